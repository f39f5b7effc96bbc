import { paths } from '~/paths'
import { projects } from '../actors'
import { hiddenOf } from './readers'
import { all, both, type Case, get } from './words'

const { own, published } = projects

/** Who reads what the published project said before everybody could. */
const draftReaders = both('ok', 'other overseer', 'secretariat', 'auditor')

/** Reading earlier versions, and what changed since. */
export const readingExpectations: Record<string, Case[]> = {
  'routes/projects.$number.versions.$version': [
    get(paths.version(own, '4.0'), all('ok')),
    get(paths.version(own, '9.9'), all('not found')),
    get(paths.version(own, 'newest'), all('not found')),
    get(paths.version(published, '1.1'), all('not found', draftReaders)),
    get(paths.version(published, '2.1'), all('ok')),
    ...hiddenOf(number => paths.version(number, '1.0')),
  ],
}
