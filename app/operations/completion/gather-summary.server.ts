import type { IsoDate } from '~/domain/calendar'
import type { CompletionReport } from '~/domain/completion/completion-report'
import type { Questionnaire } from '~/domain/questionnaire/questionnaire'
import { gatherAsked } from '~/domain/questionnaire/results/gather'
import { hear } from '~/domain/questionnaire/results/hearing'
import type { SummaryFacts } from '~/reports/summary-report'
import type { HeardQuestionnaire } from '~/reports/summary-results'
import type { Reader } from '~db/connect.server'
import { listCleared } from '~db/queries/answers.server'
import { listEvents } from '~db/queries/events.server'
import { listDisseminations, listOutputs } from '~db/queries/outputs.server'
import { listPublishedPracticesOf } from '~db/queries/published-practices.server'
import { listDefinitions, listQuestionnaires } from '~db/queries/questionnaires.server'
import { findRecord } from '~db/queries/records.server'
import { reference } from '~db/queries/reference.server'
import { listResponses } from '~db/queries/responses.server'
import { gatherCompletion } from './gather.server'

/** The cleared answers to a questionnaire, with everybody who was asked. */
async function hearOf(source: Reader, one: Questionnaire, economies: readonly string[]): Promise<HeardQuestionnaire> {
  const { seq, place, title, audience, isAnonymous, version } = one
  const versions = await listDefinitions(source, seq)
  const responses = await listResponses(source, seq)
  const cleared = await listCleared(source, seq)
  const isClosed = one.closedAt !== null
  const asked = gatherAsked({ audience, isAnonymous, isClosed, responses, cleared, drafted: [], economies })
  return { place, title, audience, hearing: hear(versions, version, asked) }
}

type Asked = { number: string; report: CompletionReport; asOf: IsoDate }

/** What the summary of a completion report is made of: what everybody may read. */
export async function gatherSummary(source: Reader, { number, report, asOf }: Asked): Promise<SummaryFacts> {
  const record = await findRecord(source, number, ['public'])
  const completion = await gatherCompletion(source, { number, audience: 'public', asOf })
  if (!record || !completion) throw new Error(`${number} is not public`)
  const names = await reference(source)
  const economies = names.economies.map(economy => economy.name)
  const published = (await listQuestionnaires(source, number)).filter(({ version }) => version > 0)
  const heard = await Promise.all(published.map(one => hearOf(source, one, economies)))
  return {
    ...{ record, report, completion, names, heard, asOf },
    outputs: await listOutputs(source, number),
    disseminations: await listDisseminations(source, number),
    feedback: (await listEvents(source, number)).flatMap(({ feedback }) => feedback ?? []),
    practices: await listPublishedPracticesOf(source, number),
  }
}
