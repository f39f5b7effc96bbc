import { mayKeepFacts } from '~/domain/implementation/running'
import type { Measured, MeasuredText } from '~/domain/indicator/measured'
import { measuredTextOf } from '~/domain/indicator/measured-form'
import {
  economiesProblem,
  type MeasuredProblem,
  measuredProblems,
  periodProblem,
} from '~/domain/indicator/measured-problems'
import { mayChangeMeasured, maySubmitMeasured } from '~/domain/indicator/measured-steps'
import type { Indicator } from '~/domain/record/rows'
import { same } from '~/domain/same'
import { no } from '~/domain/verdict'
import { measuredSubmitted } from '~/mail/messages/measured'
import type { Database, Transaction } from '~db/connect.server'
import { deleteMeasured, insertMeasured, listMeasuredOf, changeMeasured as write } from '~db/queries/measured.server'
import { reference } from '~db/queries/reference.server'
import { dayOf } from '../author'
import { type ProjectAsk, type ProjectFound, withProject } from '../implementation/with-project'
import { checkFile } from '../output/with-output'
import { tell } from '../tell'
import {
  indicatorOf,
  type MeasuredAsk,
  type MeasuredKept,
  rememberMeasured,
  toldOf,
  withMeasured,
} from './with-measured'

const refusedFor = (problems: readonly MeasuredProblem[], reason: string): MeasuredKept => ({
  ...no(reason),
  problems: Object.fromEntries(
    problems.map(({ field }) => [field, problems.filter(one => one.field === field).map(({ text }) => text)]),
  ),
})

const notSubmitted = 'The value was not submitted: it does not hold yet.'

type Whole = ProjectAsk & { text: MeasuredText; submit: boolean }

/** What stops a value from being kept so, or from being submitted. */
async function refusalOf(
  tx: Transaction,
  project: ProjectFound,
  { text, submit, number, now }: Whole & { indicator: Indicator },
  { indicator, besides }: { indicator: Indicator; besides: number | null },
): Promise<MeasuredKept | null> {
  const others = (await listMeasuredOf(tx, number, text.indicator)).filter(({ seq }) => seq !== besides)
  const period = periodProblem(text, others)
  if (period) return refusedFor([period], period.text)
  const known = [...(await reference(tx)).economies, ...indicator.byEconomy.map(({ economy }) => ({ name: economy }))]
  const economies = economiesProblem(
    text.byEconomy,
    known.map(({ name }) => name),
  )
  if (economies) return refusedFor([economies], economies.text)
  const file = await checkFile(tx, project.seq, text.evidence)
  if (!file.ok) return refusedFor([{ field: 'evidence', text: file.reason }], file.reason)
  const problems = submit ? measuredProblems(indicator, text, dayOf(now)) : []
  return problems.length === 0 ? null : refusedFor(problems, notSubmitted)
}

const tellSubmitted = (tx: Transaction, project: ProjectFound, ask: ProjectAsk, text: MeasuredText) =>
  tell(tx, {
    ...{ kind: 'measured-submitted', subject: project.subject, project: project.seq, whoMay: 'facts.check' },
    ...{ except: ask.by.id, now: ask.now },
    words: ({ name }) => measuredSubmitted({ ...toldOf(project, ask, text), name }),
  })

const gone = 'This indicator is no longer in the record of the project.'

/**
 * Keeps what was measured of an indicator in a period, and submits it where that is asked. Refuses who may not keep facts,
 * where none are kept, an indicator that is not in the record, a period that overlaps another of it, a file that is none
 * of the project's; and a submission whose parts do not add up, with its numbers: nothing is kept then.
 */
export const addMeasured = (db: Database, whole: Whole): Promise<MeasuredKept> =>
  withProject<MeasuredKept>(db, whole, 'facts.write', async (tx, project) => {
    const open = mayKeepFacts(project.state)
    if (!open.ok) return open
    const indicator = indicatorOf(project, whole.text.indicator)
    if (!indicator) return no(gone)
    const text = measuredTextOf(whole.text)
    const refusal = await refusalOf(tx, project, { ...whole, text, indicator }, { indicator, besides: null })
    if (refusal) return refusal
    const { author, at } = project.signed
    const seq = await insertMeasured(tx, project.seq, { ...text, at }, author)
    const { number, submit } = whole
    await rememberMeasured(tx, project, { number, seq, about: text, act: 'Measured value kept', before: null })
    if (!submit) return { ok: true, seq, revision: 0 }
    await write(tx, seq, { state: 'submitted', revision: 1 })
    await tellSubmitted(tx, project, whole, text)
    return { ok: true, seq, revision: 1 }
  })

/**
 * Changes a value that is a draft or was returned, and submits it where that is asked. Refuses as `addMeasured` does, a
 * value that waits or is locked, and a form of an older revision.
 */
export const changeMeasured = (db: Database, whole: Whole & MeasuredAsk): Promise<MeasuredKept> =>
  withMeasured(db, whole, { act: 'facts.write', later: false }, async (tx, before, project) => {
    const { number, submit, seq } = whole
    const free = mayChangeMeasured(before)
    if (!free.ok) return free
    const indicator = indicatorOf(project, before.indicator)
    if (!indicator) return no(gone)
    const text = measuredTextOf({ ...whole.text, indicator: before.indicator })
    const refusal = await refusalOf(tx, project, { ...whole, text, indicator }, { indicator, besides: seq })
    if (refusal) return refusal
    if (!submit && same(measuredTextOf(before), text)) return { ok: true, seq, revision: before.revision }
    const revision = before.revision + 1
    await write(tx, seq, { ...text, ...(submit && { state: 'submitted' }), revision })
    const act = submit ? 'Measured value submitted' : 'Measured value changed'
    await rememberMeasured(tx, project, { number, seq, about: text, act, before })
    if (submit) await tellSubmitted(tx, project, whole, text)
    return { ok: true, seq, revision }
  })

/** Submits a value as it is kept. Refuses as `changeMeasured` does, and what was submitted or approved already. */
export const submitMeasured = (db: Database, ask: MeasuredAsk): Promise<MeasuredKept> =>
  withMeasured(db, ask, { act: 'facts.write', later: false }, async (tx, before, project) => {
    const { number, seq, now } = ask
    const free = maySubmitMeasured(before)
    if (!free.ok) return free
    const indicator = indicatorOf(project, before.indicator)
    if (!indicator) return no(gone)
    const problems = measuredProblems(indicator, before, dayOf(now))
    if (problems.length > 0) return refusedFor(problems, notSubmitted)
    const revision = before.revision + 1
    await write(tx, seq, { state: 'submitted', revision })
    await rememberMeasured(tx, project, { number, seq, about: before, act: 'Measured value submitted', before })
    await tellSubmitted(tx, project, ask, before)
    return { ok: true, seq, revision }
  })

/** Removes a draft or a returned value; what it was stays in its history. Refuses what waits or is locked. */
export const removeMeasured = (db: Database, ask: MeasuredAsk): Promise<MeasuredKept> =>
  withMeasured(db, ask, { act: 'facts.write', later: false }, async (tx, before: Measured, project) => {
    const free = mayChangeMeasured(before)
    if (!free.ok) return free
    const { number, seq } = ask
    await deleteMeasured(tx, seq)
    await rememberMeasured(tx, project, { number, seq, about: before, act: 'Measured value removed', before })
    return { ok: true, seq, revision: before.revision }
  })
