import type { Attachment } from '../attachment/attachment'
import type { IsoDate } from '../calendar'
import type { Verdict } from '../verdict'
import type { Dissemination, Output } from './output'
import type { PromisedOutput } from './promised'
import type { OutputStanding } from './standing'

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

export type Disseminations = OutputShell & {
  spread: Dissemination[]
  outputs: Pick<Output, 'seq' | 'name'>[]
}
