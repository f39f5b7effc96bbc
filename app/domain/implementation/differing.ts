/** A part of a fact as it is saved now and as it was typed, in words. */
export type Differing = { part: string; title: string; saved: string; typed: string }

/** A part of a fact with its title and its words. */
export type FactPart<Fact> = { part: keyof Fact & string; title: string; words(fact: Fact): string }

/** The parts of a fact that were typed and differ from what is saved now. */
export function differing<Fact extends object>(
  parts: readonly FactPart<Fact>[],
  saved: Fact,
  typed: Partial<Fact>,
): Differing[] {
  const mine: Fact = { ...saved, ...typed }
  return parts.flatMap(({ part, title, words }) =>
    words(saved) === words(mine) ? [] : [{ part, title, saved: words(saved), typed: words(mine) }],
  )
}
