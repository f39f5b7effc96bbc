import { randomUUID } from 'node:crypto'
import { endable, mayInvite, shownAuthors } from '~/domain/access/authors'
import { lastDayOfEnding } from '~/domain/access/grants'
import { type Grant, may, type Person } from '~/domain/access/may'
import { no, type Verdict, yes } from '~/domain/verdict'
import { madeCoAuthor } from '~/mail/messages/endorsement'
import { absolute } from '~/mail/origin.server'
import { enqueue } from '~/mail/outbox.server'
import { paths } from '~/paths'
import type { Database, Transaction } from '~db/connect.server'
import { listAuthors } from '~db/queries/authors.server'
import { updateLastDay } from '~db/queries/grants.server'
import { findIdentity, type Identity } from '~db/queries/identity.server'
import { findPersonByEmail, insertGrant, insertPerson } from '~db/queries/people.server'
import { getForChange } from '~db/queries/records.server'
import { subjectOf } from '~db/queries/subjects.server'
import { authorOf, dayOf } from './author'
import { rememberAct } from './history'
import { sendInvitation } from './invite-person.server'
import { factsOf, rememberOf } from './people-history'

type By = { number: string; by: Person; now: Date }

/** Who writes on a project, for those who may invite to it; the verdict says no to all others. */
export async function readAuthors(db: Database, { number, by, now }: By) {
  const allowed = may(by, 'project.invite', await subjectOf(db, number), dayOf(now))
  if (!allowed.ok) return allowed
  return { ok: true, authors: shownAuthors(await listAuthors(db, number), dayOf(now)) } as const
}

/**
 * Lets somebody write on a project as co-author from today on. Whoever has an account is told; for others one is opened,
 * and a link to it sent. The answer is the same in both cases. Refuses who may not, and who writes on it already.
 * `origin` is the address of this installation.
 */
export async function inviteCoAuthor(
  db: Database,
  input: By & { name: string; email: string; origin: string },
): Promise<Verdict> {
  const { number, by, now, origin } = input
  const email = input.email.trim().toLowerCase()
  return db.inTransaction(`address ${email}`, async (tx): Promise<Verdict> => {
    const allowed = may(by, 'project.invite', await subjectOf(tx, number), dayOf(now))
    if (!allowed.ok) return allowed
    const project = await getForChange(tx, number)
    if (!project) return no(`There is no project ${number}.`)
    const possible = mayInvite(await listAuthors(tx, number), email, dayOf(now))
    if (!possible.ok) return possible
    const known = await findPersonByEmail(tx, email)
    const account = known === null ? null : await findIdentity(tx, known)
    if (known !== null && account === null)
      return no('This address cannot be invited. Please ask the APEC Secretariat, or use another address.')
    const at = now.toISOString()
    const to = account ?? { id: randomUUID(), name: input.name.trim(), email, passwordHash: null }
    if (account === null) await insertPerson(tx, { ...to, createdAt: at })
    const grant: Grant = { role: 'co-author', scopeKind: 'project', scope: number, from: dayOf(now), until: null }
    await insertGrant(tx, to.id, { ...grant, grantedBy: by.name })
    await rememberAct(tx, { number, act: 'Co-author invited', author: authorOf(by), at, why: '' })
    if (to.passwordHash === null) await sendInvitation(tx, to, { by, now, origin })
    else await tellCoAuthor(tx, to, { number, by, now }, project)
    await rememberOf(tx, { person: to.id, by, now, act: 'Granted a role', detail: factsOf(grant) })
    return yes
  })
}

type Project = NonNullable<Awaited<ReturnType<typeof getForChange>>>

function tellCoAuthor(
  tx: Transaction,
  { id, name, email }: Pick<Identity, 'id' | 'name' | 'email'>,
  { number, by, now }: By,
  { seq, record }: Project,
): Promise<void> {
  const title = record.values.title ?? ''
  const words = madeCoAuthor({ name, number, title, by: by.name, url: absolute(paths.edit(number)) })
  return enqueue(tx, { kind: 'account-notice', person: id, project: seq, to: email, ...words, now })
}

/**
 * Ends the part of a co-author at once; what they wrote keeps their name. Refuses who may not, and grants that are over,
 * of another project, or of another role: overseers are changed by the administrators.
 */
export async function endCoAuthor(db: Database, { number, by, now, grant }: By & { grant: number }): Promise<Verdict> {
  return db.inTransaction(`project ${number}`, async (tx): Promise<Verdict> => {
    const today = dayOf(now)
    const allowed = may(by, 'project.invite', await subjectOf(tx, number), today)
    if (!allowed.ok) return allowed
    const author = endable(await listAuthors(tx, number), grant, today)
    if (!author) return no('There is no such co-author of this project, or their part has ended already.')
    await updateLastDay(tx, author.seq, lastDayOfEnding(today))
    const at = now.toISOString()
    await rememberAct(tx, { number, act: 'Part of a co-author ended', author: authorOf(by), at, why: '' })
    await rememberOf(tx, { person: author.person, by, now, act: 'Ended a role', detail: factsOf(author) })
    return yes
  })
}
