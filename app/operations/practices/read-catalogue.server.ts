import { findPractices, readPracticeFilter, selectionInWords } from '~/domain/practice/catalogue'
import { publicTrail } from '~/domain/practice/trail'
import type { Report } from '~/reports/model'
import { practiceCatalogue } from '~/reports/practice-catalogue'
import type { Database } from '~db/connect.server'
import { listPublishedPractices, listTrailSources } from '~db/queries/published-practices.server'
import { reference } from '~db/queries/reference.server'
import { dayOf } from '../author'
import { spellingsIn } from './read-published-practice.server'

type Asked = { search: URLSearchParams; origin: string; now: Date }

/** The published practices that the filter of an address finds, as a report for everybody. */
export async function readCatalogue(db: Database, { search, origin, now }: Asked): Promise<Report> {
  const filter = readPracticeFilter(search)
  const { found } = findPractices(await listPublishedPractices(db), filter)
  const [sources, lists] = await Promise.all([
    listTrailSources(
      db,
      found.map(({ seq }) => seq),
    ),
    reference(db),
  ])
  const spellings = spellingsIn(lists)
  const trails = new Map([...sources].map(([seq, evidence]) => [seq, publicTrail(evidence, spellings)]))
  const selection = selectionInWords(filter)
  return practiceCatalogue({ practices: found, trails, selection, origin, asOf: dayOf(now) })
}
