import { mayKeepFacts } from '~/domain/implementation/running'
import type { Measured } from '~/domain/indicator/measured'
import { periodInWords } from '~/domain/indicator/measured-problems'
import type { Indicator } from '~/domain/record/rows'
import { no } from '~/domain/verdict'
import { absolute } from '~/mail/origin.server'
import { paths } from '~/paths'
import type { Database, Transaction } from '~db/connect.server'
import { insertFactChange, listFactChanges } from '~db/queries/fact-changes.server'
import { findMeasured } from '~db/queries/measured.server'
import { rememberAct } from '../history'
import { type ProjectAsk, type ProjectFound, withProject } from '../implementation/with-project'

/** Who asks for something on which measured value; `base` is the revision that they have read. */
export type MeasuredAsk = ProjectAsk & { seq: number; base: number }

/** `problems`: every sentence by the field of the form that it is about. `meanwhile`: what was saved since, and by whom. */
export type MeasuredKept =
  | { ok: true; seq: number; revision: number }
  | {
      ok: false
      reason: string
      problems?: Record<string, string[]>
      meanwhile?: { saved: Measured; by: string }
    }

export const indicatorOf = ({ record }: ProjectFound, id: string): Indicator | null =>
  record.values.indicators.find(one => one.id === id) ?? null

/** What somebody else did to a value since a form was filled. */
export async function meanwhileOf(tx: Transaction, project: number, saved: Measured): Promise<MeasuredKept> {
  const [last] = await listFactChanges(tx, { project, kind: 'measured', key: saved.seq })
  const by = last?.by ?? saved.by
  return {
    ...no(`${by} has changed this value since you opened it. Nothing was overwritten.`),
    meanwhile: { saved, by },
  }
}

/** Does something with a value for who may, at the revision that they have read. */
export const withMeasured = (
  db: Database,
  { seq, base, ...ask }: MeasuredAsk,
  { act, later }: { act: 'facts.write' | 'facts.check'; later: boolean },
  work: (tx: Transaction, measured: Measured, project: ProjectFound) => Promise<MeasuredKept>,
): Promise<MeasuredKept> =>
  withProject<MeasuredKept>(db, ask, act, async (tx, project) => {
    const open = mayKeepFacts(project.state, { later })
    if (!open.ok) return open
    const measured = await findMeasured(tx, ask.number, seq)
    if (!measured) return no('This project has no such value. Perhaps somebody has removed it.')
    if (measured.revision !== base) return meanwhileOf(tx, project.seq, measured)
    return work(tx, measured, project)
  })

type About = Pick<Measured, 'indicator' | 'from' | 'until'>

/** The words for a value in the history and in letters: its indicator and period, never what was measured. */
export const inShort = (project: ProjectFound, measured: About) => ({
  indicator: indicatorOf(project, measured.indicator)?.name ?? 'An indicator that is no longer in the record',
  period: periodInWords(measured),
})

/** Keeps what a value was before a change, and writes the act into the history of the project. */
export async function rememberMeasured(
  tx: Transaction,
  project: ProjectFound,
  {
    number,
    seq,
    act,
    about,
    before,
  }: { number: string; seq: number; act: string; about: About; before: Measured | null },
): Promise<void> {
  const { seq: of, signed } = project
  const kept = {
    project: of,
    kind: 'measured',
    key: seq,
    revision: before?.revision ?? 0,
    before,
    at: signed.at,
  } as const
  await insertFactChange(tx, kept, signed.author)
  const { indicator, period } = inShort(project, about)
  await rememberAct(tx, { number, act, ...signed, why: `${indicator}, ${period}` })
}

/** What a letter about a value says, but the name of its reader. */
export const toldOf = (project: ProjectFound, { number, by }: ProjectAsk, about: About) => ({
  ...{ number, title: project.record.values.title ?? '', by: by.name, ...inShort(project, about) },
  url: absolute(paths.indicator(number, about.indicator)),
})
