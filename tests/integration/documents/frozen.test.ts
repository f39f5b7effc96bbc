import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterEach, expect, it, vi } from 'vitest'
import type { Person } from '~/domain/access/may'
import { madeAgainInWords } from '~/domain/frozen/frozen'
import { makeAgain, openFrozen, readFrozenList } from '~/operations/completion/read-frozen.server'
import { readSummary } from '~/operations/completion/read-summary.server'
import {
  decideCompletionReport,
  saveCompletionReport,
  submitCompletionReport,
} from '~/operations/completion-report.server'
import type { Database } from '~db/database'
import { insertDissemination, insertOutput } from '~db/queries/outputs.server'
import { insertGrant, insertPerson } from '~db/queries/people.server'
import { findSeq } from '~db/queries/records.server'
import { anAssessment } from '../../factories/a-completion'
import { aBudget, aProject, someAnswers } from '../../factories/a-project'
import { onEachEngine } from '../../setup/databases'
import { people, store } from '../../setup/small-register'

const number = 'CTI 32 2017A'
const now = new Date('2019-02-20T09:00:00.000Z')
const later = new Date('2019-03-05T10:00:00.000Z')
const { overseer, otherOverseer, secretariat } = people

const spent = () => aBudget().map(line => ({ ...line, explanation: line.explanation || 'Prices differed.' }))
const sum = (content: Uint8Array | string) => createHash('sha256').update(content).digest('hex')

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
})

onEachEngine('A completion report', open => {
  const begun = async () => {
    const db = await open()
    await db.inTransaction('people', async tx => {
      for (const { grants, ...account } of Object.values(people)) {
        await insertPerson(tx, { ...account, passwordHash: null, createdAt: now.toISOString() })
        for (const one of grants) await insertGrant(tx, account.id, { ...one, grantedBy: 'test' })
      }
    })
    await store(db, aProject().record(), spent())
    await saveCompletionReport(db, { number, by: overseer, now, revision: 0, answers: someAnswers() })
    return db
  }
  const submitted = async () => {
    const db = await begun()
    expect(await submitCompletionReport(db, { number, by: overseer, now })).toEqual({ ok: true })
    return db
  }
  const decided = async (decision: 'accepted' | 'returned') => {
    const db = await submitted()
    const verdict = await decideCompletionReport(db, {
      number,
      by: secretariat,
      now: later,
      decision,
      remark: 'Why.',
      assessment: anAssessment(),
    })
    expect(verdict).toEqual({ ok: true })
    return db
  }
  const list = (db: Database, by: Person | null) => readFrozenList(db, { number, by, now: later })
  const again = async (db: Database, seq: number, by: Person | null) => makeAgain(db, { number, seq, by, now: later })

  it('is frozen as it was submitted, with three files and their sums, for those who read the draft', async () => {
    const db = await submitted()
    const [entry, ...more] = (await list(db, overseer))?.entries ?? []
    expect(more).toEqual([])
    expect(entry).toMatchObject({ report: 'completion', act: 'submitted', edition: 'full', by: overseer.name })
    expect(entry?.files.map(({ format }) => format)).toEqual(['docx', 'html', 'xlsx'])
    for (const { format, sha256, size, name } of entry?.files ?? []) {
      const file = await openFrozen(db, { number, seq: entry?.seq ?? 0, format, by: overseer, now })
      expect([sum(file?.content ?? ''), file?.content.length, `${file?.name}.${format}`]).toEqual([sha256, size, name])
      expect(name).toBe(`CTI 32 2017A Completion report submitted 2019-02-20.${format}`)
    }
    const data = await openFrozen(db, { number, seq: entry?.seq ?? 0, format: 'json', by: overseer, now })
    expect(sum(data?.content ?? '')).toBe(entry?.sha256)
    expect(await list(db, null)).toBeNull()
    expect(await list(db, otherOverseer)).toBeNull()
    expect(await openFrozen(db, { number, seq: entry?.seq ?? 0, format: 'html', by: null, now })).toBeNull()
  })

  it('is made again byte for byte, years later and elsewhere', async () => {
    const db = await decided('accepted')
    vi.useFakeTimers({ now: new Date('2031-07-14T23:30:00Z'), toFake: ['Date'] })
    vi.stubEnv('TZ', 'Pacific/Auckland')
    for (const { seq } of (await list(db, secretariat))?.entries ?? []) {
      const made = await again(db, seq, secretariat)
      expect(made && madeAgainInWords(made)).toMatchObject({ same: true })
    }
  })

  it('of which somebody changed the data or a file is found out', async () => {
    const db = await submitted()
    const seq = (await list(db, overseer))?.entries[0]?.seq ?? 0
    await db.inTransaction('forger', async tx => {
      const { frozenFile: f } = tx.tables
      await tx
        .update(f)
        .set({ bytes: new Uint8Array([1]) })
        .where(eq(f.frozen, seq))
    })
    const forgedFile = await again(db, seq, overseer)
    expect(forgedFile && madeAgainInWords(forgedFile).text).toContain('HTML, Excel, Word')
    await db.inTransaction('forger', async tx => {
      const { frozenReport: t } = tx.tables
      await tx.update(t).set({ model: '{"title":"Other","asOf":"2019-01-01","blocks":[]}' }).where(eq(t.seq, seq))
    })
    expect(await again(db, seq, overseer)).toMatchObject({ isDataWhole: false })
  })

  it('that was returned is frozen again when it is submitted again', async () => {
    const db = await decided('returned')
    expect((await list(db, overseer))?.entries).toHaveLength(1)
    expect(await submitCompletionReport(db, { number, by: overseer, now: later })).toEqual({ ok: true })
    expect((await list(db, overseer))?.entries.map(({ at }) => at)).toEqual([now.toISOString(), later.toISOString()])
  })

  it('submitted twice at once is frozen once', async () => {
    const db = await begun()
    const both = await Promise.all([1, 2].map(() => submitCompletionReport(db, { number, by: overseer, now })))
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect((await list(db, overseer))?.entries).toHaveLength(1)
  })

  it('gives everybody its summary once it is accepted, as it was then', async () => {
    const db = await submitted()
    const read = (by: Person | null) => readSummary(db, { number, by, now: later })
    expect(await read(null)).toBeNull()
    expect(await read(otherOverseer)).toBeNull()
    expect(await read(overseer)).toMatchObject({ isDraft: true })
    await db.inTransaction(`project ${number}`, async tx => {
      const project = (await findSeq(tx, number)) ?? 0
      const author = { person: null, name: 'Test' }
      const at = now.toISOString()
      const output = await insertOutput(
        tx,
        project,
        {
          ...{ name: 'Guide for firms', kind: 'publication', planned: 1, plannedOn: null, delivered: 1, file: null },
          ...{ deliveredOn: '2019-01-10', link: 'https://www.apec.org/guide', use: '', note: '' },
          ...{ source: { from: 'added' }, at },
        },
        author,
      )
      const spread = { output, kind: 'web', where: 'APEC', link: 'https://www.apec.org/guide', forum: null } as const
      await insertDissemination(tx, project, { ...spread, on: null, access: 'free', note: '', hits: [], at }, author)
    })
    await decideCompletionReport(db, {
      number,
      assessment: anAssessment(),
      by: secretariat,
      now: later,
      decision: 'accepted',
      remark: 'Kept inside.',
    })
    const summary = await read(null)
    expect(summary).toMatchObject({ isDraft: false, title: 'IP Commercialization for SMEs' })
    const said = JSON.stringify(summary?.report)
    expect(said).toContain('Guide for firms')
    expect(said).toContain('www.apec.org/guide')
    expect(said).toContain('The group takes up the recommendations next year.')
    expect(said).not.toMatch(/The Project Overseer|Kept inside|A template for the questionnaire|Short-term clerical/)
    expect((await list(db, null))?.entries.map(({ edition, act }) => [edition, act])).toEqual([['summary', 'accepted']])
    expect((await list(db, secretariat))?.entries).toHaveLength(3)
  })
})
