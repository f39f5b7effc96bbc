import { paths } from '~/paths'
import { fora } from '../actors'
import { both, type Case, get, only } from './words'

const readers = only(both('ok', 'program director', 'decision maker', 'secretariat', 'auditor'))

/** The overview for the Secretariat, the committee and the auditor; a director reads it of the fora in their care. */
export const portfolioExpectations: Record<string, Case[]> = {
  'routes/portfolio._index': [
    get(paths.portfolio, readers),
    get(`${paths.portfolio}?forum=${fora.foreign}&year=2018&economy=Peru&as=proposing&q=seminar`, readers),
  ],
  'routes/portfolio[.]xlsx': [get(paths.portfolioWorkbook, readers)],
}
