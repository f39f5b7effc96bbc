import { may, type Person } from '~/domain/access/may'
import type { Differing } from '~/domain/implementation/differing'
import { type FactPast, pastOf } from '~/domain/implementation/past'
import { mayKeepFacts } from '~/domain/implementation/running'
import type { Dissemination } from '~/domain/output/output'
import { missingOutputs } from '~/domain/output/promised'
import type { Disseminations, OutputRegister, OutputShell } from '~/domain/output/register'
import { standingInWords, standingOf } from '~/domain/output/standing'
import type { Database } from '~db/connect.server'
import { listAttachments } from '~db/queries/attachments.server'
import { listFactChanges } from '~db/queries/fact-changes.server'
import { listDisseminations, listOutputs } from '~db/queries/outputs.server'
import { findSeq } from '~db/queries/records.server'
import { dayOf } from '../author'
import { findVisibleProject } from '../visible-project'

type Ask = { number: string; by: Person | null; now: Date }

async function shellOf(db: Database, ask: Ask) {
  const project = await findVisibleProject(db, ask)
  if (!project) return null
  const today = dayOf(ask.now)
  const mayDo = (act: Parameters<typeof may>[1]) => may(ask.by, act, project.subject, today).ok
  const files = mayDo('attachments.read') ? await listAttachments(db, project.seq) : []
  const shell: OutputShell = {
    title: project.record.values.title ?? ask.number,
    end: project.record.values.expectedCompletion,
    mayWrite: mayDo('facts.write'),
    open: mayKeepFacts(project.state),
    openLater: mayKeepFacts(project.state, { later: true }),
    files: files.map(({ id, name }) => ({ id, name })),
  }
  return { project, shell, today }
}

/** The register of outputs as a person or the public sees it; null where they do not see the project. */
export async function readOutputs(db: Database, ask: Ask): Promise<OutputRegister | null> {
  const found = await shellOf(db, ask)
  if (!found) return null
  const { project, shell, today } = found
  const [outputs, spread] = await Promise.all([listOutputs(db, ask.number), listDisseminations(db, ask.number)])
  const on = { today, end: shell.end }
  return {
    ...shell,
    outputs: outputs.map(output => ({
      ...output,
      standing: standingOf(output, on),
      stands: standingInWords(output, on),
      file: shell.files.find(({ id }) => id === output.file) ?? null,
      spread: spread.filter(one => one.output === output.seq).length,
    })),
    missing: shell.mayWrite && shell.open.ok ? missingOutputs(project.record.values, outputs) : [],
  }
}

/** What an output or a dissemination of a project was before each change, the latest first; for those who keep facts. */
export async function readPast<Fact extends { seq: number }>(
  db: Database,
  { number, kind, now }: { number: string; kind: 'output' | 'dissemination'; now: Fact },
  differences: (before: Fact, after: Fact) => Differing[],
): Promise<FactPast[]> {
  const project = await findSeq(db, number)
  if (project === null) return []
  return pastOf(now, await listFactChanges(db, { project, kind, key: now.seq }), differences)
}

const byDay = (a: Dissemination, b: Dissemination) => (a.on ?? '').localeCompare(b.on ?? '') || a.seq - b.seq

/** Where the outputs of a project were published and sent, the earliest first; null where they do not see the project. */
export async function readDisseminations(db: Database, ask: Ask): Promise<Disseminations | null> {
  const found = await shellOf(db, ask)
  if (!found) return null
  const [spread, outputs] = await Promise.all([listDisseminations(db, ask.number), listOutputs(db, ask.number)])
  return {
    ...found.shell,
    spread: [...spread].sort(byDay),
    outputs: outputs.map(({ seq, name }) => ({ seq, name })),
  }
}
