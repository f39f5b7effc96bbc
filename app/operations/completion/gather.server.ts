import type { IsoDate } from '~/domain/calendar'
import type { CompletionReport } from '~/domain/completion/completion-report'
import { emptyAnswers } from '~/domain/completion/empty-answers'
import type { CompletionFacts } from '~/domain/completion/facts'
import { publicFacts } from '~/domain/completion/facts-for'
import type { CompletionPoint, SecretariatAssessment } from '~/domain/completion/review'
import { reachOf, sumOf } from '~/domain/event/counts'
import type { Audience } from '~/domain/record/catalogue'
import type { Reference } from '~/domain/reference'
import type { CompletionReportFacts } from '~/reports/completion-report'
import type { Reader } from '~db/connect.server'
import { listAmendments } from '~db/queries/amendments.server'
import { listAttachments } from '~db/queries/attachments.server'
import { listAttendeesOf } from '~db/queries/attendees.server'
import { listLinesOf } from '~db/queries/budget.server'
import { findReportOf, findReview, listCompletionPoints, listOverrides } from '~db/queries/completion.server'
import { listAgendasOf } from '~db/queries/completion-facts.server'
import { listEvents, listMaterials } from '~db/queries/events.server'
import { listMeasured } from '~db/queries/measured.server'
import { listMonitoringReports } from '~db/queries/monitoring.server'
import { listDisseminations, listOutputs } from '~db/queries/outputs.server'
import { listPayments } from '~db/queries/payments.server'
import { listPublishedPracticesOf } from '~db/queries/published-practices.server'
import { listQuestionnaires } from '~db/queries/questionnaires.server'
import { findRecord, findSeq } from '~db/queries/records.server'
import { reference } from '~db/queries/reference.server'
import { listResponseRates } from '~db/queries/response-rates.server'
import { listWaiversOf } from '~db/queries/waivers.server'
import { readCounted } from './results.server'

/** Everything about a completion report: what it is built from, and what was said in its review. */
export type GatheredCompletion = CompletionReportFacts & {
  seq: number
  /** False where nothing was written yet; `report` is an empty draft then. */
  isBegun: boolean
  points: CompletionPoint[]
  assessment: SecretariatAssessment | null
}

/** Contact details stand in no completion report, whoever reads it. */
const fieldsFor = (audience: Audience): Audience[] =>
  audience === 'public'
    ? ['public']
    : audience === 'secretariat'
      ? ['public', 'secretariat', 'submitted', 'drafts']
      : ['public', 'submitted', 'drafts']

/**
 * Gathers the facts of a project for its completion report as an audience may read them: in one go from the register, or
 * within a transaction. Null where there is no such project, or it is not for this audience. Asks nobody who they are.
 */
export async function gatherCompletion(
  source: Reader,
  { number, audience, asOf }: { number: string; audience: Audience; asOf: IsoDate },
): Promise<GatheredCompletion | null> {
  const seq = await findSeq(source, number)
  if (seq === null) return null
  const [record, lists, stored, review, overrides, points, kept, asked] = await Promise.all([
    findRecord(source, number, fieldsFor(audience)),
    reference(source),
    findReportOf(source, seq),
    findReview(source, seq),
    listOverrides(source, seq),
    listCompletionPoints(source, seq),
    readKept(source, number, seq),
    readAsked(source, number, audience === 'public'),
  ])
  if (!record) return null
  const facts: CompletionFacts = { record, ...kept, ...asked, economies: lists.economies }
  return {
    ...{ seq, isBegun: stored !== null, points, assessment: review?.assessment ?? null },
    ...{ facts: audience === 'public' ? publicFacts(facts) : facts, overrides, basis: review?.basis ?? null },
    report: stored ?? emptyReport(record, lists),
    ...{ names: lists, audience, asOf },
  }
}

const emptyReport = (record: CompletionFacts['record'], { economies }: Reference): CompletionReport => ({
  ...{ state: 'draft', acts: [], revision: 0 },
  answers: emptyAnswers(
    record,
    economies.map(({ name }) => name),
  ),
})

/** What happened while the project ran. */
async function readKept(source: Reader, number: string, seq: number) {
  const [lines, amendments, payments, outputs, disseminations, events, agendas, named, measured] = await Promise.all([
    listLinesOf(source, seq),
    listAmendments(source, number),
    listPayments(source, number),
    listOutputs(source, number),
    listDisseminations(source, number),
    listEvents(source, number),
    listAgendasOf(source, number),
    listAttendeesOf(source, number),
    listMeasured(source, number),
  ])
  const [waivers, monitoring, attachments, materials] = await Promise.all([
    listWaiversOf(source, seq),
    listMonitoringReports(source, number),
    listAttachments(source, seq),
    listMaterials(source, number),
  ])
  return {
    ...{ lines, amendments, payments, outputs, disseminations, events, agendas, measured, waivers, monitoring },
    attendees: named.map(({ email: _, note: __, at: ___, by: ____, revision: _____, ...one }) => one),
    people: sumOf(reachOf(named).people),
    files: attachments.map(({ id, name, description }) => ({ id, name, description })),
    materials,
  }
}

/** What the project asked, who answered with what, and the practices that it published. */
async function readAsked(source: Reader, number: string, isPublic: boolean) {
  const [questionnaires, all, practices, lists] = await Promise.all([
    listResponseRates(source, number),
    listQuestionnaires(source, number),
    listPublishedPracticesOf(source, number),
    reference(source),
  ])
  const economies = lists.economies.map(({ name }) => name)
  const results = await Promise.all(
    all.filter(({ version }) => version > 0).map(one => readCounted(source, one, { economies, isPublic })),
  )
  return { questionnaires, results, practices }
}
