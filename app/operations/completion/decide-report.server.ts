import { allSettled, isAssessed, noAssessment, saysNothing } from '~/domain/completion/assessment'
import { mayTakeStep } from '~/domain/completion/completion-report'
import type { AssessmentText } from '~/domain/completion/decision-form'
import type { CompletionPoint, SecretariatAssessment } from '~/domain/completion/review'
import { no, type Verdict, yes } from '~/domain/verdict'
import type { Database, Transaction } from '~db/connect.server'
import { findReview, insertCompletionPoint, listCompletionPoints, writeReview } from '~db/queries/completion.server'
import { reference } from '~db/queries/reference.server'
import { rememberAct } from '../history'
import type { ProjectAsk } from '../implementation/with-project'
import { freezeCompletion } from './freeze-completion.server'
import { takeAct } from './take-act.server'
import { type ReportFound, withReport } from './with-report'

type Given = {
  assessment?: AssessmentText
  /** The moment of the assessment that the form showed, "" for none; without it whatever is there is replaced. */
  base?: string
}

const stale =
  'Somebody else has kept an assessment since you opened this page. Nothing was overwritten. Reload the page, and bring the two together.'

/** The assessment in force after this form: what was given where that says something, else what was kept before. */
async function weighAssessment(tx: Transaction, { seq, signed }: ReportFound, { assessment, base }: Given, by: string) {
  const kept = (await findReview(tx, seq))?.assessment ?? null
  if (!assessment || saysNothing(assessment)) return { ok: true, text: kept ?? noAssessment, fresh: null } as const
  if (base !== undefined && base !== (kept?.at ?? '')) return no(stale)
  const fresh: SecretariatAssessment = { ...assessment, at: signed.at, by }
  return { ok: true, text: fresh, fresh } as const
}

/**
 * Keeps the Secretariat's own part of the report, whether it is complete or not. Refuses others, a report that is not with
 * the Secretariat, and to overwrite what somebody else kept meanwhile.
 */
export const assessReport = (db: Database, input: ProjectAsk & Given): Promise<Verdict> =>
  withReport<Verdict>(db, input, 'completion.decide', async (tx, found) => {
    if (found.report.state !== 'submitted')
      return no('The assessment is written while the report is with the Secretariat.')
    const weighed = await weighAssessment(tx, found, input, input.by.name)
    if (!weighed.ok) return weighed
    if (weighed.fresh === null) return no('Write something before you keep the assessment.')
    await writeReview(tx, found.seq, { assessment: weighed.fresh })
    const why = 'Kept by the Secretariat, for itself and for auditors.'
    await rememberAct(tx, { number: input.number, act: 'Completion report assessed', why, ...found.signed })
    return yes
  })

/**
 * Accepts the report, which completes the project, or returns it with a remark or with points pinned to its parts. Like
 * every step both freeze a major version. Refuses a return without words, and an acceptance without the Secretariat's own
 * assessment or with points that are not settled.
 */
export async function decideCompletionReport(
  db: Database,
  input: ProjectAsk &
    Given & { decision: 'accepted' | 'returned'; remark: string; points?: Pick<CompletionPoint, 'part' | 'text'>[] },
): Promise<Verdict> {
  const lists = await reference(db)
  const points = input.points ?? []
  const remark = input.remark.trim()
  return withReport<Verdict>(db, input, 'completion.decide', async (tx, found) => {
    const step = mayTakeStep(found.report.state, input.decision)
    if (!step.ok) return step
    if (input.decision === 'returned' && remark === '' && points.length === 0)
      return no('Say what the overseer should change, in a sentence or two.')
    const weighed = await weighAssessment(tx, found, input, input.by.name)
    if (!weighed.ok) return weighed
    if (input.decision === 'accepted') {
      const ready = acceptable(weighed.text, points.length, await listCompletionPoints(tx, found.seq))
      if (!ready.ok) return ready
    }
    const taken = await takeAct(tx, found, { act: input.decision, remark }, input, lists)
    if (!taken.ok) return taken
    const { author, at } = found.signed
    if (weighed.fresh) await writeReview(tx, found.seq, { assessment: weighed.fresh })
    for (const point of points) await insertCompletionPoint(tx, found.seq, { ...point, at }, author)
    if (input.decision === 'accepted') {
      const { number, by, now } = input
      await freezeCompletion(tx, { project: found.seq, number, act: 'accepted', by: by.name, now })
    }
    return yes
  })
}

function acceptable(text: AssessmentText, fresh: number, points: readonly CompletionPoint[]): Verdict {
  if (fresh > 0) return no('A report with new points is returned, not accepted. Return it, or clear the points.')
  const assessed = isAssessed(text)
  return assessed.ok ? allSettled(points) : assessed
}
