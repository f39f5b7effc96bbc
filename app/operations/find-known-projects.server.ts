import { audiencesOf, type Person } from '~/domain/access/may'
import { type KnownProject, rankSimilar, stemsOf } from '~/domain/linkage/similar'
import { parseSearch } from '~/domain/record/search-query'
import type { Reader } from '~db/connect.server'
import {
  type HiddenProject,
  listHiddenTitled,
  listPublicAnswering,
  listPublicTitled,
} from '~db/queries/known-projects.server'
import { isVisible } from '~db/queries/record-rows.server'
import { dayOf } from './author'

/** So many of the likeliest titles are compared: enough for six, whatever the words. */
const compared = 60
const suggested = 8

type Asked = { by: Person; now: Date }

/** What of hidden projects this person may hear of: those that they may read. */
const readable = (hidden: HiddenProject[], { by, now }: Asked): KnownProject[] =>
  hidden
    .filter(({ subject, visibility }) => isVisible(visibility, audiencesOf(by, subject, dayOf(now))))
    .map(({ subject, visibility, ...known }) => known)

/**
 * Projects with titles like this one, to avoid that a project is done twice: public ones and those that this person may
 * read besides. `except` is the project whose title it is.
 */
export async function findSimilar(
  source: Reader,
  { title, except, ...asked }: Asked & { title: string; except?: string },
): Promise<KnownProject[]> {
  const stems = stemsOf(title)
  const [open, hidden] = await Promise.all([
    listPublicTitled(source, stems, compared),
    listHiddenTitled(source, stems, 'one'),
  ])
  return rankSimilar(
    title,
    [...open, ...readable(hidden, asked)].filter(project => project.number !== except),
  )
}

/** Projects that answer what was typed of their number or title: the own drafts first, where they are asked for. */
export async function suggestProjects(
  source: Reader,
  { typed, withHidden, ...asked }: Asked & { typed: string; withHidden: boolean },
): Promise<KnownProject[]> {
  const words = parseSearch(typed).flatMap(term => term.words)
  const [hidden, open] = await Promise.all([
    withHidden ? listHiddenTitled(source, words, 'all') : [],
    listPublicAnswering(source, typed, suggested),
  ])
  return [...readable(hidden, asked), ...open].slice(0, suggested)
}
