import { expect, it } from 'vitest'
import type { Person } from '~/domain/access/may'
import { answerCoSponsorship } from '~/operations/answer-co-sponsorship.server'
import { askCoSponsors } from '~/operations/ask-co-sponsors.server'
import { readCoSponsors } from '~/operations/read-co-sponsors.server'
import { saveSection } from '~/operations/save-section.server'
import type { Database } from '~db/database'
import { listCoSponsorAnswers } from '~db/queries/rounds.server'
import { onEachEngine } from '../../setup/databases'
import { actsOn, aDraft, draft, now, people, script, told, tooLong, withForum } from './world'

const { overseer, coAuthor, unit, peru, peruFocal, vietNam, several, russia, former, stranger, chair } = people
const asking = { number: draft, by: overseer as Person, now }
const answering = {
  ...{ number: draft, economy: 'Peru', answer: 'confirmed' as const, remark: '', by: peru as Person, now },
}
const nextDay = new Date('2027-02-11T09:00:00.000Z')
const answersOf = async (db: Database, seq: number) =>
  (await listCoSponsorAnswers(db, seq)).map(({ economy, answer, remark, by }) => [economy, answer, remark, by])

onEachEngine('Co-sponsors', open => {
  it('are asked when the overseer asks them, not by saving; each economy’s people get a letter', async () => {
    const { db } = await aDraft(open)
    const saved = await saveSection(db, {
      ...{ number: draft, keys: ['coSponsoringEconomies'], base: { major: 0, minor: 1 }, marks: {}, why: '' },
      ...{ values: { coSponsoringEconomies: ['Peru', 'Viet Nam'] }, by: overseer, now },
    })
    expect(saved.ok).toBe(true)
    expect(await told(db)).toEqual([])
    expect(await askCoSponsors(db, asking)).toEqual({ ok: true, economies: ['Peru', 'Viet Nam'] })
    expect((await told(db)).map(({ to, kind }) => [to, kind]).sort()).toEqual([
      ['focal-of-peru', 'project-step'],
      ['of-peru', 'project-step'],
      ['of-viet-nam', 'project-step'],
    ])
    expect(await actsOn(db, draft)).toEqual([['Co-sponsors asked', 'overseer', 'Peru; Viet Nam']])
  })

  it('are asked once a day, and those that have answered no more', async () => {
    const { db } = await aDraft(open)
    const both = await Promise.all([askCoSponsors(db, asking), askCoSponsors(db, asking)])
    expect(both.filter(asked => asked.ok)).toHaveLength(1)
    expect(await told(db)).toHaveLength(3)
    await answerCoSponsorship(db, answering)
    expect(await askCoSponsors(db, { ...asking, now: nextDay })).toEqual({ ok: true, economies: ['Viet Nam'] })
  })

  it('are asked by the overseer alone, before the forum has endorsed', async () => {
    const { db } = await aDraft(open)
    for (const by of [coAuthor, unit, peru, chair, stranger])
      expect((await askCoSponsors(db, { ...asking, by })).ok).toBe(false)
    expect((await askCoSponsors(db, { ...asking, number: 'DRAFT 99 2027' })).ok).toBe(false)
    await db.inTransaction('state', async tx => {
      await tx.update(tx.tables.project).set({ state: 'endorsed' })
    })
    expect(await askCoSponsors(db, asking)).toMatchObject({ reason: expect.stringContaining('settled') })
    expect(await told(db)).toEqual([])
  })

  it('confirm or decline by their official or focal point, and may change it; the overseers are told', async () => {
    const { db, seq } = await aDraft(open)
    expect(await answerCoSponsorship(db, { ...answering, remark: ' We pay our own way. ' })).toEqual({ ok: true })
    expect(await answerCoSponsorship(db, { ...answering, by: peruFocal, answer: 'declined' })).toEqual({ ok: true })
    expect(await answersOf(db, seq)).toEqual([
      ['Peru', 'confirmed', 'We pay our own way.', 'of-peru'],
      ['Peru', 'declined', '', 'focal-of-peru'],
    ])
    const letters = await told(db)
    expect(letters.map(letter => letter.to)).toEqual(['co-overseer', 'overseer', 'co-overseer', 'overseer'])
    expect(letters[0]?.text).toContain('The remark given: We pay our own way.')
    expect(letters[2]?.subject).toBe(`${draft}: Peru does not co-sponsor`)
    expect((await actsOn(db, draft)).map(([act]) => act)).toEqual([
      'Co-sponsorship declined',
      'Co-sponsorship confirmed',
    ])
  })

  it('say it twice, as by a double click, and it is kept once', async () => {
    const { db, seq } = await aDraft(open)
    const twice = await Promise.all([answerCoSponsorship(db, answering), answerCoSponsorship(db, answering)])
    expect(twice).toEqual([{ ok: true }, { ok: true }])
    expect(await answersOf(db, seq)).toHaveLength(1)
    expect(await told(db)).toHaveLength(2)
  })

  it('are answered for by nobody else, and only where they are named', async () => {
    const { db, seq } = await aDraft(open)
    const refused = [
      await answerCoSponsorship(db, { ...answering, by: vietNam }),
      await answerCoSponsorship(db, { ...answering, by: former }),
      await answerCoSponsorship(db, { ...answering, by: overseer }),
      await answerCoSponsorship(db, { ...answering, by: unit }),
      await answerCoSponsorship(db, { ...answering, economy: 'Japan', by: several }),
      await answerCoSponsorship(db, { ...answering, economy: 'Russia', by: russia }),
      await answerCoSponsorship(db, { ...answering, remark: tooLong }),
      await answerCoSponsorship(db, { ...answering, number: 'DRAFT 99 2027' }),
    ]
    expect(refused.filter(verdict => verdict.ok)).toEqual([])
    expect(await answersOf(db, seq)).toEqual([])
    expect(await told(db)).toEqual([])
  })

  it('answer until the forum has endorsed, with any words', async () => {
    const { db, seq } = await withForum(open)
    const number = 'IPEG 01 2027A'
    const before = (await answersOf(db, seq)).length
    expect(await answerCoSponsorship(db, { ...answering, number, remark: script })).toEqual({ ok: true })
    expect(await answersOf(db, seq)).toHaveLength(before + 1)
    await db.inTransaction('state', async tx => {
      await tx.update(tx.tables.project).set({ state: 'endorsed' })
    })
    expect((await answerCoSponsorship(db, { ...answering, number, answer: 'declined' })).ok).toBe(false)
  })

  it('are shown to whom the project is; remarks to the authors, the Secretariat and the economy itself', async () => {
    const { db } = await aDraft(open)
    await answerCoSponsorship(db, { ...answering, remark: 'Our own words.' })
    const seen = (by: Person) => readCoSponsors(db, { number: draft, by, now })
    const remark = async (by: Person) => (await seen(by))?.rows[0]?.answer?.remark
    for (const by of [overseer, coAuthor, unit, peru]) expect(await remark(by)).toBe('Our own words.')
    expect(await remark(vietNam)).toBe('')
    for (const by of [several, stranger, chair]) expect(await seen(by)).toBeNull()
    expect(await seen(overseer)).toMatchObject({ toAsk: ['Viet Nam'], mayAnswerFor: [], needed: 2, isOpen: true })
    expect(await seen(coAuthor)).toMatchObject({ toAsk: [] })
    expect(await seen(vietNam)).toMatchObject({ toAsk: [], mayAnswerFor: ['Viet Nam'] })
  })
})
