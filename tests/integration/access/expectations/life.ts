import { paths } from '~/paths'
import { projects } from '../actors'
import { all, both, type Case, get, post } from './words'

const { own, foreign } = projects

/** Who sees the steps of which project: for others there is nothing there. */
const seen = (...also: Parameters<typeof both>[1][]) =>
  all('not found', {
    public: 'sign in',
    ended: 'sign in',
    ...both('ok', 'secretariat', 'auditor', ...also),
  })

/** The steps in the life of a project. */
export const lifeExpectations: Record<string, Case[]> = {
  'routes/projects.$number.steps': [
    get(paths.steps(own), seen('overseer', 'co-author')),
    get(paths.steps(foreign), seen('other overseer')),
    post(
      'cancel',
      paths.steps(own),
      { step: 'cancel', reason: 'A test' },
      {
        ...seen('overseer', 'co-author'),
        ...both('refused', 'overseer', 'co-author', 'auditor'),
        secretariat: 'done',
      },
    ),
    post(
      'invent a step',
      paths.steps(own),
      { step: 'burn', reason: '' },
      {
        ...seen(),
        ...both('refused', 'overseer', 'co-author', 'auditor', 'secretariat'),
      },
    ),
  ],
}
