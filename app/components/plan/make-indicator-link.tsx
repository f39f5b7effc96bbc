import { Link } from '@remix-run/react'
import type { FieldKey } from '~/domain/record/catalogue'
import { paths } from '~/paths'
import { useSelection } from '../form/use-selection'

/** What is about a sentence, in characters. */
const sentence = { shortest: 8, longest: 1_000 }

/**
 * From a promise to an indicator: a sentence that is selected in the box is taken along; without a selection, or a script,
 * the page lists the sentences of the section.
 */
export function MakeIndicatorLink({ number, field }: { number: string; field: FieldKey }) {
  const selected = useSelection(`values.${field}`, sentence)
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
