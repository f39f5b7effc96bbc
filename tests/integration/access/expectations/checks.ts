import { paths } from '~/paths'
import { hidden, projects } from '../actors'
import { both, type Case, get, only } from './words'

const { own, foreign } = projects

/** What the rules find is for those who write a project and those who assess it. */
export const checkExpectations: Record<string, Case[]> = {
  'routes/projects.$number.checks': [
    get(paths.checks(own), only(both('ok', 'overseer', 'co-author', 'program director', 'secretariat'))),
    get(paths.checks(foreign), only(both('ok', 'other overseer', 'secretariat'))),
    get(paths.checks(hidden.draft), only(both('ok', 'overseer', 'co-author', 'program director', 'secretariat'))),
    get(paths.checks(hidden.rival), only(both('ok', 'other overseer', 'secretariat'))),
    get(paths.checks('EWG 99 1999'), only({ secretariat: 'not found' })),
  ],
}
