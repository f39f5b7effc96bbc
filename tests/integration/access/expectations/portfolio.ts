import { paths } from '~/paths'
import { fora, projects } from '../actors'
import { both, type Case, get, only } from './words'

const readers = only(both('ok', 'program director', 'decision maker', 'secretariat', 'auditor'))

const { own, foreign, accepted } = projects
const unknown = 'EWG 99 1999'
const everywhere = both('ok', 'secretariat', 'auditor')
const ofTheOverseer = only({ ...everywhere, ...both('ok', 'program director') })

/** The whole of a project, for the Secretariat and the auditor; hidden projects are not there for whom they are hidden. */
const dossiers: Case[] = [
  get(paths.dossier(own), ofTheOverseer),
  ...[foreign, accepted].map(number => get(paths.dossier(number), only(everywhere))),
  get(paths.dossier(projects.submitted), ofTheOverseer),
  get(paths.dossier(projects.draft), ofTheOverseer),
  get(paths.dossier(projects.rival), only(everywhere)),
  get(paths.dossier(unknown), only(both('not found', 'secretariat', 'auditor'))),
]

/** The overview for the Secretariat, the committee and the auditor; a director reads it of the fora in their care. */
export const portfolioExpectations: Record<string, Case[]> = {
  'routes/portfolio._index': [
    get(paths.portfolio, readers),
    get(`${paths.portfolio}?forum=${fora.foreign}&year=2018&economy=Peru&as=proposing&q=seminar`, readers),
  ],
  'routes/projects.$number.dossier[.]zip': dossiers,
  'routes/portfolio[.]xlsx': [get(paths.portfolioWorkbook, readers)],
}
