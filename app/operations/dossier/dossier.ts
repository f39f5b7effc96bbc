import type { Act } from '~/domain/access/matrix'
import type { Person } from '~/domain/access/may'
import type { Names } from '~/reports/wording'
import type { Database } from '~db/connect.server'
import type { VisibleProject } from '../visible-project'

/** What every area of a dossier is made of: the project as its reader sees it, and who that is. */
export type DossierAsk = {
  db: Database
  number: string
  by: Person
  now: Date
  project: VisibleProject
  names: Names
  /** The economies in APEC's order. */
  order: string[]
  /** The date of a file that has no moment of its own: when the project was changed last. */
  at: Date
  /** Whether this person may do something with this project. */
  allows: (act: Act) => boolean
}

/** A file of the dossier, whole or piece by piece. */
export type DossierFile = { path: string; at: Date; content: string | Uint8Array | AsyncIterable<Uint8Array> }

/** What is not in it, and why: the index says so. */
export type LeftOut = { leftOut: string }

/** The files of one area, in their order. */
export type Area = {
  /** The folder in the zip. */
  folder: string
  title: string
  files: (ask: DossierAsk) => AsyncGenerator<DossierFile | LeftOut>
}

/** Data for programs and for people who look at it in an editor. */
export const jsonOf = (data: unknown): string => `${JSON.stringify(data, null, 2)}\n`

/** The moment of a fact as the date of its file; zips know none before 1980. */
export const momentOf = (at: string | null | undefined, ask: Pick<DossierAsk, 'at'>): Date =>
  at && at >= '1980' ? new Date(at) : ask.at

export const leftOut = (what: string): LeftOut => ({ leftOut: what })

/** Why an area is closed to this reader. */
export const notYours = (what: string): LeftOut => leftOut(`${what}: your account does not allow to read this.`)
