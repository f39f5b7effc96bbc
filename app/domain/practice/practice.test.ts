import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { everyAnswer, everyKind } from '../../../tests/factories/a-questionnaire'
import type { AnswerLink } from '../questionnaire/respondent'
import { evidenceProblem, evidenceViews } from './evidence-view'
import { confirmForm, fromPassageForm, practiceForm } from './forms'
import { officialText } from './official-text'
import { findPassage, passageInContext, passagesOfTicked, sentencesToTick, withoutRepeats } from './passage'
import type { Confirmation, Practice } from './practice'
import {
  confirmedInWords,
  datesAt,
  mayAgree,
  mayAskEconomies,
  mayDiscuss,
  mayGoPublic,
  nextInWords,
  practiceState,
  stateBefore,
  toAsk,
} from './steps'
import { pastOf, textOf } from './texts'
import { holdersToAsk } from './whom-to-ask'

const answer = 'Advisers visit firms in every region.\n\nThe first visit is free. Firms pay for “others”, e.g. Abroad.'

const at = '2026-03-01T08:00:00.000Z'
const practice = (given: Partial<Practice> = {}): Practice => ({
  ...{ seq: 1, project: 1, number: 'IPEG 01 2027A', title: 'Visits', description: 'Advisers visit firms.' },
  ...{ theme: 'policy', conditions: 'An office with branches.', economies: ['Peru', 'Chile'], state: 'identified' },
  ...{ event: '', session: '', on: null, amendments: '', discussedAt: null, agreedAt: null, publishedAt: null },
  ...{ createdAt: at, by: 'Overseer', revision: 2 },
  ...given,
})
const word = (economy: string, state: Confirmation['state'], revision = 2): Confirmation => ({
  ...{ economy, state, remark: '', by: 'Somebody', at, revision },
})

describe('a passage', () => {
  it('is found whatever white space and quotation marks became, and not where words differ', () => {
    const found = findPassage(answer, 'every  region.\nThe first visit')
    expect(found && answer.slice(found.from, found.to)).toBe('every region.\n\nThe first visit')
    expect(findPassage(answer, 'pay for "others"')).not.toBeNull()
    expect(findPassage(answer, 'The second visit')).toBeNull()
    expect(findPassage(answer, '  ')).toEqual({ from: 0, to: answer.length })
  })

  it('that was copied out of a text stands in it, with what is around it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), fc.nat(400), fc.nat(400), (text, one, other) => {
        const copied = text.slice(Math.min(one, other), Math.max(one, other))
        const shown = passageInContext(text, copied, 20)
        expect(shown).not.toBeNull()
        expect(shown && text.includes(`${shown.before}${shown.passage}${shown.after}`)).toBe(true)
      }),
    )
  })

  it('can be ticked anywhere: the sentences of an answer are the whole of it', () => {
    const piece = fc.constantFrom('Visits', '12', '. ', '\n', '- ', 'e.g. ', '! ', '“A”', ' ', '•')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), pieces => {
        const text = pieces.join('')
        const ticked = sentencesToTick(text).map(one => one.text)
        expect(ticked.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      }),
    )
  })

  it('is shown within its answer, cut between words', () => {
    expect(passageInContext(answer, 'The first visit is free.', 24)).toEqual({
      ...{ before: 'in every region.\n\n', passage: 'The first visit is free.', after: ' Firms pay for' },
      ...{ isCutBefore: true, isCutAfter: true },
    })
  })

  it('is made of sentences that were ticked, one for each run of them', () => {
    const sentences = sentencesToTick(answer)
    expect(sentences.map(({ paragraph, text }) => `${paragraph} ${text}`)).toEqual([
      '0 Advisers visit firms in every region.',
      '1 The first visit is free.',
      '1 Firms pay for “others”, e.g. Abroad.',
    ])
    const passages = passagesOfTicked(answer, [0, 2])
    expect(passages).toEqual([sentences[0]?.text, sentences[2]?.text])
    expect(passagesOfTicked(answer, [2, 0, 1, 9])).toEqual([answer])
    expect(passagesOfTicked('- One.\n- Two.\n2015', [1, 2])).toEqual(['- Two.\n2015'])
    expect(withoutRepeats(['free', 'The first visit is free.', 'The  first visit is free.'])).toEqual([
      'The first visit is free.',
    ])
  })

  it('of an answer that is official no more, or was cleared anew without it, is told apart', () => {
    expect(officialText(everyKind, everyAnswer, 'support')?.text).toBe('The fund\nThe advice')
    expect(officialText(everyKind, { advice: { is: 'not-known' } }, 'advice')).toBeNull()
    expect(officialText(everyKind, everyAnswer, 'nothing')).toBeNull()
    const cleared = {
      ...{ response: 7, definition: everyKind, place: 1, answers: everyAnswer, permissions: {} },
      permission: 'no' as const,
    }
    const evidence = (passage: string, response = 7) => ({
      ...{ seq: 1, practice: 1, response, questionnaire: 1, economy: 'Peru', question: 'advice', passage, by: '', at },
    })
    const [stands, gone, returned] = evidenceViews(
      [evidence('The first visit'), evidence('The second visit'), evidence('', 8)],
      [cleared],
    )
    expect(stands).toMatchObject({ ask: 'What about advice?', permission: 'no', inContext: { isCutAfter: false } })
    expect(stands && evidenceProblem(stands)).toBeNull()
    expect(gone && evidenceProblem(gone)).toContain('does not hold these words')
    expect(returned && evidenceProblem(returned)).toContain('not official any more')
  })
})

describe('the way of a practice', () => {
  const discussed = practice({ state: 'discussed', discussedAt: at })
  const agreed = practice({ state: 'agreed', discussedAt: at, agreedAt: at })
  const both = [word('Peru', 'confirmed'), word('Chile', 'confirmed')]

  it('follows from its dates, forward and back', () => {
    expect(practiceState(agreed)).toBe('agreed')
    const published = { ...agreed, publishedAt: at }
    expect(practiceState(published)).toBe('published')
    expect(practiceState(datesAt(published, 'agreed'))).toBe('agreed')
    expect(practiceState(datesAt(published, 'discussed'))).toBe('discussed')
    expect(practiceState(datesAt(published, 'identified'))).toBe('identified')
    expect([stateBefore('published'), stateBefore('identified')]).toEqual(['agreed', null])
  })

  it('asks for a whole text, a discussion, an agreement and every economy, in this order', () => {
    expect(mayDiscuss(practice({ conditions: '' }))).toMatchObject({ reason: expect.stringContaining('conditions') })
    expect(mayDiscuss(practice())).toEqual({ ok: true })
    expect(mayAgree(practice()).ok).toBe(false)
    expect(mayAgree(discussed)).toEqual({ ok: true })
    expect(mayAgree(agreed).ok).toBe(false)
    expect(mayAskEconomies(practice(), []).ok).toBe(false)
    expect(mayAskEconomies(discussed, [])).toEqual({ ok: true })
    expect(mayAskEconomies(agreed, both).ok).toBe(false)
    expect(mayGoPublic(agreed, [word('Peru', 'confirmed')], 1)).toMatchObject({
      reason: expect.stringContaining('Chile'),
    })
    expect(mayGoPublic({ ...agreed, revision: 3 }, both, 1).ok).toBe(false)
    expect(mayGoPublic({ ...agreed, description: '' }, both, 1).ok).toBe(false)
    expect(mayGoPublic(agreed, both, 0)).toMatchObject({ reason: expect.stringContaining('Mark the passage') })
    expect(mayGoPublic(agreed, both, 1)).toEqual({ ok: true })
  })

  it('is told in words, and says whose turn it is', () => {
    expect(confirmedInWords(agreed, [word('Peru', 'confirmed'), word('Chile', 'confirmed', 1)])).toBe(
      'Confirmed by 1 of 2 economies',
    )
    expect(nextInWords(practice(), [], 0)).toContain('Add the passages')
    expect(nextInWords(discussed, [], 1)).toBe('Record that it was agreed.')
    expect(nextInWords(agreed, [word('Peru', 'asked')], 1)).toBe('Ask Chile to confirm the text.')
    expect(nextInWords(agreed, [word('Peru', 'asked'), word('Chile', 'confirmed')], 1)).toBe(
      'Waits for the word of Peru.',
    )
    expect(nextInWords(agreed, [word('Peru', 'changes-wanted')], 1)).toBe('Change the text: Peru asks for it.')
    expect(nextInWords(agreed, both, 1)).toBe('Publish it.')
    expect(toAsk(agreed, [word('Peru', 'changes-wanted'), word('Chile', 'confirmed', 1)])).toEqual(['Chile'])
  })

  it('is kept with each text, and tells what became of it', () => {
    const now = textOf(practice({ title: 'Free visits' }))
    const change = { revision: 1, why: '', at, by: 'Overseer' }
    const past = pastOf(now, [
      { ...change, seq: 1, before: { ...textOf(practice()), theme: 'skills' } },
      { ...change, seq: 2, before: textOf(practice()), why: 'Shorter' },
      { ...change, seq: 3, before: now, why: 'Agreed.' },
    ])
    expect(past.map(({ seq, differences }) => [seq, differences.map(one => `${one.title}: ${one.after}`)])).toEqual([
      [3, []],
      [2, ['Title: Free visits']],
      [1, ['Theme: Policies and programmes']],
    ])
  })
})

it('letters go to every focal point with a link once, and not to who was shut out or has an account', () => {
  const link = (response: number, email: string, more: Partial<AnswerLink> = {}): AnswerLink => ({
    ...{ id: `${response} ${email}`, response, kind: 'focal', sections: [], name: email, email, createdAt: at },
    ...{ createdBy: '', expiresAt: at, withdrawnAt: null, openedAt: null },
    ...more,
  })
  const links = [
    ...[link(1, 'a'), link(2, 'a'), link(1, 'b', { withdrawnAt: at }), link(1, 'c', { kind: 'sections' })],
    ...[link(1, 'd'), link(3, 'e'), link(1, '')],
  ]
  expect(holdersToAsk(links, { responses: [2, 1], known: ['d'] })).toEqual([{ response: 2, name: 'a', email: 'a' }])
})

describe('the forms', () => {
  const made = { intent: 'make', title: ' A  visit ', theme: 'policy', economies: 'Peru', sentences: ['1', '2'] }
  it('of a passage take what was ticked and copied', () => {
    expect(fromPassageForm.parse(made)).toMatchObject({
      ...{ title: 'A visit', economies: ['Peru'], sentences: [1, 2], passage: '', description: '' },
    })
    const problems = (sent: object) => fromPassageForm.safeParse(sent).error?.issues.map(issue => issue.message)
    expect(problems({ ...made, title: ' ', theme: '' })).toEqual(['Give the practice a title.', 'Choose a theme.'])
    expect(problems({ intent: 'add', practice: '' })).toEqual(['Choose the practice to which the passage belongs.'])
  })
  it('of one practice want an event with its day, and a reason to go back', () => {
    const problems = (sent: object) => practiceForm.safeParse(sent).error?.issues.map(issue => issue.path.join('.'))
    expect(problems({ intent: 'discuss', event: '', on: '2018-02-31' })).toEqual(['event', 'on'])
    expect(problems({ intent: 'back', from: 'agreed', reason: ' ' })).toEqual(['reason'])
    expect(problems({ intent: 'agree' })).toBeUndefined()
  })
  it('of an economy want the changes that it asks for', () => {
    const sent = { practice: '1', economy: 'Peru', revision: '0', word: 'changes-wanted', remark: ' ' }
    expect(confirmForm.safeParse(sent).error?.issues.map(issue => issue.path.join('.'))).toEqual(['remark'])
    expect(confirmForm.safeParse({ ...sent, word: 'confirmed' }).success).toBe(true)
  })
})
