import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { fieldTitle } from '~/domain/reference/change'
import type { Entry } from '~/domain/reference/entry'
import { type EntryField, listWords, type ReferenceList } from '~/domain/reference/lists'
import { paths } from '~/paths'
import { WideTable } from '../page/parts'
import { DatedWords, SpanText } from './spans'

const absent = <span className="absent">None</span>

const Words = ({ words }: { words: readonly string[] }) => (words.length === 0 ? absent : words.join('; '))

function cellOf(entry: Entry, field: EntryField): ReactNode {
  if (field === 'dated') return <DatedWords rows={entry.dated} />
  if (field === 'predecessors' || field === 'spellings') return <Words words={entry[field]} />
  return entry[field] || absent
}

/** What the table shows of an entry: its days have one column, and how a forum is spelled stands on its own page. */
const columnsOf = (list: ReferenceList): EntryField[] =>
  listWords[list].fields.filter(
    field => field !== 'from' && field !== 'until' && !(list === 'fora' && field === 'spellings'),
  )

/** The entries of a reference list, each a link to its form. */
export function ReferenceTable({ list, entries, label }: { list: ReferenceList; entries: Entry[]; label: string }) {
  const { key, fields } = listWords[list]
  const columns = columnsOf(list)
  const hasDays = fields.includes('until')
  return (
    <WideTable label={label}>
      <table className="sheet reference">
        <thead>
          <tr>
            <th scope="col">{key}</th>
            {columns.map(field => (
              <th scope="col" key={field}>
                {fieldTitle(list, field)}
              </th>
            ))}
            {hasDays && <th scope="col">In force</th>}
          </tr>
        </thead>
        <tbody>
          {entries.map(entry => (
            <tr key={entry.key}>
              <th scope="row">
                <Link to={paths.referenceEntry(list, entry.key)}>{entry.key}</Link>
              </th>
              {columns.map(field => (
                <td key={field}>{cellOf(entry, field)}</td>
              ))}
              {hasDays && (
                <td>
                  <SpanText span={entry} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  )
}
