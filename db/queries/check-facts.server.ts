import type { IsoDate } from '~/domain/calendar'
import type { CheckFacts } from '~/domain/checks/check'
import { formStageOf } from '~/domain/lifecycle/form-stage'
import { numbersIn } from '~/domain/linkage/links'
import { recordFor } from '~/domain/record/audience'
import type { Audience } from '~/domain/record/catalogue'
import { editionOf } from '~/domain/record/form-editions'
import type { Link } from '~/domain/record/rows'
import type { Reader } from '../database'
import { countAttachments } from './attachments.server'
import { listLinesOf, listTravellersOf } from './budget.server'
import { findSessionOf } from './calendar.server'
import { type Decision, listDecisions } from './decisions.server'
import { listPublicNumbered } from './links.server'
import { findProjectRow, recordOfRow } from './record-rows.server'
import { reference } from './reference.server'
import { listWaiversOf } from './waivers.server'

/** All that the rules look at in a project, as these audiences may read it; null where they have no such project. */
export async function findCheckFacts(
  source: Reader,
  number: string,
  audiences: readonly Audience[],
  today: IsoDate,
): Promise<(CheckFacts & { seq: number }) | null> {
  const row = await findProjectRow(source, number, audiences)
  if (!row) return null
  const { seq } = row
  const record = recordFor(await recordOfRow(source, row, audiences), audiences)
  const { links, year, session: name } = record.values
  const [lines, travellers, waivers, attachments, linked, session, decisions, lists] = await Promise.all([
    listLinesOf(source, seq),
    listTravellersOf(source, seq),
    listWaiversOf(source, seq),
    countAttachments(source, seq),
    listLinked(source, links),
    findSessionOf(source, year, name),
    listDecisions(source, seq, ['approve-in-principle', 'approve']),
    reference(source),
  ])
  return {
    ...{ seq, record, lines, travellers, waivers, attachments, linked, session, lists, audiences, today },
    stage: formStageOf(row.state),
    edition: editionOf(row.formEdition),
    ...approvalsIn(decisions),
  }
}

/** How much was approved in principle, and when the project was approved. */
export const approvalsIn = (
  decisions: readonly Decision[],
): Pick<CheckFacts, 'approvedInPrinciple' | 'approvedOn'> => ({
  approvedInPrinciple: decisions.findLast(({ step }) => step === 'approve-in-principle')?.amount ?? null,
  approvedOn: decisions.findLast(({ step }) => step === 'approve')?.at.slice(0, 10) ?? null,
})

/** The public projects that a record links to, by the numbers that it names: of others, nothing is told. */
export async function listLinked(source: Reader, links: readonly Link[]): Promise<CheckFacts['linked']> {
  const known = await listPublicNumbered(source, numbersIn(links))
  return [...known].map(([number, { status }]) => ({ number, status }))
}
