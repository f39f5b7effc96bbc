import type { FactsOfProject } from '~/domain/monitoring/facts'
import type { RecordValues } from '~/domain/record/record'
import type { Reader } from '~db/connect.server'
import { listAmendments } from '~db/queries/amendments.server'
import { listAttendeesOf } from '~db/queries/attendees.server'
import { listBudgetLines } from '~db/queries/budget.server'
import { listEvents } from '~db/queries/events.server'
import { listMeasured } from '~db/queries/measured.server'
import { listOutputs } from '~db/queries/outputs.server'
import { listPayments } from '~db/queries/payments.server'

/** What is kept of a project, from which its monitoring reports are drafted; its record is known already. */
export async function readFactsOf(source: Reader, number: string, values: RecordValues): Promise<FactsOfProject> {
  const [outputs, events, attendees, payments, lines, measured, amendments] = await Promise.all([
    listOutputs(source, number),
    listEvents(source, number),
    listAttendeesOf(source, number),
    listPayments(source, number),
    listBudgetLines(source, number),
    listMeasured(source, number),
    listAmendments(source, number),
  ])
  return { values, outputs, events, attendees, payments, lines, measured, amendments }
}
