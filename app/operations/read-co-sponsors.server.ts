import { audiencesOf, may, type Person, scopesFor } from '~/domain/access/may'
import {
  coSponsorRows,
  coSponsorsFor,
  coSponsorsOpen,
  economiesToAsk,
  mayAnswerAsCoSponsor,
} from '~/domain/endorsement/co-sponsors'
import { minimumCoSponsors, rulesOn } from '~/domain/lifecycle/rules'
import type { Database } from '~db/connect.server'
import { readLife } from '~db/queries/life.server'
import { findProjectRow } from '~db/queries/record-rows.server'
import { listCoSponsorRequests } from '~db/queries/rounds.server'
import { subjectOf } from '~db/queries/subjects.server'
import { dayOf } from './author'

/**
 * The co-sponsoring economies of a project with what each has said, as a person may see it: remarks and earlier answers
 * are for those who write the project, the chair, the Secretariat, and the people of the economy itself. Null where the
 * project is not theirs to see.
 */
export async function readCoSponsors(db: Database, { number, by, now }: { number: string; by: Person; now: Date }) {
  const today = dayOf(now)
  const subject = await subjectOf(db, number)
  const audiences = audiencesOf(by, subject, today)
  if (!audiences.includes('submitted') || !(await findProjectRow(db, number, audiences))) return null
  const life = await readLife(db, number, now)
  if (!life) return null
  const { facts, seq } = life
  const { values } = facts.record
  const requests = await listCoSponsorRequests(db, seq)
  const writes = may(by, 'record.edit', subject, today).ok
  const remarks =
    writes || may(by, 'forum.endorse', subject, today).ok || may(by, 'record.read-secretariat', subject, today).ok
  const speaksFor = scopesFor(by, 'economy.answer', 'economy', today)
  const isOpen = coSponsorsOpen(facts).ok
  return {
    number,
    title: values.title ?? number,
    proposing: values.proposingEconomies,
    needed: values.proposingEconomies.length > 1 ? 0 : minimumCoSponsors(rulesOn(today), values.sponsoringForum),
    isOpen,
    mayEdit: writes && facts.state === 'concept-draft',
    remarks,
    rows: coSponsorsFor(coSponsorRows(facts, requests), { remarks, own: speaksFor }),
    /** Whom the overseer would ask now; empty for others. */
    toAsk: isOpen && may(by, 'project.submit', subject, today).ok ? economiesToAsk(facts, requests) : [],
    /** The economies for which this person may answer now. */
    mayAnswerFor: speaksFor.filter(economy => mayAnswerAsCoSponsor(facts, economy).ok),
  }
}

export type CoSponsorsView = NonNullable<Awaited<ReturnType<typeof readCoSponsors>>>
