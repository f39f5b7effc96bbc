import { paths } from '~/paths'
import type { Column, Row } from './model'

/** A row of the history with its place in the chain, as it is downloaded. */
export type HistoryFacts = {
  at: string
  about: string
  project: string | null
  by: string
  act: string
  why: string
  version: string
  changed: string
  position: number
  hash: string
}

export const historyColumns: readonly Column[] = [
  { key: 'at', header: 'When (UTC)', kind: 'text', width: 22 },
  { key: 'about', header: 'About', kind: 'text', width: 24 },
  { key: 'by', header: 'Who', kind: 'text', width: 30 },
  { key: 'act', header: 'Act', kind: 'text', width: 30 },
  { key: 'version', header: 'Version', kind: 'text', width: 10 },
  { key: 'changed', header: 'Changed', kind: 'text', width: 40 },
  { key: 'why', header: 'Why', kind: 'text', width: 50 },
  { key: 'position', header: 'Place in its chain', kind: 'count', width: 12 },
  { key: 'hash', header: 'Hash', kind: 'text', width: 66 },
]

/** Moments as Excel and people sort them: 2019-02-20 09:00:00. */
export const historyRow = ({ project, at, about, ...facts }: HistoryFacts): Row => ({
  ...facts,
  at: at.slice(0, 19).replace('T', ' '),
  about: project === null ? about : { value: about, href: paths.project(project) },
})
