import { paths } from '~/paths'
import { practices } from '../portfolio/questionnaires'
import { all, type Case, get } from './words'

/** What is published everybody reads; of the rest nobody learns here that it is there. */
export const catalogueExpectations: Record<string, Case[]> = {
  'routes/practices._index': [
    get(paths.practices, all('ok')),
    get(`${paths.practices}?q=visit&theme=policy&economy=Chile&year=2026&page=9`, all('ok')),
  ],
  'routes/practices.$seq': [
    get(paths.practice(practices.published), all('ok')),
    get(paths.practice(practices.identified), all('not found')),
    get(paths.practice(practices.agreed), all('not found')),
    get(paths.practice(999), all('not found')),
    get('/practices/nonsense', all('not found')),
  ],
  'routes/practices[.]html': [get(paths.practicesHtml, all('ok')), get(`${paths.practicesHtml}?q=visit`, all('ok'))],
  'routes/practices[.]xlsx': [get(paths.practicesWorkbook, all('ok'))],
  'routes/practices[.]atom': [get(paths.practicesFeed, all('ok'))],
}
