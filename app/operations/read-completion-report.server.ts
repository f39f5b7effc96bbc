import { audiencesOf, may, type Person } from '~/domain/access/may'
import type { CompletionReport } from '~/domain/completion/completion-report'
import { keepsEvents, keepsOutputs } from '~/domain/completion/facts'
import { type ChangedNumber, changedNumbers, factNumbers } from '~/domain/completion/numbers'
import { participantsOfAll } from '~/domain/completion/participants'
import { type Finding, findingsOf, reportDue } from '~/domain/completion/readiness'
import type { CompletionPoint, SecretariatAssessment } from '~/domain/completion/review'
import type { ProjectRecord } from '~/domain/record/record'
import { factsByPart } from '~/reports/completion/parts-of'
import { completionReport } from '~/reports/completion-report'
import type { Report } from '~/reports/model'
import type { Database } from '~db/connect.server'
import { findRecord } from '~db/queries/records.server'
import { subjectOf } from '~db/queries/subjects.server'
import { dayOf } from './author'
import { type GatheredCompletion, gatherCompletion } from './completion/gather.server'

type Asking = { number: string; by: Person | null; now: Date }

/** `report` is null where none has been begun, and for the public until the Secretariat has accepted it. */
export type ReadReport = {
  record: ProjectRecord
  report: Report | null
  stored: CompletionReport | null
  mayReadDraft: boolean
  /** What is missing or doubtful, and what has changed since; none for the public. */
  findings: Finding[]
  changed: ChangedNumber[]
  points: CompletionPoint[]
  /** For the Secretariat and auditors only. */
  assessment: SecretariatAssessment | null
}

const nothing = { report: null, stored: null, findings: [], changed: [], points: [], assessment: null }

/** The completion report of a project as this person (null: the public) may read it; null where there is no project. */
export async function readCompletionReport(db: Database, { number, by, now }: Asking): Promise<ReadReport | null> {
  const asOf = dayOf(now)
  const subject = by === null ? { project: number } : await subjectOf(db, number)
  const audiences = audiencesOf(by, subject, asOf)
  const mayReadDraft = may(by, 'completion.read-draft', subject, asOf).ok
  // Reading lines, names, remarks and feedback goes with reading the draft.
  const isSecretariat = audiences.includes('secretariat')
  const audience = mayReadDraft ? (isSecretariat ? 'secretariat' : 'contacts') : 'public'
  const [record, gathered] = await Promise.all([
    findRecord(db, number, audiences),
    gatherCompletion(db, { number, audience, asOf }),
  ])
  if (!record) return null
  const isOpen = gathered?.isBegun === true && (mayReadDraft || gathered.report.state === 'accepted')
  if (!isOpen) return { record, mayReadDraft, ...nothing }
  return {
    ...{ record, mayReadDraft, report: completionReport(gathered), stored: gathered.report },
    ...(mayReadDraft ? told(gathered) : { findings: [], changed: [], points: [] }),
    assessment: mayReadDraft && isSecretariat ? gathered.assessment : null,
  }
}

/** What those who read drafts are told beside the report. */
function told(gathered: GatheredCompletion) {
  const { facts, report, basis, points, asOf } = gathered
  return {
    findings: findingsOf({ ...gathered, answers: report.answers, today: asOf }),
    changed: changedNumbers(factNumbers(facts, report.answers, asOf), basis),
    points,
  }
}

/** Says the same whether there is no report or one that is not public yet. */
export const notPublished = (number: string): string =>
  `The completion report of ${number} has not been published. It can be read here once the Secretariat has accepted it.`

/** A report as its writer's form needs it: the words, the facts beside them, and what is still missing or has changed. */
export async function reportToWrite(db: Database, { number, by, now }: Asking & { by: Person }) {
  const asOf = dayOf(now)
  const [subject, gathered] = await Promise.all([
    subjectOf(db, number),
    gatherCompletion(db, { number, audience: 'contacts', asOf }),
  ])
  if (!gathered || !(await findRecord(db, number, audiencesOf(by, subject, asOf)))) return null
  const { facts, report, isBegun } = gathered
  const { answers, state, revision, acts } = report
  const { title, expectedCompletion } = facts.record.values
  const economies = facts.economies.map(({ name }) => name)
  return {
    ...{ title: title ?? number, state, revision, isBegun },
    due: expectedCompletion && reportDue(expectedCompletion),
    answers: { ...answers, participants: participantsOfAll(answers.participants, economies) },
    asks: { outputs: !keepsOutputs(facts), participants: !keepsEvents(facts) },
    ...told(gathered),
    parts: factsByPart(completionReport(gathered)),
    draftedAt: gathered.basis?.at ?? null,
    remark: state === 'returned' ? (acts.findLast(act => act.act === 'returned')?.remark ?? '') : '',
  }
}
