import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { questionsIn } from '~/domain/questionnaire/definition'
import { same } from '~/domain/record/changed'
import { renderAnswersWorkbook } from '~/reports/render/answers-workbook.server'
import { everyAnswer, everyKind } from '../../factories/a-questionnaire'
import { anyAnswers } from '../../factories/any-answer'
import { answerFacts, judgedIn, kept } from '../../setup/answer-workbooks'
import { edited, typing } from '../../setup/workbooks'
import { recalculated } from '../reports/libreoffice'

const every = Object.entries(everyAnswer).map(([key, given]) => kept(key, given))

/** What a workbook says by question, and which of its questions somebody has touched. */
async function readBack(bytes: Uint8Array) {
  const { answers } = await judgedIn(bytes)
  return {
    entries: Object.fromEntries(
      answers.map(one => [
        one.question.key,
        one.ok ? { given: one.entry.given, permission: one.entry.permission } : one.problems,
      ]),
    ),
    touched: answers.filter(({ isTouched }) => isTouched).map(({ question }) => question.key),
  }
}

describe('a workbook of answers', () => {
  test('says what was answered, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(anyAnswers, async answers => {
        const saved = Object.entries(answers).map(([key, { given, permission }]) => kept(key, given, permission))
        const { entries, touched } = await readBack(await renderAnswersWorkbook(answerFacts({ answers: saved })))
        const different = Object.keys(answers).filter(key => !same(entries[key], answers[key]))
        expect(different.map(key => [answers[key], entries[key]])).toEqual([])
        expect(touched).toEqual([])
      }),
      { numRuns: 12 },
    )
  })

  test('is the same file whenever it is made from the same facts', async () => {
    const [one, other] = [await renderAnswersWorkbook(answerFacts()), await renderAnswersWorkbook(answerFacts())]
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true)
  })

  test('holds every question but notes and files, and only the sections that were asked for', async () => {
    const { marker } = await judgedIn(await renderAnswersWorkbook(answerFacts()))
    const open = questionsIn(everyKind).filter(({ question: { kind } }) => kind !== 'note' && kind !== 'file')
    expect(Object.keys(marker.out)).toEqual(open.map(({ question }) => question.key))
    const part = await judgedIn(await renderAnswersWorkbook(answerFacts({ sections: ['practice'] })))
    expect(part.raw.sections).toEqual(['practice'])
    expect(Object.keys(part.marker.out)).not.toContain('office')
  })

  test('leaves an answer to the page that is longer than a cell', async () => {
    const long = kept('advice', { is: 'given', value: 'Long. '.repeat(6_000) })
    const { marker, answers } = await judgedIn(await renderAnswersWorkbook(answerFacts({ answers: [long] })))
    expect(Object.keys(marker.out)).not.toContain('advice')
    expect(answers.map(({ question }) => question.key)).not.toContain('advice')
  })

  test('comes back whole from LibreOffice, with what was typed there', async () => {
    const remarks = { firms: { '': 'Enter a whole number, such as 12.' }, support: { '': 'Choose at most 2.' } }
    const back = { cells: {}, out: {}, problems: remarks, remarks: ['Something that belongs to no cell'] }
    const written = await renderAnswersWorkbook(answerFacts({ answers: every, back }))
    const { raw } = await judgedIn(written)
    const cellOf = (question: string, part = '') => {
      const place = raw.places[question]?.[part]
      if (!place) throw new Error(`There is no ${question} ${part}`)
      return place
    }
    const typed = await edited(written, book => {
      const type = (question: string, value: string | number | Date | null, part = '') =>
        typing(cellOf(question, part).sheet, { [cellOf(question, part).cell]: value })(book)
      type('office', '=Office of inventions')
      type('women', 0.25)
      type('since', new Date('2020-02-29T00:00:00Z'))
      type('main', null)
      type('main', 'Will follow', '@instead')
      type('support', 'x', 'none')
      type('support', null, 'fund')
      type('programmes', 'A third one', '2.name')
    })
    const again = await recalculated('Answers to a questionnaire loaded back', typed)
    if (!again) return
    const { entries, touched } = await readBack(new Uint8Array(again))
    expect(touched).toEqual(['office', 'women', 'since', 'main', 'support', 'programmes'])
    expect(entries).toMatchObject({
      office: { given: { value: '=Office of inventions' } },
      women: { given: { value: 25 } },
      since: { given: { value: '2020-02-29' } },
      main: { given: { is: 'will-follow' } },
      support: { given: { value: ['advice', 'none'] } },
      programmes: { given: { value: [{ name: 'First steps' }, { name: 'Abroad' }, { name: 'A third one' }] } },
    })
    for (const { question, given } of every.filter(one => !touched.includes(one.question)))
      expect(entries[question]).toEqual({ given, permission: null })
  })
})
