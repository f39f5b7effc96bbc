import { paths } from '~/paths'
import { type Actor, hidden, projects } from '../actors'
import { hiddenNames, paperReaders, readersOf, signedInOnly } from './readers'
import { all, both, type Case, get, post } from './words'

const { own, foreign } = projects

/** Who sees the steps of which project: for others there is nothing there. */
const seen = (readers: Actor[]) => signedInOnly(all('not found', both('ok', ...readers)))
const refused = (readers: Actor[]) => signedInOnly(all('not found', both('refused', ...readers)))

/** The steps in the life of a project. */
export const lifeExpectations: Record<string, Case[]> = {
  'routes/projects.$number.steps': [
    get(paths.steps(own), seen(paperReaders.own)),
    get(paths.steps(foreign), seen(paperReaders.foreign)),
    ...hiddenNames.map(name => get(paths.steps(hidden[name]), seen(readersOf[name]))),
    post(
      'cancel',
      paths.steps(own),
      { step: 'cancel', reason: 'A test' },
      { ...refused(paperReaders.own), secretariat: 'done' },
    ),
    post('invent a step', paths.steps(own), { step: 'burn', reason: '' }, refused(paperReaders.own)),
  ],
}
