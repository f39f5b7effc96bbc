import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { recordFor } from '~/domain/record/audience'
import type { Audience } from '~/domain/record/catalogue'
import { changedFields } from '~/domain/record/changed'
import type { Marks, ProjectRecord, RecordValues } from '~/domain/record/record'
import type { Database } from '~db/database'
import { findRecord, findSeq, getForChange, insertRecord, saveRecord } from '~db/queries/records.server'
import { findVersion, joinRecord } from '~db/queries/typing.server'
import { listVersions, partsChangedSince, recordAt } from '~db/queries/versions.server'
import { referenceSeed } from '~db/seed/reference'
import { aProject } from '../../factories/a-project'
import { anEdit } from '../../factories/an-edit'
import { onEachEngine } from '../../setup/databases'

const number = 'CTI 32 2017A'
const everyone: Audience[] = ['public', 'contacts', 'secretariat']
const audiences: Audience[][] = [['public'], ['public', 'contacts'], everyone]
const author = { person: null, name: 'The import' }
const first = { author, why: 'Imported', at: '2020-01-01T00:00:00.000Z' }

/** A record with something in every kind of field, hidden ones and marks included. */
const fullRecord = () =>
  aProject()
    .with({
      publication: 'https://publications.example/217',
      coFundingPercentage: 29.8,
      otherFora: ['SMEWG', 'EWG'],
      costEfficiency: 'Cheap “and” good – 100 %; l’été, 漢字, 🙂',
      secretariatComments: 'canary-comment',
      proposalStatus: 'canary-status',
      proponents: [
        {
          slot: 1,
          name: 'The first overseer',
          jobTitle: 'Head',
          organization: 'Ministry',
          postalAddress: 'canary-street 1',
          telephone: 'canary-telephone',
          fax: 'canary-fax',
          email: 'canary@economy.example',
          from: null,
          until: '2016-07-18',
        },
        {
          slot: 1,
          name: 'The second overseer',
          jobTitle: null,
          organization: null,
          postalAddress: null,
          telephone: null,
          fax: null,
          email: null,
          from: '2016-07-19',
          until: null,
        },
      ],
    })
    .marked({
      waivers: { kind: 'not-applicable', text: 'N/A', reason: 'None are asked for' },
      proponents: { kind: 'unreadable', text: 'canary-mark' },
      pmuField1: { kind: 'unreadable', text: 'canary-field' },
    })
    .record()

const insert = (db: Database, record: ProjectRecord) =>
  db.inTransaction(record.values.number ?? '', tx => insertRecord(tx, record, first, referenceSeed))

type Change = { values?: Partial<RecordValues>; marks?: Marks; why?: string; kind?: 'save' | 'step' }

const save = (db: Database, { values, marks, why = 'Edited', kind = 'save' }: Change, minute = 0) =>
  db.inTransaction(number, async tx => {
    const current = await getForChange(tx, number)
    if (!current) throw new Error('The record is missing')
    const next = { values: { ...current.record.values, ...values }, marks: marks ?? current.record.marks }
    const at = new Date(Date.UTC(2020, 1, 1, 0, minute)).toISOString()
    return saveRecord(tx, current, next, { author: { person: null, name: 'An editor' }, why, at, kind }, referenceSeed)
  })

const stored = (db: Database) => db.select().from(db.tables.versionChange)

onEachEngine('A record', open => {
  it('reads back as it was stored, for each audience', async () => {
    const db = await open()
    const record = fullRecord()
    await insert(db, record)
    for (const who of audiences) expect(await findRecord(db, number, who)).toEqual(recordFor(record, who))
    expect((await findRecord(db, number, everyone))?.values).toEqual(record.values)
    expect(JSON.stringify(await findRecord(db, number, ['public']))).not.toContain('canary')
    expect(JSON.stringify(await findRecord(db, number, ['public', 'contacts']))).toContain('canary-telephone')
    expect(await findRecord(db, 'CTI 33 2017A', everyone)).toBeNull()
  })

  it('does not even read contacts and Secretariat fields for the public', async () => {
    const db = await open()
    await insert(db, fullRecord())
    const outcome = db.inTransaction(number, async tx => {
      for (const column of ['email', 'telephone', 'fax', 'postal_address'])
        await tx.rows(sql`alter table proponent drop column ${sql.identifier(column)}`)
      await tx.rows(sql`alter table project drop column secretariat`)
      expect((await findRecord(tx, number, ['public']))?.values.proponents).toHaveLength(2)
      await expect(findRecord(tx, number, ['public', 'contacts'])).rejects.toThrow()
      throw new Error('undone')
    })
    await expect(outcome).rejects.toThrow('undone')
  })

  it('has a number that only one record may have', async () => {
    const db = await open()
    await insert(db, fullRecord())
    await expect(insert(db, aProject().titled('Another').record())).rejects.toThrow()
    expect((await findRecord(db, number, ['public']))?.values.title).toBe('IP Commercialization for SMEs')
    expect(await db.$count(db.tables.version)).toBe(1)
  })

  it('refuses what no reference list has', async () => {
    const db = await open()
    await expect(
      insert(
        db,
        aProject()
          .with({ proposingEconomies: ['Atlantis'] })
          .record(),
      ),
    ).rejects.toThrow()
    expect(await findSeq(db, number)).toBeNull()
  })

  it('takes the null character and half characters without failing', async () => {
    const db = await open()
    const odd = 'before\u0000after'
    await insert(db, aProject().with({ title: odd, summary: odd, pmuField1: odd }).record())
    await save(db, { values: { summary: 'plain', pmuField1: 'plain' } })
    expect((await findRecord(db, number, ['public']))?.values.title?.replace('\u0000', '')).toBe('beforeafter')
    expect(await findSeq(db, 'CTI\u000032 2017A')).toBeNull()
    await save(db, {
      values: { summary: 'half \ud83d of a sign' },
      marks: { waivers: { kind: 'unreadable', text: '\ud83d' } },
    })
    await save(db, { values: { summary: null }, marks: {} })
    expect((await recordAt(db, number, { major: 4, minor: 1 }, ['public']))?.values.summary).toBe('plain')
  })
})

onEachEngine('A save', open => {
  it('makes the next minor version and keeps only what it changed', async () => {
    const db = await open()
    const record = fullRecord()
    await insert(db, record)
    expect(await save(db, { values: { summary: 'Shorter.' } })).toEqual({ major: 4, minor: 1 })
    const [change, ...others] = await stored(db)
    expect(others).toEqual([])
    expect(change).toMatchObject({ part: 'summary', before: { value: record.values.summary } })
    const now = await findRecord(db, number, everyone)
    expect(now?.values).toEqual({ ...record.values, summary: 'Shorter.' })
    expect(now?.keeping).toEqual({
      ...record.keeping,
      version: { major: 4, minor: 1 },
      modifiedAt: '2020-02-01T00:00:00.000Z',
      modifiedBy: 'An editor',
    })
  })

  it('makes a major version where it is a step', async () => {
    const db = await open()
    await insert(db, fullRecord())
    expect(await save(db, { kind: 'step' })).toEqual({ major: 5, minor: 0 })
    expect(await stored(db)).toEqual([])
  })

  it('that changes nothing is none, whatever the order in which a form names things', async () => {
    const db = await open()
    const record = fullRecord()
    await insert(db, record)
    const turned = record.values.proponents.map(
      proponent => Object.fromEntries(Object.entries(proponent).reverse()) as typeof proponent,
    )
    expect(await save(db, { values: { proponents: turned, directLabour: '', session: 'Session 2' } })).toBeNull()
    expect(await db.$count(db.tables.version)).toBe(1)
  })

  it('empties what is emptied', async () => {
    const db = await open()
    await insert(db, fullRecord())
    await save(db, {
      values: { summary: null, topics: [], workPlan: [], risks: [], coSponsoringEconomies: [], otherFora: [] },
    })
    await save(db, { values: { publication: '', apecFunding: null, proponents: [] } })
    const values = (await findRecord(db, number, everyone))?.values
    expect(values).toMatchObject({ summary: null, topics: [], workPlan: [], risks: [], coSponsoringEconomies: [] })
    expect(values).toMatchObject({ otherFora: [], publication: null, apecFunding: null, proponents: [] })
    expect((await recordAt(db, number, { major: 4, minor: 0 }, everyone))?.values).toEqual(fullRecord().values)
  })
})

onEachEngine('Earlier versions', open => {
  it('say who, when, why and what, and to the public nothing of what is hidden', async () => {
    const db = await open()
    await insert(db, fullRecord())
    await save(db, { values: { summary: 'Shorter.', risks: [] }, why: 'Shortened' }, 1)
    await save(db, { values: { pmuField1: 'secret' }, why: 'canary-why' }, 2)
    const all = await listVersions(db, number, everyone)
    expect(all.map(entry => [entry.version.minor, entry.why, entry.parts.toSorted()])).toEqual([
      [2, 'canary-why', ['pmuField1']],
      [1, 'Shortened', ['risks', 'summary']],
      [0, 'Imported', []],
    ])
    expect(all[1]).toMatchObject({ at: '2020-02-01T00:01:00.000Z', by: 'An editor' })
    const open_ = await listVersions(db, number, ['public'])
    expect(open_.map(entry => [entry.why, entry.parts.toSorted()])).toEqual([
      ['', []],
      ['Shortened', ['risks', 'summary']],
      ['Imported', []],
    ])
    expect(await listVersions(db, 'CTI 33 2017A', ['public'])).toEqual([])
  })

  it('tell which parts were changed since one of them', async () => {
    const db = await open()
    const seq = await insert(db, fullRecord())
    await save(db, { values: { summary: 'One.' } })
    await save(db, { values: { summary: 'Two.', risks: [] } })
    const since = (minor: number, ...parts: string[]) => partsChangedSince(db, seq, { major: 4, minor }, parts)
    expect((await since(0, 'summary', 'risks', 'relevance'))?.toSorted()).toEqual(['risks', 'summary'])
    expect(await since(1, 'risks')).toEqual(['risks'])
    expect(await since(2, 'summary', 'risks')).toEqual([])
    expect(await since(0, 'relevance')).toEqual([])
    expect(await since(9, 'summary')).toBeNull()
  })

  it('show no hidden value to the public', async () => {
    const db = await open()
    await insert(db, fullRecord())
    await save(db, { values: { proponents: [], secretariatComments: 'other', proposalStatus: null }, marks: {} })
    const then = await recordAt(db, number, { major: 4, minor: 0 }, ['public'])
    expect(then).toEqual(
      recordFor(fullRecord(), ['public']) && { ...recordFor(fullRecord(), ['public']), keeping: then?.keeping },
    )
    expect(JSON.stringify(then)).not.toContain('canary')
    const whole = await recordAt(db, number, { major: 4, minor: 0 }, everyone)
    expect(whole?.values).toEqual(fullRecord().values)
    expect(whole?.marks).toEqual(fullRecord().marks)
    expect(await recordAt(db, number, { major: 9, minor: 9 }, everyone)).toBeNull()
  })

  it('read back exactly as each was saved, whatever was edited or joined', async () => {
    const db = await open()
    let run = 0
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(anEdit, fc.boolean()), { minLength: 1, maxLength: 8 }), async edits => {
        run += 1
        const own = `TST ${String(run).padStart(2, '0')} 2020`
        const record = aProject().numbered(own).record()
        await insert(db, record)
        const states = [{ version: record.keeping.version, values: record.values, marks: record.marks }]
        for (const [edit, isJoined] of edits) {
          await db.inTransaction(own, async tx => {
            const current = await getForChange(tx, own)
            if (!current) throw new Error('The record is missing')
            const next = { values: { ...current.record.values, ...edit.values }, marks: edit.marks }
            const { version: present } = current.record.keeping
            const known = await findVersion(tx, current.seq, present)
            if (isJoined && known && changedFields(current.record, next).length > 0) {
              await joinRecord(tx, current, next, known, first, referenceSeed)
              states.splice(-1, 1, { version: present, ...next })
              return
            }
            const version = await saveRecord(tx, current, next, first, referenceSeed)
            if (version) states.push({ version, ...next })
          })
        }
        for (const { version, values, marks } of states) {
          const then = await recordAt(db, own, version, everyone)
          expect({ version: then?.keeping.version, values: then?.values, marks: then?.marks }).toEqual({
            version,
            values,
            marks,
          })
        }
      }),
      { numRuns: 12, seed: 7 },
    )
  })
})
