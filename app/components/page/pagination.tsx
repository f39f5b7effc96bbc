import { Link } from '@remix-run/react'

type PaginationProps = {
  page: number
  pages: number
  /** The address of a page. */
  hrefOf: (page: number) => string
}

/** The pages to name: the first, the last, and those beside this one; 0 stands for a gap. */
export function pagesToName(page: number, pages: number): number[] {
  const near = [1, page - 1, page, page + 1, pages].filter(n => n >= 1 && n <= pages)
  const named = [...new Set(near)].sort((a, b) => a - b)
  return named.flatMap((n, index) => {
    const before = named[index - 1] ?? 0
    if (n - before === 2) return [n - 1, n]
    return n - before > 2 ? [0, n] : [n]
  })
}

/** The pages of a list; nothing where there is only one. */
export function Pagination({ page, pages, hrefOf }: PaginationProps) {
  if (pages < 2) return null
  return (
    <nav className="pages" aria-label="Pages">
      {page > 1 && (
        <Link to={hrefOf(page - 1)} rel="prev">
          Previous
        </Link>
      )}
      {pagesToName(page, pages).map((n, index) =>
        n === 0 ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a gap has no other name
          <span key={`gap ${index}`}>…</span>
        ) : (
          <Link key={n} to={hrefOf(n)} aria-label={`Page ${n}`} aria-current={n === page ? 'page' : undefined}>
            {n}
          </Link>
        ),
      )}
      {page < pages && (
        <Link to={hrefOf(page + 1)} rel="next">
          Next
        </Link>
      )}
    </nav>
  )
}
