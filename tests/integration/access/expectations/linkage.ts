import { paths } from '~/paths'
import { economies, fora, hidden, initiative, projects } from '../actors'
import { all, both, type Case, get, only, post } from './words'

/** What is looked for finds every hidden project of the walk; the canaries in their titles tell who heard of them. */
const hiddenTitle = new URLSearchParams({ title: 'One hidden' })
const speakers = both('ok', 'focal point', 'official')

/** A concept note of Chile: the official may begin it, the focal point of Russia may not. */
const beginning = (more: Record<string, string>) => ({
  ...{ title: 'A concept note begun from something', economy: economies.apart, forum: fora.own, fundAccount: '' },
  ...{ session: '', form: 'a-form-of-the-walk-for-linkages', start: '', ...more },
})

/** Similar projects, suggestions, links and initiatives. */
export const linkageExpectations: Record<string, Case[]> = {
  'routes/concept-notes.new': [
    post('look for similar projects', paths.newConceptNote, { intent: 'similar', title: 'One hidden' }, only(speakers)),
    // The focal point reads the drafts of Russia, but begins none for Chile; the official reads none of them.
    ...[hidden.draft, 'EWG 99 1999'].map(source =>
      post(
        `begin from ${source}`,
        paths.newConceptNote,
        beginning({ begin: 'project', source, parts: 'texts' }),
        only(both('refused', 'focal point', 'official')),
      ),
    ),
    post(
      'begin from a project that everybody reads',
      paths.newConceptNote,
      beginning({ begin: 'project', source: projects.own, parts: 'risks' }),
      only({ official: 'done', 'focal point': 'refused' }),
    ),
    post(
      'take over lines that one does not read',
      paths.newConceptNote,
      beginning({ begin: 'project', source: projects.own, parts: 'budget' }),
      only(both('refused', 'focal point', 'official')),
    ),
    post(
      'begin from a template',
      paths.newConceptNote,
      beginning({ begin: 'template', template: 'seminar' }),
      only({ official: 'done', 'focal point': 'refused' }),
    ),
  ],
  'routes/initiatives._index': [get(paths.initiatives, all('ok'))],
  'routes/initiatives.$name': [
    get(paths.initiative(initiative), all('ok')),
    get(paths.initiative('No such initiative'), all('not found')),
  ],
  'routes/projects.similar': [
    get(paths.similarProjects, all('ok')),
    get(`${paths.similarProjects}?${hiddenTitle}`, all('ok'), 'ask for similar ones'),
    get(`${paths.similarProjects}?q=hidden&hidden`, all('ok'), 'ask for suggestions'),
    get(`${paths.similarProjects}?q=DRAFT+07+2026&hidden`, all('ok'), 'ask for a draft by its number'),
  ],
}
