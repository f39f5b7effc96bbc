import type { PracticeText } from '~/domain/practice/practice'
import type { Reader } from '~db/connect.server'
import { reference } from '~db/queries/reference.server'

/** Refuses economies that APEC does not have, or one that is named twice. */
export async function checkEconomies(
  source: Reader,
  { economies }: Pick<PracticeText, 'economies'>,
): Promise<{ ok: true } | { ok: false; reason: string; field: 'economies' }> {
  const known = (await reference(source)).economies.map(({ name }) => name)
  const unknown = economies.find((economy, at) => !known.includes(economy) || economies.indexOf(economy) !== at)
  return unknown === undefined
    ? { ok: true }
    : { ok: false, field: 'economies', reason: `Choose the economies from the list: “${unknown}” is not one of them.` }
}
