import { expect, it } from 'vitest'
import type { Person } from '~/domain/access/may'
import { rateQuality } from '~/operations/assess.server'
import { readAssessment } from '~/operations/read-assessment.server'
import { saveSection } from '~/operations/save-section.server'
import { takeStep } from '~/operations/take-step.server'
import type { Database } from '~db/database'
import { listHistory } from '~db/queries/history.server'
import { listGivenRatings, listPoints } from '~db/queries/quality.server'
import { getForChange } from '~db/queries/records.server'
import { onEachEngine } from '../../setup/databases'
import {
  act,
  auditor,
  chair,
  coAuthor,
  committee,
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

const read = (db: Database, by: Person) => readAssessment(db, { number, by, now: later() })
const pointsFor = async (db: Database, by: Person) =>
  (await read(db, by))?.sections.flatMap(({ things }) => things.map(({ text, state }) => `${text} ${state}`))
const ratingsFor = async (db: Database, by: Person) =>
  (await read(db, by))?.ratings.map(({ criterion, rating }) => [criterion, rating])
const rate = (db: Database, base: number, impact: number | null, comment = '', by: Person = director) =>
  rateQuality(db, {
    ...{ number, base, by, now: later() },
    judgements: [{ criterion: 'impact', rating: impact, comment }],
  })
/** The last judgement, as who has the newest page has read it. */
const newest = async (db: Database, seq: number) => (await listGivenRatings(db, seq)).at(-1)?.seq ?? 0
const refused = { ok: false, reason: expect.any(String) }

onEachEngine('Rating a proposal', open => {
  it('keeps what was judged beside what was judged before, and takes what is incomplete', async () => {
    const { db, seq } = await handedIn(open)
    expect(await rate(db, 0, null, 'Who will be helped?')).toEqual({ ok: true })
    expect(await rate(db, await newest(db, seq), 3, 'Clearer now.', unit)).toEqual({ ok: true })
    expect((await listGivenRatings(db, seq)).map(({ rating, by }) => [rating, by])).toEqual([
      [null, 'director'],
      [3, 'unit'],
    ])
    expect((await read(db, director))?.ratings).toMatchObject([{ rating: 3, comment: 'Clearer now.', by: 'unit' }])
  })
  it('writes nothing where nothing has changed', async () => {
    const { db, seq } = await handedIn(open)
    await rate(db, 0, 3)
    await rate(db, await newest(db, seq), 3)
    expect(await listGivenRatings(db, seq)).toHaveLength(1)
  })
  it('is refused over what somebody else has said meanwhile, and takes it when that was read', async () => {
    const { db, seq } = await handedIn(open)
    await rate(db, 0, 2, 'Mine.')
    expect(await rate(db, 0, 4, 'Late.', unit)).toMatchObject({ ok: false, stale: ['impact'] })
    expect(await listGivenRatings(db, seq)).toHaveLength(1)
    expect(await rate(db, await newest(db, seq), 4, 'Late.', unit)).toEqual({ ok: true })
  })
  it('lets one of two at the same moment win, and tells the other', async () => {
    const { db, seq } = await handedIn(open)
    const both = await Promise.all([rate(db, 0, 2, 'One.'), rate(db, 0, 4, 'Two.', unit)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await listGivenRatings(db, seq)).toHaveLength(1)
  })
  it.each([overseer, coAuthor, chair, committee, auditor, stranger])('is not for %#', async by => {
    const { db, seq } = await handedIn(open)
    expect(await rate(db, 0, 5, '', by)).toEqual(refused)
    expect(await listGivenRatings(db, seq)).toEqual([])
  })
  it('ends when the proposal was returned', async () => {
    const { db } = await handedIn(open)
    await write(db, 'Say who.')
    await step(db, 'return-proposal', director)
    expect(await rate(db, 0, 5)).toMatchObject({ ok: false, reason: expect.stringContaining('Returned') })
  })
  it('is read by the Secretariat and the auditor; the overseer reads it after the outcome', async () => {
    const { db } = await handedIn(open)
    await rate(db, 0, 1)
    for (const by of [director, unit, auditor]) expect(await ratingsFor(db, by)).toEqual([['impact', 1]])
    for (const by of [overseer, coAuthor, committee]) expect(await ratingsFor(db, by)).toEqual([])
    for (const by of [chair, stranger]) expect(await read(db, by)).toBeNull()
    await write(db, 'Say who.')
    await step(db, 'return-proposal', director)
    for (const by of [overseer, coAuthor, committee]) expect(await ratingsFor(db, by)).toEqual([['impact', 1]])
  })
  it('keeps script as text, and its words out of the history', async () => {
    const { db, seq } = await handedIn(open)
    const script = '<script>alert(1)</script>'
    await rate(db, 0, 2, script)
    await write(db, script)
    expect((await listGivenRatings(db, seq))[0]?.comment).toBe(script)
    const rows = (await listHistory(db, { scope: `project ${number}` }, 1)).rows
    expect(rows.map(({ act: what }) => what)).toEqual(expect.arrayContaining(['quality rated', 'point written']))
    expect(JSON.stringify(rows)).not.toContain('script')
  })
  it('says early which criterion fails, and averages nothing', async () => {
    const { db, seq } = await handedIn(open)
    await rateAll(db, 5)
    await rate(db, await newest(db, seq), 1)
    expect((await read(db, director))?.unmet).toEqual([{ title: 'Impact', rating: 1 }])
    const rated = await takeStep(db, { number, step: 'rate-satisfactory', reason: '', by: director, now: later() })
    expect(rated).toMatchObject({ ok: false, reason: expect.stringContaining('“Impact” is rated 1') })
    expect((await getForChange(db, number))?.state).toBe('in-assessment')
  })
})

onEachEngine('The points of an assessment', open => {
  it('are not shown to writers before they are sent, and then they are', async () => {
    const { db } = await handedIn(open)
    await write(db, 'Say who.')
    for (const by of [overseer, coAuthor, committee]) expect(await pointsFor(db, by)).toEqual([])
    for (const by of [director, unit, auditor]) expect(await pointsFor(db, by)).toEqual(['Say who. prepared'])
    await step(db, 'return-proposal', director)
    for (const by of [overseer, director]) expect(await pointsFor(db, by)).toEqual(['Say who. to-answer'])
  })
  it('are changed before they are sent: the new words stand, the old ones are kept', async () => {
    const { db, seq } = await handedIn(open)
    await write(db, 'Say who.')
    const replaces = await keyOf(db, seq, 'Say who.')
    expect(await write(db, 'Say who and when.', { replaces, by: unit })).toEqual({ ok: true })
    expect(await pointsFor(db, director)).toEqual(['Say who and when. prepared'])
    expect(await listPoints(db, seq)).toHaveLength(2)
    // The other assessor still has the old words open.
    expect(await write(db, 'Say whom.', { replaces })).toEqual(refused)
    expect(await pointsFor(db, director)).toHaveLength(1)
  })
  it('are taken back before they are sent, and then never sent', async () => {
    const { db, seq } = await handedIn(open)
    await write(db, 'A slip.')
    await write(db, 'Say who.')
    const slip = await keyOf(db, seq, 'A slip.')
    expect(await act(db, slip, 'take-back')).toEqual({ ok: true })
    expect(await act(db, slip, 'take-back')).toEqual(refused)
    expect(await act(db, slip, 'ask-again', { text: 'Again.' })).toEqual(refused)
    await step(db, 'return-proposal', director)
    expect(await pointsFor(db, overseer)).toEqual(['Say who. to-answer'])
    expect((await listPoints(db, seq)).find(({ text }) => text === 'A slip.')?.sentAt).toBeNull()
  })
  it('cannot be sent where all were taken back', async () => {
    const { db, seq } = await handedIn(open)
    await write(db, 'A slip.')
    await act(db, await keyOf(db, seq, 'A slip.'), 'take-back')
    await expect(step(db, 'return-proposal', director)).rejects.toThrow('at least one point')
  })
  it.each([overseer, coAuthor, chair, committee, auditor, stranger])('are not written or closed by %#', async by => {
    const { db, seq } = await handedIn(open)
    await write(db, 'Say who.')
    expect(await write(db, 'Mine.', { by })).toEqual(refused)
    expect(await act(db, await keyOf(db, seq, 'Say who.'), 'take-back', { by })).toEqual(refused)
    expect(await listPoints(db, seq)).toMatchObject([{ text: 'Say who.', acts: [] }])
  })
  it('quote only what stands in the section; a sentence changed later is kept and said to have changed', async () => {
    const { db } = await handedIn(open)
    expect(await write(db, 'Why?', { quote: 'Nobody wrote this.' })).toMatchObject({ ok: false, field: 'quote' })
    const quote = 'Small firms in the region hold ideas that they seldom turn into income.'
    expect(await write(db, 'Why seldom?', { quote })).toEqual({ ok: true })
    const shown = async () => (await read(db, director))?.sections[0]?.things[0]
    expect(await shown()).toMatchObject({ quote, quoteIsGone: false })
    await step(db, 'return-proposal', director)
    const version = (await getForChange(db, number))?.record.keeping.version ?? { major: 0, minor: 0 }
    await saveSection(db, {
      ...{ number, keys: ['summary'], base: version, values: { summary: 'Wholly new.' }, marks: {}, why: '' },
      ...{ by: overseer, now: later() },
    })
    expect(await shown()).toMatchObject({ quote, quoteIsGone: true })
  })
  it('are not written on what is the Secretariat’s, nor on another project', async () => {
    const { db, seq } = await handedIn(open)
    expect(await write(db, 'Why?', { section: 'secretariat' })).toEqual(refused)
    await write(db, 'Say who.')
    expect(await act(db, (await keyOf(db, seq, 'Say who.')) + 100, 'take-back')).toEqual(refused)
  })
})
