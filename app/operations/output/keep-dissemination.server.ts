import type { z } from 'zod'
import { mayKeepFacts } from '~/domain/implementation/running'
import { type disseminationForm, disseminationTextOf } from '~/domain/output/forms'
import { hitProblems, inOrder } from '~/domain/output/hits'
import { type Dissemination, disseminationKindTitles, type MonthOfHits } from '~/domain/output/output'
import type { DisseminationWhole } from '~/domain/output/texts'
import { same } from '~/domain/same'
import type { Database, Reader, Transaction } from '~db/connect.server'
import { insertFactChange } from '~db/queries/fact-changes.server'
import { findOutput, insertDissemination, changeDissemination as write } from '~db/queries/outputs.server'
import { reference } from '~db/queries/reference.server'
import { dayOf } from '../author'
import { rememberAct } from '../history'
import { type ProjectAsk, type ProjectFound, withProject } from '../implementation/with-project'
import { removeDissemination } from './remove-output.server'
import { type FactKept, type OutputAsk, withDissemination } from './with-output'

type Kept = FactKept<Dissemination>
type Wrong = { ok: false; reason: string; field: string }

const wrong = (field: string, reason: string): Wrong => ({ ok: false, field, reason })

/** What only the database can say of a dissemination: whether its output and its forum are there. */
async function wrongIn(
  tx: Reader,
  number: string,
  { output, forum }: Pick<DisseminationWhole, 'output' | 'forum'>,
): Promise<Wrong | null> {
  if (output !== null && !(await findOutput(tx, number, output)))
    return wrong('output', 'This project has no such output.')
  const isKnown = forum === null || (await reference(tx)).fora.some(({ acronym }) => acronym === forum)
  return isKnown ? null : wrong('forum', 'Choose the forum from the list.')
}

function wrongHits(hits: readonly MonthOfHits[], today: string): Wrong | null {
  const [first] = hitProblems(hits, today)
  return first ? wrong(`hits[${first.row}].month`, first.text) : null
}

const inShort = ({ kind, where }: DisseminationWhole) => `${disseminationKindTitles[kind]}: ${where}`

/**
 * Keeps where something was published or to whom it was sent, with its web hits: also after the project was completed,
 * since much is published only then. Refuses who may not keep facts, a month that comes twice or lies ahead, an output
 * that is none of the project's, and a forum that is not known.
 */
export const addDissemination = (
  db: Database,
  { whole, ...ask }: ProjectAsk & { whole: DisseminationWhole },
): Promise<Kept> =>
  withProject<Kept>(db, ask, 'facts.write', async (tx, project) => {
    const open = mayKeepFacts(project.state, { later: true })
    if (!open.ok) return open
    const problem = wrongHits(whole.hits, dayOf(ask.now)) ?? (await wrongIn(tx, ask.number, whole))
    if (problem) return problem
    const { seq: of, signed } = project
    const text = { ...disseminationTextOf(whole), hits: inOrder(whole.hits), at: signed.at }
    const seq = await insertDissemination(tx, of, text, signed.author)
    const made = { project: of, kind: 'dissemination', key: seq, revision: 0, before: null, at: signed.at } as const
    await insertFactChange(tx, made, signed.author)
    await rememberAct(tx, { number: ask.number, act: 'Dissemination recorded', ...signed, why: inShort(whole) })
    return { ok: true, seq, revision: 0 }
  })

async function keep(
  tx: Transaction,
  { seq: project, signed }: ProjectFound,
  before: Dissemination,
  { changes, act }: { changes: Partial<DisseminationWhole>; act: string },
): Promise<Kept> {
  const { seq, revision } = before
  if (same({ ...before, ...changes }, before)) return { ok: true, seq, revision }
  await write(tx, seq, { ...changes, revision: revision + 1 })
  const kept = { project, kind: 'dissemination', key: seq, revision, before, at: signed.at } as const
  await insertFactChange(tx, kept, signed.author)
  await rememberAct(tx, { number: before.number, act, ...signed, why: inShort({ ...before, ...changes }) })
  return { ok: true, seq, revision: revision + 1 }
}

/** Changes a dissemination and its hits. Refuses as `addDissemination` does, after the end, and an older revision. */
export const changeDissemination = (
  db: Database,
  { whole, ...ask }: OutputAsk & { whole: DisseminationWhole },
): Promise<Kept> =>
  withDissemination(db, ask, { later: false }, async (tx, before, project) => {
    const problem = wrongHits(whole.hits, dayOf(ask.now)) ?? (await wrongIn(tx, ask.number, whole))
    if (problem) return problem
    const changes = { ...disseminationTextOf(whole), hits: inOrder(whole.hits) }
    return keep(tx, project, before, { changes, act: 'Dissemination changed' })
  })

/** Records the web hits of a dissemination by month: also after the project was completed. Refuses as the others do. */
export const recordHits = (db: Database, { hits, ...ask }: OutputAsk & { hits: MonthOfHits[] }): Promise<Kept> =>
  withDissemination(db, ask, { later: true }, async (tx, before, project) => {
    const problem = wrongHits(hits, dayOf(ask.now))
    if (problem) return problem
    return keep(tx, project, before, { changes: { hits: inOrder(hits) }, act: 'Web hits recorded' })
  })

type DisseminationForm = z.output<ReturnType<typeof disseminationForm>>

/** Does what the form of a dissemination asks for; a new one (`seq` null) is added. Each act asks itself whether it may. */
export function keepDissemination(
  db: Database,
  { seq, ...ask }: ProjectAsk & { seq: number | null },
  form: DisseminationForm,
): Promise<Kept> {
  if (form.intent === 'remove') return removeDissemination(db, { ...ask, seq: seq ?? 0, base: form.base })
  if (form.intent === 'hits') return recordHits(db, { ...ask, seq: seq ?? 0, base: form.base, hits: form.hits })
  const whole = { ...disseminationTextOf(form), hits: form.hits }
  return seq === null
    ? addDissemination(db, { ...ask, whole })
    : changeDissemination(db, { ...ask, seq, base: form.base, whole })
}
