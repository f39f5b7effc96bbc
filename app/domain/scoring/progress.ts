/** A concept note with the economies that propose it. */
type Scorable = { number: string; economies: readonly string[] }

/** How far an economy has come: how many of the concept notes it may score it has scored. Never what it gave. */
export type EconomyProgress = { economy: string; assessors: number; scored: number; toScore: number }

/**
 * How far each economy has come with the eligible concept notes. Its own are not among those it scores; what was scored
 * and is not eligible any more does not count.
 */
export const progressOf = (
  economies: readonly string[],
  eligible: readonly Scorable[],
  scored: readonly { number: string; economy: string }[],
  assessors: ReadonlyMap<string, number>,
): EconomyProgress[] => {
  const given = new Set(scored.map(({ number, economy }) => `${economy} | ${number}`))
  return economies.map(economy => {
    const open = eligible.filter(project => !project.economies.includes(economy))
    return {
      economy,
      assessors: assessors.get(economy) ?? 0,
      scored: open.filter(({ number }) => given.has(`${economy} | ${number}`)).length,
      toScore: open.length,
    }
  })
}

/** Why a reason is asked before a scoring may close now; null where none is. */
export function whyClosingNeedsReason(
  eligible: readonly Scorable[],
  progress: readonly EconomyProgress[],
  scored: readonly { number: string }[],
  isBeforeDeadline: boolean,
): string | null {
  const unscored = eligible.filter(({ number }) => !scored.some(one => one.number === number))
  if (unscored.length > 0)
    return `Nobody has scored ${unscored.map(({ number }) => number).join(', ')}. Say why the scoring closes all the same: what nobody scored gets no place.`
  if (isBeforeDeadline && progress.some(({ scored: done, toScore }) => done < toScore))
    return 'The deadline has not passed and not every economy has scored every concept note. Say why the scoring closes early.'
  return null
}
