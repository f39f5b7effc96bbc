import { type CompletionAct, stateAfter } from '~/domain/completion/completion-report'
import type { Reference } from '~/domain/reference'
import { type Verdict, yes } from '~/domain/verdict'
import { completionAccepted, completionReturned, completionSubmitted } from '~/mail/messages/completion-report'
import { absolute } from '~/mail/origin.server'
import { paths } from '~/paths'
import type { Transaction } from '~db/connect.server'
import { insertAct, writeReport } from '~db/queries/completion.server'
import type { ProjectAsk } from '../implementation/with-project'
import { takeStepIn } from '../take-step.server'
import { tell } from '../tell'
import type { ReportFound } from './with-report'

/** Of each act on the report: the step in the life of the project that it is. */
const steps = { submitted: 'submit-report', returned: 'return-report', accepted: 'accept-report' } as const

/**
 * An act on the report and the step that it is, or neither. Into history and decision goes that it happened; remarks stay
 * with the report, for those who may read it.
 */
export async function takeAct(
  tx: Transaction,
  found: ReportFound,
  { act, remark }: Pick<CompletionAct, 'act' | 'remark'>,
  input: ProjectAsk,
  lists: Reference,
): Promise<Verdict> {
  const { number, by, now } = input
  const taken = await takeStepIn(tx, { number, step: steps[act], reason: '', by, now }, lists)
  if (!taken.ok) return taken
  const { answers, revision } = found.report
  await writeReport(tx, found.seq, { state: stateAfter(act), answers, revision: revision + 1 })
  const { id: person, name } = by
  await insertAct(tx, found.seq, { act, remark, at: now.toISOString(), by: name, person, answers })
  await tellOf(tx, found, act, input)
  return yes
}

/** Of each act: its letter, who gets it by what they may do, and where its link leads. */
const letters = {
  submitted: { words: completionSubmitted, whoMay: 'completion.decide', path: paths.reviewCompletionReport },
  returned: { words: completionReturned, whoMay: 'completion.submit', path: paths.editCompletionReport },
  accepted: { words: completionAccepted, whoMay: 'completion.submit', path: paths.completionReport },
} as const

/** A submitted report waits for those who decide; a decision is for those who may submit: the overseers. */
async function tellOf(
  tx: Transaction,
  { seq, record, subject }: ReportFound,
  act: keyof typeof letters,
  { number, by, now }: ProjectAsk,
) {
  const { words, whoMay, path } = letters[act]
  const facts = { number, title: record.values.title ?? '', by: by.name, url: absolute(path(number)) }
  return tell(tx, {
    ...{ kind: `completion-${act}` as const, project: seq, subject, whoMay, except: by.id, now },
    words: reader => words({ ...facts, name: reader.name }),
  })
}
