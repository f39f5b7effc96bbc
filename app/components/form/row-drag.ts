import { type PointerEvent, useRef, useState } from 'react'

/** A row being dragged, and where it would stand if it were let go. */
export type Drag = { from: number; to: number }

/** Near the edge of the window the page moves along, by so many pixels. */
const edge = 60
const nudge = 14

/**
 * Rows dragged by a handle, with a mouse, a pen or a finger. Nothing moves until the row is let go, so that the handle
 * keeps the pointer; the keyboard has buttons of its own.
 */
export function useRowDrag(onMove: (from: number, to: number) => void) {
  const list = useRef<HTMLOListElement>(null)
  const [drag, setDrag] = useState<Drag | null>(null)

  const placeAt = (y: number, from: number): number => {
    const rows = [...(list.current?.children ?? [])]
    const next = rows.findIndex(row => {
      const { top, height } = row.getBoundingClientRect()
      return y < top + height / 2
    })
    const gap = next < 0 ? rows.length : next
    return gap > from ? gap - 1 : gap
  }

  const handleOf = (index: number) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return
      event.preventDefault()
      event.currentTarget.setPointerCapture(event.pointerId)
      setDrag({ from: index, to: index })
    },
    onPointerMove: ({ clientY }: PointerEvent) => {
      if (!drag) return
      if (clientY < edge) window.scrollBy(0, -nudge)
      if (clientY > window.innerHeight - edge) window.scrollBy(0, nudge)
      setDrag({ from: drag.from, to: placeAt(clientY, drag.from) })
    },
    onPointerUp: () => {
      if (drag && drag.to !== drag.from) onMove(drag.from, drag.to)
      setDrag(null)
    },
    onPointerCancel: () => setDrag(null),
  })

  /** How a row shows where the dragged one would go. */
  const classOf = (index: number): string | undefined => {
    if (!drag) return undefined
    if (index === drag.from) return 'dragged'
    if (index !== drag.to) return undefined
    return drag.to < drag.from ? 'drop-above' : 'drop-below'
  }

  return { list, handleOf, classOf }
}
