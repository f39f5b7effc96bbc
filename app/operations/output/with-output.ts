import { mayKeepFacts } from '~/domain/implementation/running'
import type { Dissemination, Output } from '~/domain/output/output'
import { no, type Verdict } from '~/domain/verdict'
import type { Database, Reader, Transaction } from '~db/connect.server'
import { findAttachment } from '~db/queries/attachments.server'
import { listFactChanges } from '~db/queries/fact-changes.server'
import { findDissemination, findOutput } from '~db/queries/outputs.server'
import { type ProjectAsk, type ProjectFound, withProject } from '../implementation/with-project'

/** Who asks for something on which output or dissemination; `base` is the revision from which a form was filled. */
export type OutputAsk = ProjectAsk & { seq: number; base: number }

/** What was saved since a form was filled, and by whom. */
export type SavedMeanwhile<Fact> = { saved: Fact; by: string }

/** `field`: the part of the form that is wrong, where it is one. */
export type FactKept<Fact> =
  | { ok: true; seq: number; revision: number }
  | { ok: false; reason: string; field?: string; meanwhile?: SavedMeanwhile<Fact> }

type Stored = { seq: number; revision: number; by: string }
type Kind = 'output' | 'dissemination'

/** Who saved a fact last. */
async function lastBy(source: Reader, project: number, kind: Kind, { seq, by }: Stored): Promise<string> {
  const [last] = await listFactChanges(source, { project, kind, key: seq })
  return last?.by ?? by
}

/** Does something with a fact of a project for who may, where facts may be kept; refuses a form of an older revision. */
const withFact =
  <Fact extends Stored>(
    kind: Kind,
    find: (source: Reader, number: string, seq: number) => Promise<Fact | null>,
    missing: string,
  ) =>
  (
    db: Database,
    { seq, base, ...ask }: OutputAsk,
    { later }: { later: boolean },
    work: (tx: Transaction, fact: Fact, project: ProjectFound) => Promise<FactKept<Fact>>,
  ): Promise<FactKept<Fact>> =>
    withProject<FactKept<Fact>>(db, ask, 'facts.write', async (tx, project) => {
      const open = mayKeepFacts(project.state, { later })
      if (!open.ok) return open
      const fact = await find(tx, ask.number, seq)
      if (!fact) return no(missing)
      if (fact.revision === base) return work(tx, fact, project)
      const by = await lastBy(tx, project.seq, kind, fact)
      const reason = `${by} has saved this since you opened it. Nothing was overwritten.`
      return { ok: false, reason, meanwhile: { saved: fact, by } }
    })

export const withOutput = withFact<Output>('output', findOutput, 'This project has no such output.')

export const withDissemination = withFact<Dissemination>(
  'dissemination',
  findDissemination,
  'This project has no such dissemination.',
)

/** Whether a file is one of the project's; none is always right. */
export async function checkFile(source: Reader, project: number, file: string | null): Promise<Verdict> {
  if (file === null || (await findAttachment(source, project, file))) return { ok: true }
  return no('There is no such file among the attachments of the project. Perhaps somebody has removed it.')
}
