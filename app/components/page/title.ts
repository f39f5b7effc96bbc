/** What a route's `meta` returns: the title of the window, and what a search engine may show. */
export const pageTitle = (title: string, description?: string) => [
  { title: title === 'Dossier' ? title : `${title} · Dossier` },
  ...(description ? [{ name: 'description', content: description }] : []),
]
