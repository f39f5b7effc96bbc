import { Link } from '@remix-run/react'
import { fieldOf, isFieldKey, sectionTitle } from '~/domain/record/catalogue'
import { paths } from '~/paths'
import type { RowValues } from '../form/row-control'
import type { EditAround } from './edit-around'

/** The sentence that an indicator was made from, with the way to it; whether it still stands is said. */
export function PromiseKept({ values, around }: { values: RowValues; around: Pick<EditAround, 'number' | 'lost'> }) {
  const { promiseField = '', promiseSentence = '', id = '' } = values
  if (promiseSentence === '' || !isFieldKey(promiseField)) return null
  const { section } = fieldOf(promiseField)
  return (
    <div className="promise">
      <blockquote>{promiseSentence}</blockquote>
      <p>
        Promised in <Link to={paths.editSection(around.number, section)}>{sectionTitle(section)}</Link>.
        {around.lost.includes(id) && <strong> The sentence no longer stands there.</strong>}
      </p>
    </div>
  )
}
