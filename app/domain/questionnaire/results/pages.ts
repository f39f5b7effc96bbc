/** So many are shown at once: of people there may be a thousand. */
const shownAtOnce = 50

/** The part of a list that the address asks for ("2"); the first where it asks for what is not there. */
export function pageOf<Item>(
  all: readonly Item[],
  asked: string | null,
): { shown: Item[]; page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(all.length / shownAtOnce))
  const wanted = /^\d{1,6}$/.test(asked ?? '') ? Number(asked) : 1
  const page = Math.min(pages, Math.max(1, wanted))
  return { shown: all.slice((page - 1) * shownAtOnce, page * shownAtOnce), page, pages }
}
