import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { hashOf, newToken } from '~/auth/tokens.server'
import { beginAnswer, tooManyAnswers } from '~/operations/answers/begin-answer.server'
import type { Database } from '~db/database'
import { listAnswerLinks } from '~db/queries/responses.server'
import { onEachEngine } from '../../setup/databases'
import { aWorld, given, later, now, opened, save } from './world'

const address = '192.0.2.1'

async function anOpenAddress(db: Database) {
  const { questionnaire } = await aWorld(db, { audience: 'people', isAnonymous: true })
  const token = newToken()
  const { questionnaire: t } = db.tables
  const change = (changes: Partial<typeof t.$inferInsert>) =>
    db.inTransaction('test', tx => tx.update(t).set(changes).where(eq(t.seq, questionnaire.seq)))
  await change({ openLink: hashOf(token) })
  return { token, change }
}

onEachEngine('An answer of a person', open => {
  it('is begun at the open address without telling who begins, and opens by its own link', async () => {
    const db = await open()
    const { token } = await anOpenAddress(db)
    const begun = await beginAnswer(db, { token, address, now })
    const other = await beginAnswer(db, { token, address, now })
    if (!begun.ok || !other.ok) throw new Error('The answer was not begun')
    const answer = await opened(db, { key: begun.token })
    expect(answer.response).toMatchObject({ economy: null, openedAt: now.toISOString(), invitedAt: null })
    expect(await listAnswerLinks(db, [answer.response.seq])).toMatchObject([{ kind: 'own', name: '', email: '' }])
    expect((await opened(db, { key: other.token })).response.seq).not.toBe(answer.response.seq)
    expect(await save(db, { key: begun.token, base: 0 }, { office: given('One') })).toMatchObject({ ok: true })
    expect(JSON.stringify(await db.select().from(db.tables.answer))).not.toContain(address)
    await expect(opened(db, { key: begun.token, at: later(121 * 24 * 60) })).rejects.toThrow('expired')
  })

  it('is not begun at a guessed address, of a closed questionnaire, or by a robot', async () => {
    const db = await open()
    const { token, change } = await anOpenAddress(db)
    for (const guessed of [newToken(), 'x', ''])
      expect(await beginAnswer(db, { token: guessed, address, now })).toMatchObject({ ok: false })
    const failure = { key: `answers from ${address}`, at: now.toISOString() }
    const { signInFailure: t } = db.tables
    await db.inTransaction('test', tx => tx.insert(t).values(Array.from({ length: 240 }, () => failure)))
    expect(await beginAnswer(db, { token, address, now })).toEqual({ ok: false, reason: tooManyAnswers })
    expect(await beginAnswer(db, { token, address: '192.0.2.2', now })).toMatchObject({ ok: true })
    expect(await beginAnswer(db, { token, address, now: later(16) })).toMatchObject({ ok: true })
    await change({ closedAt: now.toISOString() })
    expect(await beginAnswer(db, { token, address: '192.0.2.3', now })).toMatchObject({
      ...{ ok: false, reason: expect.stringContaining('closed') },
    })
    await change({ closedAt: null, openLink: null })
    expect(await beginAnswer(db, { token, address: '192.0.2.3', now })).toMatchObject({ ok: false })
  })
})
