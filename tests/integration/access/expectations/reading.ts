import { paths } from '~/paths'
import { hidden, projects } from '../actors'
import { hiddenOf, readersOf, signedInOnly } from './readers'
import { all, both, type Case, get } from './words'

const { own, published } = projects

/** Who reads what the published project said before everybody could. */
const draftReaders = both('ok', 'other overseer', 'secretariat', 'auditor')

/** The note to the forum: there where the version that was endorsed may be read. */
const sinceEndorsement = (to: (number: string) => string): Case[] => [
  get(to(hidden.assessed), signedInOnly(all('not found', both('ok', ...readersOf.assessed)))),
  get(to(hidden.draft), signedInOnly(all('not found'))),
  get(to(own), signedInOnly(all('not found'))),
]

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
  'routes/projects.$number.changed-since-endorsement': sinceEndorsement(paths.changedSince),
  'routes/projects.$number.changed-since-endorsement[.]html': sinceEndorsement(paths.changedSinceHtml),
  'routes/projects.$number.changed-since-endorsement[.]xlsx': sinceEndorsement(paths.changedSinceWorkbook),
}
