import { citationOf } from '~/domain/practice/citation'
import { practiceThemeTitles } from '~/domain/practice/practice'
import { publicTrail, type SpellingsOf, unpublishedInWords } from '~/domain/practice/trail'
import type { Reference } from '~/domain/reference'
import { paths } from '~/paths'
import { namingOf } from '~/reports/naming'
import type { Database } from '~db/connect.server'
import {
  findPublishedPractice,
  listPublishedPracticesOf,
  listTrailSources,
} from '~db/queries/published-practices.server'
import { reference } from '~db/queries/reference.server'

/** How economies are written in texts, the longest first, so that no part of a name is left standing. */
export const spellingsIn =
  ({ economies }: Pick<Reference, 'economies'>): SpellingsOf =>
  name =>
    [name, ...(economies.find(economy => economy.name === name)?.otherSpellings ?? [])].sort(
      (one, other) => other.length - one.length,
    )

/**
 * A practice as everybody reads it: null where there is none of this key, where it is not published, or where its project
 * is not public. `origin` is that of its permanent address.
 */
export async function readPublishedPractice(db: Database, { seq, origin }: { seq: number; origin: string }) {
  const published = await findPublishedPractice(db, seq)
  if (!published) return null
  const [sources, ofProject, lists] = await Promise.all([
    listTrailSources(db, [seq]),
    listPublishedPracticesOf(db, published.number),
    reference(db),
  ])
  const trail = publicTrail(sources.get(seq) ?? [], spellingsIn(lists))
  const { theme, forum, publishedAt, ...practice } = published
  const forumName = forum === null ? null : namingOf(lists).forum(forum)
  return {
    practice: {
      ...practice,
      theme: { key: theme, title: practiceThemeTitles[theme] },
      forum: forum === null || forumName === null ? null : { key: forum, name: forumName },
      publishedOn: publishedAt.slice(0, 10),
    },
    trail: trail.entries,
    further: unpublishedInWords(trail),
    citation: citationOf(published, { forum: forumName, address: `${origin}${paths.practice(seq)}` }),
    related: ofProject.filter(other => other.seq !== seq).map(other => ({ seq: other.seq, title: other.title })),
  }
}
