import { type FormEvent, useState } from 'react'
import { participantTotals } from '~/domain/completion/participants'
import type { RowValues } from '../form/row-control'
import { WideTable } from '../page/parts'

type Errors = Record<string, readonly string[]>

const counts = [
  { key: 'women', head: 'Women', said: 'Women who took part' },
  { key: 'men', head: 'Men', said: 'Men who took part' },
  { key: 'speakersWomen', head: 'Women', said: 'Women who spoke' },
  { key: 'speakersMen', head: 'Men', said: 'Men who spoke' },
] as const
type CountKey = (typeof counts)[number]['key']

const numberIn = (text: string | undefined): number => {
  const bare = (text ?? '').replace(/[\s,]/g, '')
  return /^\d{1,7}$/.test(bare) ? Number(bare) : 0
}

const countsIn = (row: RowValues) => ({
  economy: row.economy ?? '',
  women: numberIn(row.women),
  men: numberIn(row.men),
  speakersWomen: numberIn(row.speakersWomen),
  speakersMen: numberIn(row.speakersMen),
})

/** Nobody is an empty box: a table of zeros hides its numbers. */
const shown = (text: string | undefined) => (text === '0' ? '' : (text ?? ''))

function EconomyRow({ row, index, errors }: { row: RowValues; index: number; errors: Errors }) {
  const name = `participants[${index}]`
  const wrong = [...counts.map(({ key }) => key), 'economy'].flatMap(key => errors[`${name}.${key}`] ?? [])
  return (
    <tr className={wrong.length > 0 ? 'wrong' : undefined}>
      <th scope="row">
        {row.economy}
        <input type="hidden" name={`${name}.economy`} defaultValue={row.economy} />
        {wrong.length > 0 && (
          <p className="field-error" id={`${name}-error`}>
            {[...new Set(wrong)].join(' ')}
          </p>
        )}
      </th>
      {counts.map(({ key, said }) => (
        <td key={key}>
          <input
            className="input num"
            inputMode="numeric"
            autoComplete="off"
            id={`${name}.${key}`}
            name={`${name}.${key}`}
            defaultValue={shown(row[key])}
            aria-label={`${said}, ${row.economy}`}
            aria-invalid={errors[`${name}.${key}`] ? true : undefined}
            aria-describedby={wrong.length > 0 ? `${name}-error` : undefined}
            data-row={index}
            data-count={key}
          />
        </td>
      ))}
    </tr>
  )
}

/** Who took part, by economy and sex. The totals follow what is typed; without a script they are those last saved. */
export function ParticipantsTable({ rows, errors }: { rows: RowValues[]; errors: Errors }) {
  const [typed, setTyped] = useState(rows)
  const totals = participantTotals(typed.map(countsIn))
  const follow = ({ target }: FormEvent) => {
    if (!(target instanceof HTMLInputElement) || target.dataset.count === undefined) return
    const { value, dataset } = target
    setTyped(before =>
      before.map((row, at) => (at === Number(dataset.row) ? { ...row, [`${dataset.count}`]: value } : row)),
    )
  }
  const sums: Record<CountKey, number> = totals
  return (
    <div onInput={follow}>
      {(errors.participants ?? []).length > 0 && <p className="field-error">{errors.participants?.join(' ')}</p>}
      <WideTable label="Participants by economy and sex">
        <table className="sheet who-came">
          <caption>Speakers are counted on their own, not among the participants. An empty box is nobody.</caption>
          <thead>
            <tr>
              <td />
              <th scope="colgroup" colSpan={2}>
                Participants
              </th>
              <th scope="colgroup" colSpan={2}>
                Speakers
              </th>
            </tr>
            <tr>
              <th scope="col">Economy</th>
              {counts.map(({ key, head }) => (
                <th key={key} scope="col" className="r">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <EconomyRow key={row.economy} row={row} index={index} errors={errors} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">Total</th>
              {counts.map(({ key }) => (
                <td key={key} className="r">
                  {sums[key].toLocaleString('en-US')}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </WideTable>
      <p className="came">
        {totals.everybody.toLocaleString('en-US')} persons from {totals.economies} economies:{' '}
        {totals.allWomen.toLocaleString('en-US')} women and {totals.allMen.toLocaleString('en-US')} men, speakers
        included.
      </p>
    </div>
  )
}
