import { longestTitle } from '~/domain/record/new-concept-note'
import { slugToNumber } from '~/domain/record/number'
import { type Opened, open } from '~/http/route.server'
import { findSimilar, suggestProjects } from '~/operations/find-known-projects.server'

async function projectsFor({ db, request, visitor: { person: by }, now }: Opened) {
  // Only people with an account write. Who has signed out meanwhile is not led away from what they type.
  if (by === null) return []
  const asked = new URL(request.url).searchParams
  const text = (name: string) => (asked.get(name) ?? '').slice(0, longestTitle)
  if (asked.has('q')) return suggestProjects(db, { typed: text('q'), withHidden: asked.has('hidden'), by, now })
  return findSimilar(db, { title: text('title'), except: slugToNumber(text('except')) ?? undefined, by, now })
}

/**
 * While somebody types: projects with a title like `title` (but `except`), or those that answer `q`, with the hidden
 * ones that they may read where `hidden` is asked for.
 */
export const loader = open(async opened =>
  Response.json({ projects: await projectsFor(opened) }, { headers: { 'Cache-Control': 'private, no-store' } }),
)
