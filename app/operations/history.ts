import { projectScope } from '~/domain/history/chain'
import { formatVersion, type VersionNumber } from '~/domain/record/record'
import type { Transaction } from '~db/connect.server'
import { appendHistory } from '~db/queries/history.server'
import type { Author } from '~db/queries/records.server'

/** What was done to a project: in which words, by whom, when and why, and what became of its record. */
export type ProjectAct = {
  number: string
  act: string
  author: Author
  at: string
  why: string
  version?: VersionNumber
  /** Catalogue keys, and "budget". Their names only: what they hold stays out of the history. */
  parts?: readonly string[]
}

/** Writes an act on a project into its history, in the transaction of the act. */
export function rememberAct(tx: Transaction, { number, act, author, at, why, version, parts }: ProjectAct) {
  const detail: Record<string, string> = {}
  if (version) detail.version = formatVersion(version)
  if (parts) detail.parts = parts.join(' ')
  return appendHistory(tx, {
    scope: projectScope(number),
    at,
    person: author.person,
    by: author.name,
    act,
    why,
    detail,
  })
}
