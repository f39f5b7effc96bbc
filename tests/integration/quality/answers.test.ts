import { expect, it } from 'vitest'
import type { Person } from '~/domain/access/may'
import { answerPoints } from '~/operations/answer-points.server'
import { readAssessment, readPoints } from '~/operations/read-assessment.server'
import type { Database } from '~db/database'
import { listPoints } from '~db/queries/quality.server'
import { getForChange } from '~db/queries/records.server'
import { onEachEngine } from '../../setup/databases'
import {
  act,
  chair,
  coAuthor,
  director,
  handedIn,
  keyOf,
  later,
  number,
  overseer,
  rateAll,
  step,
  stranger,
  unit,
  write,
} from './in-assessment'

const texts = ['Say who.', 'Say when.', 'Say why.'] as const

/** Returned with three points; gives their keys. */
async function returned(open: () => Promise<Database>) {
  const { db, seq } = await handedIn(open)
  for (const text of texts) await write(db, text)
  await step(db, 'return-proposal', director)
  const [who = 0, when = 0, why = 0] = await Promise.all(texts.map(text => keyOf(db, seq, text)))
  return { db, seq, who, when, why }
}

const answer = (db: Database, answers: [point: number, text: string, read?: number][], by: Person = overseer) =>
  answerPoints(db, {
    ...{ number, by, now: later() },
    answers: answers.map(([point, text, read = 0]) => ({ point, text, read })),
  })
const coursesOf = async (db: Database, seq: number) =>
  (await listPoints(db, seq)).map(({ acts }) => acts.map(({ act: what, text, by }) => [what, text, by].join(': ')))
const refused = { ok: false, reason: expect.any(String) }

onEachEngine('Answering points', open => {
  it('keeps what was answered, passes over what is empty, and counts', async () => {
    const { db, seq, who, when, why } = await returned(open)
    expect(
      await answer(db, [
        [who, 'Advisers of small firms.'],
        [when, ''],
        [why, ''],
      ]),
    ).toEqual({ ok: true, saved: 1 })
    expect((await readPoints(db, { number, by: overseer, now: later() }))?.progress).toMatchObject({ done: 1, all: 3 })
    expect(await coursesOf(db, seq)).toEqual([['answered: Advisers of small firms.: overseer'], [], []])
  })
  it('is the co-author’s too, and an answer may be bettered until the proposal is handed in', async () => {
    const { db, seq, who } = await returned(open)
    await answer(db, [[who, 'Advisers.']], coAuthor)
    expect(await answer(db, [[who, 'Advisers of firms.', 1]])).toEqual({ ok: true, saved: 1 })
    expect((await coursesOf(db, seq))[0]).toEqual([
      'answered: Advisers.: co-author',
      'answered: Advisers of firms.: overseer',
    ])
  })
  it('never goes over an answer that was not read, and leaves untouched what its author has not touched', async () => {
    const { db, seq, who, when } = await returned(open)
    await answer(db, [[who, 'First.']], coAuthor)
    const late = await answer(db, [
      [who, 'Late.'],
      [when, 'In May.'],
    ])
    expect(late).toMatchObject({ ok: false, saved: 1, refused: [{ point: who }] })
    expect((await coursesOf(db, seq)).slice(0, 2)).toEqual([
      ['answered: First.: co-author'],
      ['answered: In May.: overseer'],
    ])
    await answer(db, [[who, 'Second.', 1]], coAuthor)
    expect(await answer(db, [[who, 'First.', 1]])).toEqual({ ok: true, saved: 0 })
  })
  it('lets one of two at the same moment win, and tells the other', async () => {
    const { db, seq, who } = await returned(open)
    const both = await Promise.all([answer(db, [[who, 'One.']]), answer(db, [[who, 'Two.']], coAuthor)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await coursesOf(db, seq))[0]).toHaveLength(1)
  })
  it.each([director, unit, chair, stranger])('is not for %#', async by => {
    const { db, seq, who } = await returned(open)
    expect(await answer(db, [[who, 'Mine.']], by)).toMatchObject(refused)
    expect(await coursesOf(db, seq)).toEqual([[], [], []])
  })
  it('is refused for a point that is not sent, or of no such key, and for an answer without words', async () => {
    const { db, who } = await returned(open)
    expect(await answer(db, [[who + 100, 'Mine.']])).toMatchObject({ ok: false, saved: 0 })
    await answer(db, [[who, 'Yes.']])
    expect(await answer(db, [[who, '', 1]])).toMatchObject({ ok: false, refused: [{ reason: 'Write your answer.' }] })
  })
  it('keeps script as text', async () => {
    const { db, seq, who } = await returned(open)
    await answer(db, [[who, '<script>alert(1)</script>']])
    expect((await coursesOf(db, seq))[0]).toEqual(['answered: <script>alert(1)</script>: overseer'])
  })
})

onEachEngine('Answered points', open => {
  /** All three answered, and the revised proposal handed in. */
  const handedInAgain = async () => {
    const all = await returned(open)
    await answer(all.db, [
      [all.who, 'Advisers.'],
      [all.when, 'In May.'],
      [all.why, 'It helps.'],
    ])
    await step(all.db, 'submit-revision', overseer)
    return all
  }

  it('let the revision go only when each has its answer', async () => {
    const { db, who, when, why } = await returned(open)
    await answer(db, [
      [who, 'Advisers.'],
      [when, 'In May.'],
    ])
    await expect(step(db, 'submit-revision', overseer)).rejects.toThrow('Say why.')
    await answer(db, [[why, 'It helps.']])
    await step(db, 'submit-revision', overseer)
    expect((await getForChange(db, number))?.state).toBe('in-assessment')
  })
  it('are closed by who assesses, not by the overseer, and not while they are being answered', async () => {
    const { db, seq, who, when, why } = await returned(open)
    await answer(db, [
      [who, 'Advisers.'],
      [when, 'In May.'],
      [why, 'It helps.'],
    ])
    expect(await act(db, who, 'close')).toMatchObject(refused)
    await step(db, 'submit-revision', overseer)
    expect(await act(db, who, 'close', { by: overseer })).toMatchObject(refused)
    expect(await act(db, who, 'close')).toEqual({ ok: true })
    expect(await act(db, who, 'close')).toMatchObject(refused)
    expect((await coursesOf(db, seq))[0]).toEqual(['answered: Advisers.: overseer', 'closed: : director'])
  })
  it('are asked again with words, which the overseer reads with the next return; a closed one takes no answer', async () => {
    const { db, seq, who, when, why } = await handedInAgain()
    await act(db, who, 'close')
    await act(db, when, 'close')
    expect(await act(db, why, 'ask-again')).toMatchObject(refused)
    expect(await act(db, why, 'ask-again', { text: 'Whom does it help?' })).toEqual({ ok: true })
    const shown = async () =>
      (await readPoints(db, { number, by: coAuthor, now: later() }))?.points.map(({ acts }) => acts.length)
    expect(await shown()).toEqual([1, 1, 1])
    // Handed in: nothing is answered now, and the words are the page's to keep.
    expect(await answer(db, [[why, 'Late.', 2]])).toMatchObject({ ok: false, saved: 0 })
    await step(db, 'return-proposal', director)
    expect(await shown()).toEqual([2, 2, 2])
    expect(await answer(db, [[who, 'From an old page.', 1]])).toMatchObject({
      ...{ ok: false, refused: [{ point: who, reason: expect.stringContaining('closed') }] },
    })
    expect(await answer(db, [[why, 'Small firms.', 2]])).toEqual({ ok: true, saved: 1 })
    expect((await coursesOf(db, seq))[2]).toEqual([
      'answered: It helps.: overseer',
      'asked-again: Whom does it help?: director',
      'answered: Small firms.: overseer',
    ])
  })
  it('let the proposal be satisfactory when all are closed and every criterion is met', async () => {
    const { db, who, when, why } = await handedInAgain()
    await rateAll(db, 3)
    await expect(step(db, 'rate-satisfactory', director)).rejects.toThrow('Close the point')
    for (const point of [who, when, why]) await act(db, point, 'close')
    await step(db, 'rate-satisfactory', director)
    const read = await readAssessment(db, { number, by: overseer, now: later() })
    expect(read?.ratings).toHaveLength(5)
    expect(read?.sections[0]?.things.map(({ state }) => state)).toEqual(['closed', 'closed', 'closed'])
    expect((await getForChange(db, number))?.record.values.consolidatedQaf).toContain('Relevance: 3. Why it is 3.')
  })
})
