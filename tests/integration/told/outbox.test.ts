import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import type { Grant, Person } from '~/domain/access/may'
import { type Role, scopeOf } from '~/domain/access/roles'
import { choicesNow } from '~/domain/letters/choice-form'
import type { LetterKind } from '~/domain/letters/kinds'
import { startJobs } from '~/jobs/run-due.server'
import { enqueue } from '~/mail/outbox.server'
import { chooseLetters } from '~/operations/choose-letters.server'
import { readOutbox } from '~/operations/read-letters.server'
import { sendLetterAgain } from '~/operations/send-letter-again.server'
import type { Database } from '~db/database'
import { choicesOf } from '~db/queries/letters.server'
import { insertPerson } from '~db/queries/people.server'
import { onEachEngine } from '../../setup/databases'
import { mailServer } from '../../setup/mail-server'

const now = new Date('2026-11-22T10:00:00.000Z')
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000)

const person = (id: string, role: Role): Person => {
  const grant: Grant = { role, scopeKind: scopeOf[role], scope: '', from: '2020-01-01', until: null }
  return { id, name: `The ${id}`, email: `${id}@economy.example`, grants: [grant] }
}
const administrator = person('administrator', 'administrator')
const auditor = person('auditor', 'auditor')

const add = (db: Database, { grants: _, ...account }: Person) =>
  db.inTransaction(`person ${account.id}`, tx =>
    insertPerson(tx, { ...account, passwordHash: null, createdAt: now.toISOString() }),
  )

const write = (db: Database, kind: LetterKind, to: Person | string) =>
  db.inTransaction('some work', tx =>
    enqueue(tx, {
      ...(typeof to === 'string' ? { person: null, to } : { person: to.id, to: to.email }),
      ...{ kind, subject: 'A letter', text: 'Dear reader,\n\nWords\n\nDossier\n', html: '<p>Words</p>', now },
    }),
  )
const rows = (db: Database) => db.select().from(db.tables.letter).orderBy(db.tables.letter.seq)
const acts = async (db: Database) => (await db.select().from(db.tables.history)).map(({ act, detail }) => [act, detail])

/** Gives a letter up, as its last attempt does. */
const giveUp = (db: Database, seq: number) =>
  db.inTransaction('give up', tx =>
    tx
      .update(tx.tables.letter)
      .set({ failedAt: now.toISOString(), attempts: 6, problem: 'lives here no more' })
      .where(eq(tx.tables.letter.seq, seq)),
  )

onEachEngine('letters', open => {
  it('are written as a person chose, and the choice is remembered without what was not changed', async () => {
    const db = await open()
    await add(db, auditor)
    expect(choicesNow(await choicesOf(db, 'auditor'))).toMatchObject({ 'project-step': 'at-once' })
    const others = {
      'waiver-requested': 'at-once',
      'questionnaire-answer': 'at-once',
      'practice-word': 'at-once',
      'amendment-asked': 'at-once',
      nominations: 'at-once',
      'measured-submitted': 'at-once',
      'measured-decided': 'at-once',
      'monitoring-submitted': 'at-once',
    } as const
    const chosen = { 'project-step': 'never', 'completion-submitted': 'daily', ...others } as const
    await chooseLetters(db, { by: auditor, chosen, now })
    await chooseLetters(db, { by: auditor, chosen, now })
    expect(choicesNow(await choicesOf(db, 'auditor'))).toEqual(chosen)
    expect(await acts(db)).toEqual([
      [
        'Changed when letters are sent',
        {
          'A project went a step further and it is your turn': 'Never',
          'A completion report waits for the Secretariat': 'Once a day, in one letter',
        },
      ],
    ])
    for (const kind of ['project-step', 'completion-submitted', 'deadline'] as const) await write(db, kind, auditor)
    expect((await rows(db)).map(({ kind }) => kind)).toEqual(['daily/completion-submitted', 'deadline'])
  })

  it('that are always sent cannot be chosen away', async () => {
    const db = await open()
    await add(db, auditor)
    await chooseLetters(db, { by: auditor, chosen: { decision: 'never', deadline: 'daily' }, now })
    expect(await acts(db)).toEqual([])
    await write(db, 'decision', auditor)
    expect(await rows(db)).toHaveLength(1)
  })

  it('that were given up are sent again by an administrator alone, which is remembered', async () => {
    const db = await open()
    const mail = await mailServer()
    await add(db, auditor)
    await add(db, administrator)
    await write(db, 'decision', auditor)
    await write(db, 'decision', 'stranger@economy.example')
    const [first = 0, second = 0] = (await rows(db)).map(({ seq }) => seq)
    const again = (letter: number, by = administrator) => sendLetterAgain(db, { letter, by, now: later(30) })
    expect(await again(first)).toMatchObject({ ok: false, reason: expect.stringContaining('not given up') })
    await giveUp(db, first)
    await giveUp(db, second)
    expect((await again(first, auditor)).ok).toBe(false)
    expect(await acts(db)).toEqual([])
    expect(await again(first)).toEqual({ ok: true })
    expect(await again(second)).toEqual({ ok: true })
    expect((await again(999_999)).ok).toBe(false)
    expect(await rows(db)).toMatchObject([
      { failedAt: null, attempts: 0, dueAt: later(30).toISOString() },
      { failedAt: null, attempts: 0 },
    ])
    expect(await acts(db)).toEqual([
      ['Sent a letter again that was given up', { letter: 'Decisions on a project' }],
      ['Sent a letter again that was given up', { letter: 'Decisions on a project' }],
    ])
    const log = { info: () => undefined, error: () => undefined }
    const running = startJobs({ db, config: mail.settings, log, clock: () => later(31), everyMs: 3_600_000 })
    await running.runNow()
    await running.stop()
    expect(mail.received).toHaveLength(2)
    expect(await again(first)).toMatchObject({ ok: false, reason: expect.stringContaining('gone out') })
    await mail.close()
  })

  it('that held a link are not sent again without their words', async () => {
    const db = await open()
    await write(db, 'invitation', 'stranger@economy.example')
    const [letter] = await rows(db)
    await giveUp(db, letter?.seq ?? 0)
    const refused = await sendLetterAgain(db, { letter: letter?.seq ?? 0, by: administrator, now })
    expect(refused).toMatchObject({ ok: false, reason: expect.stringContaining('Invite the person again') })
  })

  it('are listed by where they stand', async () => {
    const db = await open()
    await add(db, auditor)
    await chooseLetters(db, { by: auditor, chosen: { 'project-step': 'daily' }, now })
    await write(db, 'decision', auditor)
    await write(db, 'deadline', auditor)
    await write(db, 'project-step', auditor)
    await giveUp(db, (await rows(db))[1]?.seq ?? 0)
    const kinds = async (state: 'waiting' | 'failed' | 'daily' | 'sent' | null) => {
      const read = await readOutbox(db, { by: auditor, page: 1, state, now, inDemo: false })
      return read.ok ? read.view.letters.map(({ kind }) => kind) : read.reason
    }
    expect(await kinds('waiting')).toEqual(['Decisions on a project'])
    expect(await kinds('failed')).toEqual(['Deadlines'])
    expect(await kinds('daily')).toEqual([expect.stringContaining('for the daily letter')])
    expect(await kinds('sent')).toEqual([])
    expect(await kinds(null)).toHaveLength(3)
  })
})
