import { afterEach, beforeEach, expect, it } from 'vitest'
import type { LetterKind } from '~/domain/letters/kinds'
import { gatherDigests } from '~/jobs/gather-digests.server'
import { startJobs } from '~/jobs/run-due.server'
import { claim, sendDueLetters } from '~/jobs/send-letters.server'
import { enqueue } from '~/mail/outbox.server'
import { openTransport, type Transport } from '~/mail/transport.server'
import type { Database, Transaction } from '~db/database'
import { insertPerson } from '~db/queries/people.server'
import { onEachEngine } from '../../setup/databases'
import { mailServer } from '../../setup/mail-server'

const now = new Date('2026-11-22T10:00:00.000Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

let mail: Awaited<ReturnType<typeof mailServer>>
let transports: Transport[] = []
beforeEach(async () => {
  mail = await mailServer()
})
afterEach(async () => {
  for (const transport of transports) transport.close()
  transports = []
  await mail.close()
})

function sendAll(db: Database, at = now) {
  const transport = openTransport(mail.settings)
  transports.push(transport)
  return sendDueLetters(db, { transport, clock: () => at })
}

const aLetter = (tx: Transaction, n: number, more: { kind?: LetterKind; person?: string; to?: string } = {}) =>
  enqueue(tx, {
    kind: 'completion-submitted',
    person: null,
    to: `reader${n}@economy.example`,
    subject: `Letter ${n}`,
    text: `Dear reader,\n\nBody ${n}\n\nDossier\n`,
    html: `<p>Body ${n}</p>`,
    now,
    ...more,
  })

const letters = (db: Database, count: number) =>
  db.inTransaction('some work', async tx => {
    for (let n = 1; n <= count; n += 1) await aLetter(tx, n)
  })
const rows = (db: Database) => db.select().from(db.tables.letter).orderBy(db.tables.letter.seq)

onEachEngine('the outbox', (open, engine) => {
  it('sends a letter if and only if the change that it tells of was kept', async () => {
    const db = await open()
    const undone = db.inTransaction('work', async tx => {
      await aLetter(tx, 1)
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    await db.inTransaction('work', tx => aLetter(tx, 2))
    expect(await sendAll(db)).toBe(1)
    expect(mail.received.map(letter => [letter.to, letter.subject])).toEqual([
      [['reader2@economy.example'], 'Letter 2'],
    ])
    expect(await rows(db)).toMatchObject([
      { sentAt: now.toISOString(), attempts: 1, claimedUntil: null, problem: null },
    ])
    expect(await sendAll(db, later(600))).toBe(0)
  })

  it('sends fifty letters once each though two processes run', async () => {
    const db = await open()
    const second = engine.name === 'PGlite' ? db : engine.again()
    await letters(db, 50)
    const sent = await Promise.all([sendAll(db), sendAll(second)])
    expect((sent[0] ?? 0) + (sent[1] ?? 0)).toBe(50)
    expect(mail.received).toHaveLength(50)
    expect(new Set(mail.received.map(letter => letter.messageId)).size).toBe(50)
    expect(new Set(mail.received.flatMap(letter => letter.to)).size).toBe(50)
  })

  it('gives the letters of a process that was killed to another, once its claim has run out', async () => {
    const db = await open()
    await letters(db, 3)
    expect(await claim(db, now)).toHaveLength(3)
    expect(await sendAll(db, later(4))).toBe(0)
    expect(await sendAll(db, later(5))).toBe(3)
    expect(mail.received).toHaveLength(3)
  })

  it('tries a refused address six times, later each time, and then no more', async () => {
    const db = await open()
    await letters(db, 2)
    mail.refused.add('reader1@economy.example')
    expect(await sendAll(db)).toBe(1)
    let at = now
    for (const wait of [1, 5, 30, 120, 360]) {
      const early = new Date(at.getTime() + wait * 60_000 - 1)
      await sendAll(db, early)
      at = new Date(at.getTime() + wait * 60_000)
      expect((await rows(db))[0]).toMatchObject({ dueAt: at.toISOString(), failedAt: null, sentAt: null })
      await sendAll(db, at)
    }
    const [failed] = await rows(db)
    expect(failed).toMatchObject({ attempts: 6, failedAt: at.toISOString(), sentAt: null })
    expect(failed?.problem).toContain('lives here no more')
    expect(failed?.problem).not.toContain('reader1@economy.example')
    mail.refused.clear()
    expect(await sendAll(db, later(100_000))).toBe(0)
  })

  it('forgets the words of a letter that let its reader in, once it went out', async () => {
    const db = await open()
    await db.inTransaction('work', tx => aLetter(tx, 1, { kind: 'invitation' }))
    await sendAll(db)
    expect(mail.received[0]?.raw).toContain('Body 1')
    expect(await rows(db)).toMatchObject([{ text: '', html: '', subject: 'Letter 1' }])
  })

  it('gathers what a person wants daily into one letter, and never writes what they do not want', async () => {
    const db = await open()
    const account = { id: 'daily', name: 'Reader', email: 'daily@economy.example', passwordHash: null }
    await db.inTransaction('work', async tx => {
      await insertPerson(tx, { ...account, createdAt: now.toISOString() })
      const choices = { 'completion-submitted': 'daily', 'project-step': 'never' }
      await tx.update(tx.tables.person).set({ letterChoices: choices })
      for (const n of [1, 2]) await aLetter(tx, n, { person: 'daily', to: account.email })
      await aLetter(tx, 3, { person: 'daily', to: account.email, kind: 'project-step' })
      await aLetter(tx, 4, { person: 'daily', to: account.email, kind: 'completion-returned' })
    })
    expect(await gatherDigests(db, later(60))).toBe(0)
    expect(await sendAll(db)).toBe(1)
    const evening = new Date('2026-11-22T22:00:00.000Z')
    expect(await sendAll(db, evening)).toBe(0)
    expect([await gatherDigests(db, evening), await gatherDigests(db, evening)]).toEqual([1, 0])
    expect(await sendAll(db, evening)).toBe(1)
    expect(mail.received.map(letter => letter.subject)).toEqual(['Letter 4', 'Dossier: 2 messages of the day'])
    expect(mail.received[1]?.raw).toMatch(/Letter 1[\s\S]*Body 1[\s\S]*Letter 2[\s\S]*Body 2/)
    expect(mail.received[1]?.raw).not.toContain('Body 3')
  })
})

onEachEngine(
  'the jobs of a server',
  open => {
    const quiet = { info: () => undefined, error: () => undefined }

    it('send what is due, and give back what was not tried when the server ends', async () => {
      const db = await open()
      await letters(db, 3)
      const running = startJobs({ db, config: mail.settings, log: quiet, clock: () => now, everyMs: 3_600_000 })
      await running.runNow()
      expect(mail.received).toHaveLength(3)
      await letters(db, 2)
      const transport = openTransport(mail.settings)
      transports.push(transport)
      await sendDueLetters(db, { transport, clock: () => now, stopping: () => true })
      expect((await rows(db)).slice(3)).toMatchObject([
        { attempts: 0, claimedUntil: null, sentAt: null },
        { attempts: 0, claimedUntil: null, sentAt: null },
      ])
      await running.stop()
      await running.runNow()
      expect(mail.received).toHaveLength(3)
    })

    it('say once that no mail server is configured, and keep the letters', async () => {
      const db = await open()
      await letters(db, 1)
      const said: string[] = []
      const log = { ...quiet, info: (words: string) => said.push(words) }
      const running = startJobs({ db, config: { smtpUrl: undefined, mailFrom: undefined }, log, everyMs: 3_600_000 })
      await running.runNow()
      await running.runNow()
      await running.stop()
      expect(said).toEqual([expect.stringContaining('SMTP_URL')])
      expect(await rows(db)).toMatchObject([{ sentAt: null, attempts: 0 }])
    })

    it('go on when one of them fails', async () => {
      const db = await open()
      const done: string[] = []
      const failures: object[] = []
      const broken = { key: 'broken', title: 'Breaks', run: () => Promise.reject(new Error('broken')) }
      const sound = { key: 'sound', title: 'Works', run: async () => `${done.push('sound')} done` }
      const log = { ...quiet, error: (facts: object) => void failures.push(facts) }
      const running = startJobs({ db, config: mail.settings, log, everyMs: 3_600_000 }, [broken, sound])
      await running.runNow()
      await running.stop()
      expect(done).toEqual(['sound'])
      expect(failures).toMatchObject([{ job: 'broken' }])
    })
  },
  ['SQLite'],
)
