import type { Became, FieldChange, SectionChange, ValueChange } from '~/domain/difference/change'
import { Pieces } from '~/reports/render/blocks'
import { WideTable } from '../page/parts'
import { BecameText } from './became'

const Items = ({ removed, added, kept }: Extract<ValueChange, { as: 'items' }>) => (
  <ul className="item-changes">
    {removed.map(item => (
      <li key={item}>
        Removed: <del>{item}</del>
      </li>
    ))}
    {added.map(item => (
      <li key={item}>
        Added: <ins>{item}</ins>
      </li>
    ))}
    {kept > 0 && <li className="hint">{kept === 1 ? '1 is' : `${kept} are`} the same in both.</li>}
  </ul>
)

/** A table by its rows that differ; those that are the same in both are only counted. */
export const TableChange = ({
  label,
  table: { headers, rows, kept },
}: {
  label: string
  table: Extract<ValueChange, { as: 'table' }>
}) => (
  <>
    <WideTable label={label}>
      <table className="sheet changes">
        <thead>
          <tr>
            <th scope="col">Row</th>
            {headers.map(header => (
              <th key={header} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the place of a row is its name
            <tr key={index}>
              <th scope="row">{row.what}</th>
              {headers.map((header, at) => (
                <td key={header} data-label={header}>
                  <Pieces pieces={row.cells[at] ?? []} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
    {kept > 0 && <p className="hint">{kept === 1 ? '1 row is' : `${kept} rows are`} the same in both.</p>}
  </>
)

function Value({ label, value }: { label: string; value: ValueChange }) {
  switch (value.as) {
    case 'words':
      return (
        <p>
          <Pieces pieces={value.pieces} />
        </p>
      )
    case 'whole':
      return (
        <p>
          <BecameText became={value} />
        </p>
      )
    case 'items':
      return <Items {...value} />
    case 'table':
      return <TableChange label={label} table={value} />
  }
}

/** Why a field is empty, where that is said in one of the versions. */
const MarkChange = ({ mark: { before, after } }: { mark: Became }) => (
  <p>
    {before !== null && (
      <>
        No longer said: <del>{before}</del>
      </>
    )}{' '}
    {after !== null && (
      <>
        Now said: <ins>{after}</ins>
      </>
    )}
  </p>
)

/** How one field changed, without its name. */
export const FieldDifference = ({ field: { label, value, mark } }: { field: FieldChange }) => (
  <>
    {value && <Value label={label} value={value} />}
    {mark && <MarkChange mark={mark} />}
  </>
)

const Field = ({ field, under }: { field: FieldChange; under: string | null }) => (
  <div className="field-change">
    {field.label !== under && <h4>{field.label}</h4>}
    <FieldDifference field={field} />
  </div>
)

/** What differs between two versions, section by section. */
export const SectionChanges = ({ sections }: { sections: readonly SectionChange[] }) => (
  <div className="difference">
    {sections.map(section => (
      <section key={section.key} className="part" id={`changes-${section.key}`}>
        <h3>{section.title}</h3>
        {section.fields.map(field => (
          <Field key={field.key} field={field} under={section.fields.length === 1 ? section.title : null} />
        ))}
      </section>
    ))}
  </div>
)
