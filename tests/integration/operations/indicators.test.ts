import { expect, it } from 'vitest'
import type { Person } from '~/domain/access/may'
import { indicatorFrom } from '~/domain/indicator/promise'
import { lostPromises } from '~/domain/indicator/standing-promise'
import type { RecordValues } from '~/domain/record/record'
import { makeIndicator } from '~/operations/make-indicator.server'
import { makeIndicatorsOfTargets } from '~/operations/make-indicators-of-targets.server'
import { saveSection } from '~/operations/save-section.server'
import type { Database } from '~db/database'
import { insertPerson } from '~db/queries/people.server'
import { findRecord, insertRecord } from '~db/queries/records.server'
import { referenceSeed } from '~db/seed/reference'
import { aProject } from '../../factories/a-project'
import { onEachEngine } from '../../setup/databases'

const number = 'IPEG 01 2026A'
const now = new Date('2026-02-01T08:00:00.000Z')
const grant = { role: 'overseer', scopeKind: 'project', scope: number, from: '2020-01-01', until: null } as const
const by: Person = { id: 'p', name: 'Somebody', email: 'p@demo.example', grants: [grant] }
const sentence = 'two women from the host economy speak.'
const indicator = { id: '', ...indicatorFrom(sentence, 'gender') }

onEachEngine(
  'Indicators made of promises',
  open => {
    const begun = async (values: Partial<RecordValues> = {}): Promise<Database> => {
      const db = await open()
      const record = aProject().numbered(number).with(values).record()
      const first = { author: { person: null, name: 'Test' }, why: 'First entry', at: now.toISOString() }
      await db.inTransaction('test', async tx => {
        await insertPerson(tx, { id: by.id, name: by.name, email: by.email, passwordHash: null, createdAt: first.at })
        await insertRecord(tx, record, first, referenceSeed)
      })
      return db
    }
    const kept = async (db: Database) => {
      const record = await findRecord(db, number, ['public'])
      if (!record) throw new Error('The project is gone')
      return record
    }

    it('stand in the record with the sentence they lead back to, and tell when it is gone', async () => {
      const db = await begun()
      expect(await makeIndicator(db, { number, indicator, by, now })).toMatchObject({ ok: true, version: { minor: 1 } })
      const { values, keeping } = await kept(db)
      expect(values.indicators).toMatchObject([{ target: 2, targetWomen: 2, promise: { field: 'gender', sentence } }])
      expect(values.indicators[0]?.id).not.toBe('')
      expect(lostPromises(values)).toEqual([])
      const gender = { gender: 'Three women from the host economy speak.' }
      const save = {
        number,
        keys: ['gender' as const],
        base: keeping.version,
        values: gender,
        marks: {},
        why: '',
        by,
        now,
      }
      expect((await saveSection(db, save)).ok).toBe(true)
      expect(lostPromises((await kept(db)).values)).toEqual([values.indicators[0]?.id])
    })
    it('are refused without a sentence, of one that nobody wrote, and to who does not write the project', async () => {
      const db = await begun()
      const make = (promise: typeof indicator.promise, who = by) =>
        makeIndicator(db, { number, indicator: { ...indicator, promise }, by: who, now })
      expect((await make(null)).ok).toBe(false)
      expect((await make({ field: 'gender', sentence: 'Nobody wrote this.' })).ok).toBe(false)
      expect((await make({ field: 'secretariatComments', sentence: '' })).ok).toBe(false)
      expect((await make(indicator.promise, { ...by, grants: [] })).ok).toBe(false)
      expect((await kept(db)).keeping.version).toEqual({ major: 4, minor: 0 })
    })
    it('follow the targets by sex, one for each group, however often they are made', async () => {
      const db = await begun({ genderTargets: [{ group: 'participants', women: 30, men: 30 }] })
      expect((await makeIndicatorsOfTargets(db, { number, by, now })).ok).toBe(true)
      const before = await kept(db)
      const genderTargets = [
        { group: 'participants', women: 35, men: 25 },
        { group: 'speakers', women: 4, men: null },
      ] as const
      const save = {
        number,
        keys: ['genderTargets' as const],
        base: before.keeping.version,
        marks: {},
        why: '',
        by,
        now,
      }
      await saveSection(db, { ...save, values: { genderTargets: [...genderTargets] } })
      expect((await makeIndicatorsOfTargets(db, { number, by, now })).ok).toBe(true)
      const { values } = await kept(db)
      expect(values.indicators).toMatchObject([
        { id: before.values.indicators[0]?.id, target: 60, targetWomen: 35, targetMen: 25 },
        { name: 'Speakers', target: 4, targetWomen: 4, targetMen: null },
      ])
      expect(lostPromises(values)).toEqual([])
    })
  },
  ['SQLite'],
)
