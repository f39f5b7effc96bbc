import { afterEach, beforeEach, expect, it } from 'vitest'
import { config, settleConfig } from '~/config.server'
import type { Person } from '~/domain/access/may'
import { enqueue } from '~/mail/outbox.server'
import { paths } from '~/paths'
import { loader as list } from '~/routes/letters._index'
import { loader as one } from '~/routes/letters.$seq'
import type { Database } from '~db/connect.server'
import { insertGrant, insertPerson } from '~db/queries/people.server'
import { answerOf, people, requestBy, smallRegister } from '../../setup/small-register'
import { argsOf } from '../downloads/small-args'

const { overseer, secretariat, administrator } = people
const now = new Date('2019-02-20T09:00:00.000Z')
const everywhere = { scopeKind: 'everywhere' as const, scope: '', from: '2010-01-01', until: null }
const grant = { ...everywhere, role: 'auditor' as const }
const auditor: Person = { id: 'auditor', name: 'The Auditor', email: 'auditor@example.test', grants: [grant] }

let db: Database
let close: () => Promise<void>

beforeEach(async () => {
  const register = await smallRegister()
  db = register.db
  close = register.close
  await db.inTransaction('letters', async tx => {
    const { grants: _, ...account } = auditor
    await insertPerson(tx, { ...account, passwordHash: null, createdAt: now.toISOString() })
    await insertGrant(tx, auditor.id, { ...grant, grantedBy: 'test' })
    const words = {
      subject: 'Canary subject',
      text: 'Canary https://dossier.test/welcome/token',
      html: '<p>Canary</p>',
    }
    await enqueue(tx, { kind: 'invitation', person: overseer.id, to: overseer.email, ...words, now })
  })
})
afterEach(() => close())

const args = async (who: Person | null) => argsOf(await requestBy(db, who, paths.letters), { seq: '1' })
const listed = async (who: Person | null) => list(await args(who))
const refused = async (work: () => Promise<unknown>) => (await answerOf(work)).status

it('a real installation shows that letters were sent, to those who may, and the words of none', async () => {
  expect(await refused(() => listed(null))).toBe(302)
  for (const who of [overseer, secretariat]) expect(await refused(() => listed(who))).toBe(403)
  const seen = await listed(administrator)
  expect(seen.letters).toMatchObject([{ kind: 'Invitations to Dossier', to: overseer.email, attempts: 0 }])
  expect(JSON.stringify(seen)).not.toContain('Canary')
  for (const who of [null, overseer, administrator]) expect(await refused(async () => one(await args(who)))).toBe(404)
})

it('an auditor sees names, not addresses', async () => {
  const seen = await listed(auditor)
  expect(seen.letters).toMatchObject([{ to: overseer.name }])
  expect(JSON.stringify(seen)).not.toContain(overseer.email)
})

it('the demo, which sends nothing, lets everybody read them', async () => {
  settleConfig({ ...config(), lettersInBrowser: true })
  expect((await listed(null)).letters).toHaveLength(1)
  expect(await one(await args(null))).toMatchObject({ subject: 'Canary subject', to: overseer.email })
})
