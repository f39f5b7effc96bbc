import { paths } from '~/paths'
import { hidden } from '../actors'
import { readersOf, signedInOnly } from './readers'
import { all, both, type Case, get } from './words'

/** The key of the declaration that the portfolio writes, on the project that was submitted. */
const declared = 1

/** Declarations are read by those who read the papers of the project. */
export const paperExpectations: Record<string, Case[]> = {
  'routes/projects.$number.declarations.$seq': [
    get(
      paths.declaration(hidden.submitted, declared),
      signedInOnly(all('not found', both('ok', ...readersOf.submitted))),
    ),
    get(paths.declaration(hidden.eligible, declared), signedInOnly(all('not found')), 'that of another project'),
    get(paths.declaration(hidden.submitted, 99), signedInOnly(all('not found')), 'one that nobody signed'),
  ],
}
