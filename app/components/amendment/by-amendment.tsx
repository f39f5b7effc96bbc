import { Link } from '@remix-run/react'
import { paths } from '~/paths'
import { Note } from '../page/parts'

/** Says what of an approved project is not changed in this form but by an amendment, with the way there. */
export const ByAmendment = ({ number, what }: { number: string; what: readonly string[] }) =>
  what.length === 0 ? null : (
    <Note>
      Once the project is approved, an amendment changes {what.join(', ')}.{' '}
      <Link to={paths.amendments(number)}>Go to the amendments</Link>
    </Note>
  )
