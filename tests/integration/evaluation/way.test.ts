import { expect, it } from 'vitest'
import type { AttendeeText } from '~/domain/event/attendee'
import { sendEvaluations } from '~/jobs/send-evaluations.server'
import { beginAnswer } from '~/operations/answers/begin-answer.server'
import { readEvaluation } from '~/operations/evaluation/read-evaluation.server'
import { readQuestionnaires } from '~/operations/questionnaire/read-questionnaires.server'
import type { Database } from '~db/database'
import { insertAttendees } from '~db/queries/attendees.server'
import { insertDecision } from '~db/queries/decisions.server'
import { insertEvent } from '~db/queries/events.server'
import { insertRecord } from '~db/queries/records.server'
import { listResponseRates } from '~db/queries/response-rates.server'
import { listAnswerLinks } from '~db/queries/responses.server'
import { referenceSeed } from '~db/seed/reference'
import { aProject } from '../../factories/a-project'
import { onEachEngine } from '../../setup/databases'
import { aWorld, draft as number, people, storeDraft } from '../lifecycle/world'

const completedAt = '2026-05-10T09:00:00.000Z'
const dayBefore = new Date('2027-05-09T23:59:59.999Z')
const theDay = new Date('2027-05-10T00:00:00.000Z')
const author = { person: null, name: 'Test' }

const attendee = (name: string, email: string, standing: 'attended' | 'absent' = 'attended'): AttendeeText => ({
  ...{ name, email, standing, economy: 'Peru', sex: 'woman', role: 'participant', organisation: '', position: '' },
  ...{ organisationKind: 'government', funding: 'apec', note: '' },
})

/** A completed project with two events, at which one person was twice and one has no address. */
async function completed(open: () => Promise<Database>) {
  const db = await aWorld(open)
  const seq = await storeDraft(db, number, { state: 'completed', visibility: 'public' })
  await db.inTransaction(`project ${number}`, async tx => {
    const decision = { session: null, reason: '', amount: null, edition: 'ed-14', major: 5 }
    const letter = { letterSubject: null, letterText: null, by: 'unit', person: 'unit' }
    await insertDecision(tx, seq, { step: 'accept-report', at: completedAt, ...decision, ...letter })
    for (const title of ['Seminar', 'Workshop']) {
      const when = { from: '2025-08-20', until: '2025-08-22', place: 'Lima', economy: 'Peru', seats: null }
      const text = { title, kind: 'seminar', mode: 'in-person', description: '', series: '', ...when } as const
      const event = await insertEvent(tx, seq, { ...text, at: completedAt }, author)
      await insertAttendees(
        tx,
        event,
        title === 'Seminar'
          ? [attendee('Ann', 'ann@x.example'), attendee('Bo', ''), attendee('Cy', 'cy@x.example', 'absent')]
          : [attendee('Ann', 'ANN@x.example'), attendee('Di', 'di@x.example')],
        { at: completedAt, author },
      )
    }
  })
  return { db, seq }
}

const send = (db: Database, at: Date) => sendEvaluations(db, { clock: () => at })
const lettersOf = async (db: Database) => {
  const { letter: t } = db.tables
  return db.select({ kind: t.kind, to: t.to, text: t.text }).from(t).orderBy(t.seq)
}
const countOf = async (db: Database) => [
  await db.$count(db.tables.questionnaire),
  await db.$count(db.tables.letter),
  await db.$count(db.tables.response),
]

onEachEngine('The longer-term evaluation', (open, engine) => {
  it('goes out by itself a year after the project was completed, and not before', async () => {
    const { db } = await completed(open)
    expect(await send(db, dayBefore)).toBe(0)
    expect(await countOf(db)).toEqual([0, 0, 0])
    expect(await readEvaluation(db, { number, by: null, now: dayBefore })).toEqual({
      ...{ questionnaires: [], goesOutOn: '2027-05-10', mayReadResults: false },
    })
    expect(await send(db, theDay)).toBe(1)
    const letters = await lettersOf(db)
    expect(letters.map(({ kind, to }) => `${kind} to ${to}`).sort()).toEqual([
      'questionnaire to ann@x.example',
      'questionnaire to co-overseer@economy.example',
      'questionnaire to di@x.example',
      'questionnaire to overseer@economy.example',
    ])
    const acts = await db
      .select({ act: db.tables.history.act, by: db.tables.history.by, why: db.tables.history.why })
      .from(db.tables.history)
    expect(new Set(acts.map(({ by }) => by))).toEqual(new Set(['Dossier']))
    expect(acts.map(({ act }) => act)).toContain('Questionnaire published')
    expect(JSON.stringify(acts)).not.toContain('x.example')
  })

  it('gives each overseer a link of their own to one answer, and those who took part one open address without names', async () => {
    const { db } = await completed(open)
    await send(db, theDay)
    const read = await readQuestionnaires(db, { number, by: people.overseer, now: theDay })
    expect(read?.list.map(({ head }) => [head.audience, head.state, head.dueOn])).toEqual([
      ['overseer', 'open', '2027-06-21'],
      ['people', 'open', '2027-06-21'],
    ])
    const asked = (await db.select({ seq: db.tables.response.seq }).from(db.tables.response)).map(({ seq }) => seq)
    expect(asked).toHaveLength(1)
    expect((await listAnswerLinks(db, asked)).map(({ email, kind }) => [email, kind]).sort()).toEqual([
      ['co-overseer@economy.example', 'own'],
      ['overseer@economy.example', 'own'],
    ])
    const keyFor = async (to: string) =>
      /\/questionnaires\/([\w-]+)/.exec((await lettersOf(db)).find(one => one.to === to)?.text ?? '')?.[1] ?? ''
    const token = await keyFor('ann@x.example')
    expect(token).not.toBe('')
    expect(await keyFor('di@x.example')).toBe(token)
    expect(await beginAnswer(db, { token, address: '127.0.0.1', now: theDay })).toMatchObject({ ok: true })
    const rates = await listResponseRates(db, number)
    expect(rates.map(({ audience, asked: all }) => [audience, all])).toEqual([
      ['overseer', 1],
      ['people', 1],
    ])
    expect(await readEvaluation(db, { number, by: people.unit, now: theDay })).toEqual({
      ...{ questionnaires: rates, goesOutOn: null, mayReadResults: true },
    })
  })

  it('is sent once, however often and on however many servers it runs', async () => {
    const { db } = await completed(open)
    const other = engine.name === 'PGlite' ? db : engine.again()
    const sent = await Promise.all([send(db, theDay), send(other, theDay), send(db, theDay)])
    expect(sent.reduce((sum, one) => sum + one, 0)).toBe(1)
    expect(await send(db, new Date('2029-01-01T00:00:00.000Z'))).toBe(0)
    expect(await countOf(db)).toEqual([2, 4, 1])
  })

  it('waits where the server is about to end, and leaves alone what was completed before it came to Dossier', async () => {
    const { db } = await completed(open)
    expect(await sendEvaluations(db, { clock: () => theDay, stopping: () => true })).toBe(0)
    const first = { author: { person: null, name: 'Import command' }, why: 'Imported', at: '2020-01-01T00:00:00.000Z' }
    const legacy = aProject().with({ status: 'Completed Project' }).record()
    await db.inTransaction('legacy', tx => insertRecord(tx, legacy, first, referenceSeed))
    expect(await send(db, theDay)).toBe(1)
    expect(await readEvaluation(db, { number: 'CTI 32 2017A', by: null, now: theDay })).toBeNull()
  })
})
