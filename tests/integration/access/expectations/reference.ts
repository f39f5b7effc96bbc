import { findEntry } from '~/domain/reference/entry'
import { type ReferenceList, referenceLists } from '~/domain/reference/lists'
import { entryStamp } from '~/operations/save-reference-entry.server'
import { paths } from '~/paths'
import { referenceSeed } from '~db/seed/reference'
import { all, type Case, get, type Outcome, only, post } from './words'

const keeper = (outcome: Outcome) => only({ administrator: outcome })

/** The form of an entry as the seed has it, with what is changed. */
const formOf = (list: ReferenceList, key: string, more: Record<string, string>): Record<string, string> => {
  const entry = findEntry(referenceSeed, list, key)
  if (!entry) throw new Error(`${list} has no ${key}`)
  return { stamp: entryStamp(entry), ...more }
}

const energy = paths.referenceEntry('topics', 'Energy')

/** The reference lists: the administrator keeps them, nobody else sees their pages. Everybody reads the rules. */
export const referenceExpectations: Record<string, Case[]> = {
  'routes/rules': [get(paths.ruleEditions, all('ok'))],
  'routes/admin.reference._index': [get(paths.referenceLists, keeper('ok'))],
  'routes/admin.reference.$list._index': [
    ...referenceLists.map(list => get(paths.referenceList(list), keeper('ok'))),
    get(paths.referenceList('nonsense'), keeper('not found')),
  ],
  'routes/admin.reference.$list.$entry': [
    get(paths.referenceEntry('fora', 'EWG'), keeper('ok')),
    get(paths.referenceEntry('economies', 'Hong Kong, China'), keeper('ok')),
    get(paths.referenceEntry('sub-funds', 'ASF: General Fund'), keeper('ok')),
    get(paths.referenceEntry('committees', 'new'), keeper('ok')),
    get(paths.referenceEntry('fund-accounts', 'new'), keeper('ok')),
    get(paths.referenceEntry('economies', 'new'), keeper('not found')),
    get(paths.referenceEntry('fora', 'NOSUCH'), keeper('not found')),
    get(paths.referenceEntry('nonsense', 'EWG'), keeper('not found')),
    post('end', energy, formOf('topics', 'Energy', { 'values.until': '2026-12-31' }), keeper('done')),
    post('change nothing', energy, formOf('topics', 'Energy', {}), keeper('elsewhere')),
    post('change what was read long ago', energy, { stamp: 'old', 'values.until': '2026-12-31' }, keeper('refused')),
    post(
      'end before it began',
      energy,
      formOf('topics', 'Energy', { 'values.from': '2026-12-31', 'values.until': '2026-01-01' }),
      keeper('refused'),
    ),
    post('add', paths.referenceEntry('topics', 'new'), { 'values.key': 'Space' }, keeper('done')),
    post('add what is there', paths.referenceEntry('topics', 'new'), { 'values.key': 'Energy' }, keeper('refused')),
    post('add an economy', paths.referenceEntry('economies', 'new'), { 'values.key': 'Atlantis' }, keeper('not found')),
    post('add a row', paths.referenceEntry('fora', 'EWG'), { intent: 'add:values.dated:1' }, keeper('ok')),
  ],
}
