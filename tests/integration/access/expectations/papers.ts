import { paths } from '~/paths'
import { type Actor, hidden, projects } from '../actors'
import { fileOf, withFiles } from '../portfolio/papers'
import { paperReaders, readersOf, signedInOnly } from './readers'
import { all, both, type Case, get, post } from './words'

/** The key of the declaration that the portfolio writes, on the project that was submitted. */
const declared = 1

const readers: Record<(typeof withFiles)[number], Actor[]> = {
  own: paperReaders.own,
  submitted: readersOf.submitted,
  draft: readersOf.draft,
}
const writers: Actor[] = ['overseer', 'co-author', 'secretariat']

const forReaders = (name: (typeof withFiles)[number]) => signedInOnly(all('not found', both('ok', ...readers[name])))
/** Done by some, refused to the other readers of its files; for all others there is no such project. */
const done = (name: (typeof withFiles)[number], ...who: Actor[]) =>
  signedInOnly({ ...all('not found', both('refused', ...readers[name])), ...both('done', ...who) })

const about = (name: (typeof withFiles)[number], intent: string, of = name): Case =>
  post(
    `${intent}${of === name ? '' : ' that of another project'}`,
    paths.attachments(projects[name]),
    { intent, id: fileOf(of), category: 'budget', description: 'Said by a form.' },
    // With the forum, its writers change nothing.
    of === name ? done(name, ...(name === 'submitted' ? (['secretariat'] as const) : writers)) : done(name),
  )

/** Declarations are read by those who read the papers of the project, and so are its files. */
export const paperExpectations: Record<string, Case[]> = {
  'routes/projects.$number.declarations.$seq': [
    get(
      paths.declaration(hidden.submitted, declared),
      signedInOnly(all('not found', both('ok', ...readersOf.submitted))),
    ),
    get(paths.declaration(hidden.eligible, declared), signedInOnly(all('not found')), 'that of another project'),
    get(paths.declaration(hidden.submitted, 99), signedInOnly(all('not found')), 'one that nobody signed'),
  ],
  'routes/projects.$number.attachments._index': [
    ...withFiles.map(name => get(paths.attachments(projects[name]), forReaders(name))),
    ...withFiles.flatMap(name => [about(name, 'describe'), about(name, 'remove')]),
    about('own', 'remove', 'draft'),
    post('upload nothing', paths.attachments(projects.own), { intent: 'upload', category: 'other' }, done('own')),
  ],
  'routes/projects.$number.attachments.$id': [
    ...withFiles.map(name => get(paths.attachment(projects[name], fileOf(name)), forReaders(name))),
    get(paths.attachment(projects.own, fileOf('draft')), signedInOnly(all('not found')), 'that of another project'),
  ],
}
