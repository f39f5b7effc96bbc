import { Link } from '@remix-run/react'
import { useEffect, useState } from 'react'
import type { FieldKey } from '~/domain/record/catalogue'
import { paths } from '~/paths'

const shortest = 8
const longest = 1_000

/** What is selected in the box of a field, where it is about a sentence; else nothing. */
function useSelection(box: string): string {
  const [selected, setSelected] = useState('')
  useEffect(() => {
    const look = () => {
      const area = document.getElementById(box)
      if (!(area instanceof HTMLTextAreaElement) || document.activeElement !== area) return
      const text = area.value.slice(area.selectionStart, area.selectionEnd).trim()
      setSelected(text.length >= shortest && text.length <= longest ? text : '')
    }
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [box])
  return selected
}

/**
 * From a promise to an indicator: a sentence that is selected in the box is taken along; without a selection, or a script,
 * the page lists the sentences of the section.
 */
export function MakeIndicatorLink({ number, field }: { number: string; field: FieldKey }) {
  const selected = useSelection(`values.${field}`)
  return (
    <p className="make-indicator">
      {selected === '' ? (
        <Link to={paths.makeIndicator(number, { field })}>Make an indicator of a sentence</Link>
      ) : (
        <Link className="btn" to={paths.makeIndicator(number, { field, sentence: selected })}>
          Make an indicator from the selection
        </Link>
      )}
    </p>
  )
}
