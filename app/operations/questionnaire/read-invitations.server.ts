import { isInForce, type Person } from '~/domain/access/may'
import { isSettled, responseState } from '~/domain/questionnaire/response'
import type { Reader } from '~db/connect.server'
import { listPeopleAround } from '~db/queries/letters.server'
import { listContacts, listFormerContacts } from '~db/queries/monitor.server'
import { reference } from '~db/queries/reference.server'
import { listResponses } from '~db/queries/responses.server'
import { dayOf } from '../author'
import type { OpenedQuestionnaire } from './open-questionnaire.server'

/** A row of the page of invitations, as it begins: filled in where somebody is known, and who was invited already. */
export type InvitationRow = { economy: string; name: string; email: string; dueOn: string; invited: string[] }

type Known = { name: string; email: string }

const blank: Known = { name: '', email: '' }

const holders = (people: readonly Person[], role: string, scope: string, today: string): Known[] =>
  people
    .filter(({ grants }) => grants.some(one => one.role === role && one.scope === scope && isInForce(one, today)))
    .map(({ name, email }) => ({ name, email }))

/**
 * The rows that can be invited, those first that were not yet, else in APEC's order, without the economies that have answered or declined. Filled in with
 * whoever was invited to an earlier questionnaire of the project, else the focal point of the economy with an account.
 */
export async function readInvitations(
  source: Reader,
  { questionnaire, subject }: OpenedQuestionnaire,
  now: Date,
): Promise<InvitationRow[]> {
  const { seq, project, number, audience } = questionnaire
  const today = dayOf(now)
  if (audience !== 'economies') {
    const overseers = holders(await listPeopleAround(source, subject), 'overseer', number, today)
    const known = audience === 'overseer' ? overseers : []
    return [...known, blank, blank, blank].map(one => ({ ...one, economy: '', dueOn: '', invited: [] }))
  }
  const { economies } = await reference(source)
  const names = economies.map(({ name }) => name)
  const [responses, contacts, former, people] = await Promise.all([
    listResponses(source, seq),
    listContacts(source, seq),
    listFormerContacts(source, project),
    listPeopleAround(source, { economies: names }),
  ])
  const rows = names.flatMap(economy => {
    const response = responses.find(one => one.economy === economy)
    if (response && isSettled(responseState(response, false))) return []
    const invited = contacts.filter(one => one.economy === economy).map(({ name }) => name)
    const earlier = former.findLast(one => one.economy === economy)
    const known = earlier ?? holders(people, 'economy-focal-point', economy, today)[0] ?? blank
    const { name, email } = invited.length > 0 ? blank : known
    return [{ economy, name, email, dueOn: '', invited: [...new Set(invited)] }]
  })
  return [...rows.filter(row => row.invited.length === 0), ...rows.filter(row => row.invited.length > 0)]
}
