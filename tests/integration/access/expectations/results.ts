import { paths } from '~/paths'
import { projects } from '../actors'
import { places } from '../portfolio/questionnaires'
import { both, type Case, get, type Outcome, only } from './words'

const { own, foreign } = projects
const unknown = 'EWG 99 1999'

/** Those who read the results of the overseer's own project, and what comes of it for those who also read drafts. */
const readers = (outcome: Outcome) =>
  only(both(outcome, 'overseer', 'co-author', 'program director', 'secretariat', 'auditor'))
const draftReaders = only(both('ok', 'overseer', 'co-author'))

/** A page or a file of results: of what is published for its readers, of a draft or nothing for nobody. */
const resultsAt = (to: (number: string, place: number) => string): Case[] => [
  get(to(own, places.open), readers('ok')),
  get(to(own, places.people), readers('ok')),
  get(`${to(own, places.open)}?by=question:hasProgramme`, readers('ok')),
  get(`${to(own, places.open)}?drafts=1`, draftReaders, 'read with drafts'),
  get(to(own, places.draft), readers('not found')),
  get(to(own, 99), readers('not found')),
  get(to(foreign, 1), only(both('not found', 'other overseer', 'secretariat', 'auditor'))),
  get(to(unknown, 1), only(both('not found', 'secretariat', 'auditor'))),
]

const route = (name: string) => `routes/projects.$number.questionnaires.$place.${name}`
const textsOf = (question: string) => (number: string, place: number) => paths.resultsTexts(number, place, question)

/** The results of a questionnaire: every way of reading them, and every file. */
export const resultsExpectations: Record<string, Case[]> = {
  [route('results._index')]: resultsAt(paths.results),
  [route('results.matrix')]: [
    ...resultsAt(paths.resultsMatrix),
    get(`${paths.resultsMatrix(own, places.open)}?section=policy`, readers('ok')),
  ],
  [route('results.compare')]: [
    ...resultsAt(paths.resultsCompare),
    get(`${paths.resultsCompare(own, places.open)}?a=Chile&b=Peru`, readers('ok')),
  ],
  [route('results.gender')]: resultsAt(paths.resultsGender),
  [route('results.texts.$question')]: [
    ...resultsAt(textsOf('office')),
    ...resultsAt(textsOf('advice')),
    get(paths.resultsTexts(own, places.open, 'nothing'), readers('not found')),
  ],
  [route('results[.]xlsx')]: resultsAt(paths.resultsWorkbook),
  [route('results[.]csv')]: resultsAt(paths.resultsCsv),
  [route('results[.]html')]: resultsAt(paths.resultsHtml),
}
