import { useEffect, useState } from 'react'

export type TocEntry = { id: string; title: string }

/** The last heading that has passed the upper third of the window: the part being read. */
function useReading(entries: TocEntry[]): string | null {
  const [reading, setReading] = useState<string | null>(null)
  useEffect(() => {
    const seen = new Map<string, boolean>()
    const observer = new IntersectionObserver(
      changes => {
        for (const { target, isIntersecting } of changes) seen.set(target.id, isIntersecting)
        const first = entries.find(entry => seen.get(entry.id))
        if (first) setReading(first.id)
      },
      { rootMargin: '-72px 0px -67% 0px' },
    )
    for (const { id } of entries) {
      const part = document.getElementById(id)
      if (part) observer.observe(part)
    }
    return () => observer.disconnect()
  }, [entries])
  return reading
}

/** The contents of a long page, beside it or, on a narrow screen, folded above it. Plain links; with a script it shows where the reader is. */
export function Toc({ entries, title = 'Contents' }: { entries: TocEntry[]; title?: string }) {
  const reading = useReading(entries)
  const list = (
    <ul>
      {entries.map(({ id, title: words }) => (
        <li key={id}>
          <a href={`#${id}`} aria-current={reading === id ? 'true' : undefined}>
            {words}
          </a>
        </li>
      ))}
    </ul>
  )
  return (
    <>
      <nav className="toc" aria-label={title}>
        {list}
      </nav>
      <nav className="toc-folded" aria-label={title}>
        <details>
          <summary>{title}</summary>
          {list}
        </details>
      </nav>
    </>
  )
}
