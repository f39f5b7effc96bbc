import { useEffect, useState } from 'react'

/** What is marked in a text box that has the focus; "" where it has not. */
const inBox = (box: HTMLTextAreaElement): string =>
  document.activeElement === box ? box.value.slice(box.selectionStart, box.selectionEnd) : ''

/** What is marked in a part of the page; "" where the marking goes beyond it. */
function inPart(part: HTMLElement): string {
  const marked = document.getSelection()
  if (!marked || marked.rangeCount === 0 || marked.isCollapsed) return ''
  return part.contains(marked.getRangeAt(0).commonAncestorContainer) ? marked.toString() : ''
}

/**
 * What is selected in the text box or the part of the page with this id, with the mouse or the keyboard; "" where nothing
 * is, or where it is shorter or longer than what is asked for.
 */
export function useSelection(id: string, { shortest, longest }: { shortest: number; longest: number }): string {
  const [selected, setSelected] = useState('')
  useEffect(() => {
    const look = () => {
      const place = document.getElementById(id)
      if (!place) return
      const text = (place instanceof HTMLTextAreaElement ? inBox(place) : inPart(place)).trim()
      setSelected(text.length >= shortest && text.length <= longest ? text : '')
    }
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [id, shortest, longest])
  return selected
}
