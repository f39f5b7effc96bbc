import type { Person } from '~/domain/access/may'
import { formatScoringScope } from '~/domain/access/scoring-scope'
import { sessionName } from '~/domain/lifecycle/sessions'
import type { Database, Transaction } from '~db/connect.server'
import { listGrantsOf } from '~db/queries/grants.server'
import { countNumber } from '~db/queries/numbers.server'
import { findAccount, insertGrant } from '~db/queries/people.server'
import { readReference } from '~db/queries/reference.server'
import { demoPeople } from '~db/seed/demo/people'
import { demoScorings } from '~db/seed/demo/under-way/scorings'
import { demoUnderWay } from '~db/seed/demo/under-way/under-way'
import { type When, whenFrom } from '~db/seed/demo/under-way/when'
import { actOf, beginningOf, type Known } from './seed-acts'
import { seedFrozen, seedOverdue } from './seed-overdue'
import { seedQuestionnaires } from './seed-questionnaires'
import { seedRunning } from './seed-running'
import { actsOfScoring, announcements } from './seed-scoring'

/** The transaction as the whole database, so that operations which begin their own take part in it. */
function within(tx: Transaction): Database {
  const outside = () => Promise.reject(new Error('Not within the transaction of the demo'))
  const whole: Transaction = Object.create(tx)
  return Object.assign(whole, {
    inTransaction: <T>(_scope: string, work: (inner: Transaction) => Promise<T>) => work(tx),
    migrate: outside,
    close: outside,
  })
}

/** Numbers up to 80 may belong to real projects: the demo's begin after them. */
async function leaveRealNumbers(tx: Transaction, when: When): Promise<void> {
  const { fora } = await readReference(tx)
  for (const { forum, session } of demoUnderWay(when)) {
    const codes = fora.find(one => one.acronym === forum)?.numberCodes ?? []
    for (const { code } of codes) await countNumber(tx, `${code} 80 ${when.session(session).year}`)
  }
}

/** Each assessor scores for their economy in every scoring of the demo. */
async function appointAssessors(tx: Transaction, when: When): Promise<void> {
  for (const { email, scoresFor: economy } of demoPeople) {
    const account = economy === undefined ? null : await findAccount(tx, email)
    if (!account || economy === undefined) continue
    for (const { forum, session } of demoScorings) {
      const scope = formatScoringScope({ forum, session: sessionName(when.session(session)), economy })
      const grant = { role: 'assessor', scopeKind: 'scoring', scope, from: '2005-01-01', until: null } as const
      await insertGrant(tx, account.id, { ...grant, grantedBy: 'Demo' })
    }
  }
}

/** A person of the demo with the grants that they hold by now. */
async function personOf(tx: Transaction, email: string): Promise<Person> {
  const account = await findAccount(tx, email)
  if (!account) throw new Error(`The demo has no ${email}`)
  const { id, name } = account
  return { id, name, email, grants: await listGrantsOf(tx, id) }
}

/**
 * The projects of the demo that are on their way, lived through: sessions, then every act of every person in the order of
 * days, by the operations that a person's click would call. Throws where an operation refuses, which undoes the demo.
 */
export async function seedLife(tx: Transaction, now: Date): Promise<void> {
  const when = whenFrom(now)
  await leaveRealNumbers(tx, when)
  await appointAssessors(tx, when)
  const known: Known = { db: within(tx), tx, when, numbers: new Map(), person: email => personOf(tx, email) }
  const happenings = [
    ...announcements(known),
    ...demoUnderWay(when).flatMap(project => [
      beginningOf(known, project),
      ...project.acts.map(act => actOf(known, project, act)),
    ]),
    ...demoScorings.flatMap(scoring => actsOfScoring(known, scoring)),
  ]
  for (const { happen } of happenings.sort((a, b) => a.order - b.order)) await happen()
  await seedQuestionnaires(tx, when)
  const lists = await readReference(tx)
  await seedRunning(tx, when, lists)
  await seedOverdue(tx, lists)
  await seedFrozen(tx)
}
