import { may, type Person } from '~/domain/access/may'
import type { Attachment } from '~/domain/attachment/attachment'
import type { IsoDate } from '~/domain/calendar'
import { mayKeepFacts } from '~/domain/implementation/running'
import type { Dissemination, Output } from '~/domain/output/output'
import { missingOutputs, type PromisedOutput } from '~/domain/output/promised'
import { type OutputStanding, standingInWords, standingOf } from '~/domain/output/standing'
import type { Verdict } from '~/domain/verdict'
import type { Database } from '~db/connect.server'
import { listAttachments } from '~db/queries/attachments.server'
import { listDisseminations, listOutputs } from '~db/queries/outputs.server'
import { dayOf } from '../author'
import { findVisibleProject } from '../visible-project'

type Ask = { number: string; by: Person | null; now: Date }

/** A file of the project as those see it who may read its files. */
export type FileChoice = Pick<Attachment, 'id' | 'name'>

/** What a page of outputs or of dissemination knows of its project and its reader. */
export type OutputShell = {
  title: string
  /** The last day of the project as it stands now. */
  end: IsoDate | null
  mayWrite: boolean
  /** Whether outputs may be changed now, and whether their use and web hits may. */
  open: Verdict
  openLater: Verdict
  /** Empty for those who may not read the files of the project. */
  files: FileChoice[]
}

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

/** An output in the register: its file by its name, for those who may read it. */
export type OutputLine = Omit<Output, 'file'> & {
  standing: OutputStanding
  stands: string
  file: FileChoice | null
  /** How often it was published or sent. */
  spread: number
}

export type OutputRegister = OutputShell & {
  outputs: OutputLine[]
  /** What is promised and not here yet, for those who may add it now. */
  missing: PromisedOutput[]
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

export type Disseminations = OutputShell & {
  spread: Dissemination[]
  outputs: Pick<Output, 'seq' | 'name'>[]
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
