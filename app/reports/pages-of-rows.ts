import type { Row } from './model'

/** Facts that come page after page as the rows of a table, for downloads too long to be held at once. */
export async function* pagesOfRows<Fact>(
  pages: AsyncIterable<readonly Fact[]>,
  rowOf: (fact: Fact) => Row,
): AsyncGenerator<Row[]> {
  for await (const page of pages) yield page.map(rowOf)
}
