import { describe, expect, it } from 'vitest'
import type { Person } from '~/domain/access/may'
import { answerRound } from '~/operations/answer-round.server'
import { openRound } from '~/operations/open-round.server'
import { readEndorsement } from '~/operations/read-endorsement.server'
import type { Database } from '~db/database'
import { verifyHistory } from '~db/queries/history.server'
import { closeRound, findRound } from '~db/queries/rounds.server'
import { referenceSeed } from '~db/seed/reference'
import { onEachEngine } from '../../setup/databases'
import { actsOn, now, numbered, people, script, told, tooLong, withForum, withRound } from './world'

const { chair, otherChair, overseer, unit, russia, peru, peruFocal, vietNam, several, former, auditor } = people
const opening = { number: numbered, day: '2027-03-15', silence: 'agreement' as const, by: chair as Person, now }
const answering = {
  number: numbered,
  economy: 'Peru',
  answer: 'endorses' as const,
  comment: '',
  by: peru as Person,
  now,
}
const later = new Date('2027-02-11T08:00:00.000Z')
const tooLate = new Date('2027-03-16T08:00:00.000Z')

const answersOf = async (db: Database, seq: number) =>
  ((await findRound(db, seq))?.answers ?? []).map(({ economy, answer, comment, by }) => [economy, answer, comment, by])
const seenBy = async (db: Database, by: Person, at = later) => {
  const view = await readEndorsement(db, { number: numbered, by, now: at })
  return view?.round?.rows.find(row => row.economy === 'Peru')
}

onEachEngine('An endorsement round', open => {
  describe('is opened', () => {
    it('with a deadline and a silence rule; the people of all other members are written to, once each', async () => {
      const { db, seq } = await withForum(open)
      expect(await openRound(db, opening)).toEqual({ ok: true })
      expect(await findRound(db, seq)).toMatchObject({
        ...{
          openedBy: 'chair',
          deadline: '2027-03-15T15:59:59.999Z',
          silence: 'agreement',
          closedAt: null,
          answers: [],
        },
      })
      const letters = await told(db)
      expect(letters.map(({ to, kind }) => [to, kind]).sort()).toEqual([
        ['focal-of-peru', 'project-step'],
        ['of-peru', 'project-step'],
        ['of-several', 'project-step'],
        ['of-viet-nam', 'project-step'],
      ])
      expect(letters[0]?.text).toContain('until 15 March 2027, 23:59 Singapore time')
      expect(await actsOn(db)).toEqual([['Endorsement round opened', 'chair', '']])
    })

    it('by the chair of its forum or the project management unit, and by nobody else', async () => {
      const { db, seq } = await withForum(open)
      for (const by of [otherChair, overseer, peru, auditor])
        expect((await openRound(db, { ...opening, by })).ok).toBe(false)
      expect(await findRound(db, seq)).toBeNull()
      expect(await openRound(db, { ...opening, by: unit })).toEqual({ ok: true })
    })

    it('once: of two at the same moment one wins, and the other is told by whom', async () => {
      const { db } = await withForum(open)
      const both = await Promise.all([
        openRound(db, opening),
        openRound(db, { ...opening, by: unit, silence: 'nothing' }),
      ])
      expect(both.filter(verdict => verdict.ok)).toHaveLength(1)
      expect(both.find(verdict => !verdict.ok)).toMatchObject({ reason: expect.stringContaining('a round already') })
      expect(await told(db)).toHaveLength(4)
    })

    it('until a day that is ahead and not after the final deadline', async () => {
      const { db, seq } = await withForum(open)
      for (const day of ['2027-02-09', '2027-03-29', '2027-02-30', '', script])
        expect((await openRound(db, { ...opening, day })).ok).toBe(false)
      expect((await openRound(db, { ...opening, now: new Date('2027-04-01T00:00:00.000Z') })).ok).toBe(false)
      expect((await openRound(db, { ...opening, number: 'IPEG 99 2027A', by: unit })).ok).toBe(false)
      expect(await findRound(db, seq)).toBeNull()
      expect(await told(db)).toEqual([])
    })
  })

  describe('is answered', () => {
    it('for an economy by its official or focal point; the last answer counts and the earlier one stays', async () => {
      const { db, seq } = await withRound(open)
      expect(await answerRound(db, answering)).toEqual({ ok: true })
      expect(
        await answerRound(db, { ...answering, by: peruFocal, answer: 'objects', comment: ' Too wide. ', now: later }),
      ).toEqual({ ok: true })
      expect(await answersOf(db, seq)).toEqual([
        ['Peru', 'endorses', '', 'of-peru'],
        ['Peru', 'objects', 'Too wide.', 'focal-of-peru'],
      ])
      expect((await actsOn(db)).slice(0, 2)).toEqual([
        ['Answer in the endorsement round changed', 'focal-of-peru', 'For Peru'],
        ['Answered in the endorsement round', 'of-peru', 'For Peru'],
      ])
      expect(await verifyHistory(db)).toMatchObject({ broken: [] })
    })

    it('twice the same, as by a double click, and keeps it once', async () => {
      const { db, seq } = await withRound(open)
      const twice = await Promise.all([answerRound(db, answering), answerRound(db, answering)])
      expect(twice).toEqual([{ ok: true }, { ok: true }])
      expect(await answersOf(db, seq)).toHaveLength(1)
    })

    it('by somebody who speaks for several economies, for each by itself', async () => {
      const { db, seq } = await withRound(open)
      for (const economy of ['Japan', 'Chile'])
        expect(await answerRound(db, { ...answering, economy, by: several })).toEqual({ ok: true })
      expect((await answersOf(db, seq)).map(([economy]) => economy)).toEqual(['Japan', 'Chile'])
    })

    it('not for an economy of others, the proposing one, no member, or with a role that is over', async () => {
      const { db, seq } = await withRound(open)
      const refused = [
        await answerRound(db, { ...answering, by: vietNam }),
        await answerRound(db, { ...answering, by: former }),
        await answerRound(db, { ...answering, by: chair }),
        await answerRound(db, { ...answering, by: unit }),
        await answerRound(db, { ...answering, by: russia, economy: 'Russia' }),
        await answerRound(db, { ...answering, economy: 'Atlantis' }),
        await answerRound(db, { ...answering, number: 'IPEG 99 2027A' }),
      ]
      expect(refused.filter(verdict => verdict.ok)).toEqual([])
      expect(await answersOf(db, seq)).toEqual([])
    })

    it('not after its deadline, not once it is closed, and not before there is one', async () => {
      const { db, seq } = await withRound(open)
      expect(await answerRound(db, { ...answering, now: tooLate })).toMatchObject({ ok: false })
      const round = (await findRound(db, seq))?.seq ?? 0
      await db.inTransaction(`project ${numbered}`, tx =>
        closeRound(tx, round, { at: later.toISOString(), by: 'chair', outcome: 'sent-back' }),
      )
      expect(await answerRound(db, { ...answering, now: later })).toEqual({
        ...{ ok: false, reason: 'This round is closed.' },
      })
      expect(await answersOf(db, seq)).toEqual([])
      const { db: without } = await withForum(open)
      expect((await answerRound(without, answering)).ok).toBe(false)
    })

    it('with words where it objects or comments, and with no more than a page of them', async () => {
      const { db, seq } = await withRound(open)
      for (const answer of ['objects', 'comments'] as const)
        expect((await answerRound(db, { ...answering, answer, comment: ' \n ' })).ok).toBe(false)
      expect(await answerRound(db, { ...answering, comment: tooLong })).toMatchObject({
        ...{ ok: false, reason: expect.stringContaining('5000 characters') },
      })
      expect(await answerRound(db, { ...answering, answer: 'comments', comment: script })).toEqual({ ok: true })
      expect(await answersOf(db, seq)).toEqual([['Peru', 'comments', script, 'of-peru']])
    })
  })

  it('shows comments to the chair, the authors and the Secretariat, and what was changed not to the authors', async () => {
    const { db } = await withRound(open)
    await answerRound(db, { ...answering, answer: 'comments', comment: 'First words.' })
    await answerRound(db, { ...answering, answer: 'objects', comment: 'Last words.', now: later })
    const whole = { answer: 'objects', comment: 'Last words.', by: 'of-peru' }
    const asOverseer: Person = {
      ...overseer,
      grants: overseer.grants.map(grant => ({ ...grant, scope: numbered })),
    }
    for (const by of [chair, unit, peru]) {
      const row = await seenBy(db, by)
      expect(row).toMatchObject(whole)
      expect(row?.earlier.map(one => one.comment)).toEqual(['First words.'])
    }
    expect(await seenBy(db, asOverseer)).toMatchObject({ ...whole, earlier: [] })
    expect(await seenBy(db, vietNam)).toMatchObject({ answer: 'objects', comment: null, earlier: [] })
    expect(await readEndorsement(db, { number: numbered, by: otherChair, now })).toBeNull()
    expect(await readEndorsement(db, { number: 'IPEG 99 2027A', by: unit, now })).toBeNull()
  })

  it('has a row for every member but the proposer, and offers only one’s own economies to answer for', async () => {
    const { db } = await withRound(open)
    const view = await readEndorsement(db, { number: numbered, by: several, now })
    const members = referenceSeed.economies.map(economy => economy.name).filter(name => name !== 'Russia')
    expect(view?.round?.rows.map(row => row.economy)).toEqual(members)
    expect(view?.mayAnswerFor).toEqual(['Japan', 'Chile'])
    const offered = async (by: Person, at = now) =>
      (await readEndorsement(db, { number: numbered, by, now: at }))?.mayAnswerFor
    expect(await offered(russia)).toEqual([])
    expect(await offered(several, tooLate)).toEqual([])
  })
})
