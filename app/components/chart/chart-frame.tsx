import { type ComponentType, type ReactNode, useEffect, useRef, useState } from 'react'

type Live<Props> = ComponentType<Props & { size: number }>

type ChartFrameProps<Props extends object> = {
  title: string
  /** What is shown at once: drawn by the server, complete without a script. */
  still: ReactNode
  /** Fetches the chart that answers the reader; only called when somebody reaches for the drawing. */
  live: () => Promise<{ default: Live<Props> }>
  /** What the live chart is given, besides its width in pixels. */
  props: Props
  /** The same numbers as a table. */
  numbers: ReactNode
}

/**
 * A chart with its numbers. The still drawing comes with the page; the live chart is large, so it is fetched only when
 * the page is at rest and the reader points at it, touches it or moves the focus to it.
 */
export function ChartFrame<Props extends object>({ title, still, live, props, numbers }: ChartFrameProps<Props>) {
  const place = useRef<HTMLDivElement>(null)
  const [drawn, setDrawn] = useState<{ Chart: Live<Props>; size: number } | null>(null)
  const asked = useRef(false)

  const wake = () => {
    if (asked.current || document.readyState !== 'complete') return
    asked.current = true
    live()
      .then(({ default: Chart }) => setDrawn({ Chart, size: place.current?.clientWidth ?? 0 }))
      .catch(() => {
        // Offline or an old page: the still drawing and the table say the same.
        asked.current = false
      })
  }

  useEffect(() => {
    if (!drawn) return
    const follow = () => setDrawn(now => now && { ...now, size: place.current?.clientWidth ?? now.size })
    window.addEventListener('resize', follow)
    return () => window.removeEventListener('resize', follow)
  }, [drawn])

  return (
    <figure className="chart">
      <figcaption>{title}</figcaption>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: reaching for it only fetches the live chart */}
      <div ref={place} className="chart-place" onPointerEnter={wake} onTouchStart={wake} onFocus={wake}>
        {drawn && drawn.size > 0 ? <drawn.Chart {...props} size={drawn.size} /> : still}
      </div>
      <details onFocus={wake}>
        <summary>The numbers as a table</summary>
        {numbers}
      </details>
    </figure>
  )
}
