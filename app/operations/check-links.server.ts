import { linksToKeep, numbersIn } from '~/domain/linkage/links'
import type { Link } from '~/domain/record/rows'
import type { Reader } from '~db/connect.server'
import { listPublicNumbered } from '~db/queries/links.server'

type Checked = { ok: true; links: Link[] } | { ok: false; reason: string; errors: Record<string, string[]> }

/**
 * The links of a project as they are to be kept, asked within the transaction that keeps them. Refuses new ones to what
 * is not public, beside their rows.
 */
export async function checkLinks(
  source: Reader,
  { number, links, before }: { number: string; links: readonly Link[]; before: readonly Link[] },
): Promise<Checked> {
  const known = await listPublicNumbered(source, numbersIn(links))
  const kept = linksToKeep(links, { own: number, before, known })
  if (kept.problems.size === 0) return { ok: true, links: kept.links }
  const errors = [...kept.problems].map(([index, text]) => [`values.links[${index}].project`, [text]])
  return { ok: false, reason: [...kept.problems.values()].join(' '), errors: Object.fromEntries(errors) }
}
