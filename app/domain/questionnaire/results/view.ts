/** How results are looked at, as the address says it: with drafts, and broken down by what. */
export type ResultsView = { drafts: boolean; group: string }

export const viewIn = (asked: URLSearchParams): ResultsView => ({
  drafts: asked.get('drafts') === '1',
  group: asked.get('by') ?? '',
})

/** The same as the end of an address; "" for the plain view. `more` comes first. */
export function viewQuery({ drafts, group }: ResultsView, more: Readonly<Record<string, string>> = {}): string {
  const asked = new URLSearchParams(more)
  if (group !== '') asked.set('by', group)
  if (drafts) asked.set('drafts', '1')
  const query = asked.toString()
  return query === '' ? '' : `?${query}`
}
