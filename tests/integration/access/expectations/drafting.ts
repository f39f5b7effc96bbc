import { paths } from '~/paths'
import { projects } from '../actors'
import { forms } from '../forms'
import { both, type Case, type Outcome, only, post } from './words'

const page = paths.editSection(projects.own, 'summary')
const writers = (outcome: Outcome) => only(both(outcome, 'overseer', 'co-author', 'secretariat'))
const typed = { intent: 'autosave' }

/** Sections that save themselves, that lead on to the next, and that were changed by two. */
export const draftingExpectations: Record<string, Case[]> = {
  'routes/projects.$number.edit.$section': [
    post('let it save itself', page, { ...forms.summary, ...typed }, writers('done')),
    post('let it save itself from a version that never was', page, { ...forms.stale, ...typed }, writers('refused')),
    post(
      'let what is the Secretariat’s save itself',
      paths.editSection(projects.own, 'secretariat'),
      { ...forms.batch, ...typed },
      only({ secretariat: 'done' }),
    ),
    post('save and continue', page, { ...forms.summary, intent: 'continue', next: 'relevance' }, writers('done')),
    post(
      'leave it to others',
      page,
      {
        ...forms.summary,
        shown: 'summary',
        clashing: 'summary',
        'settle.summary': 'theirs',
        latest: forms.summary.base,
      },
      writers('elsewhere'),
    ),
  ],
}
