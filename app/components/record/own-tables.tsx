import { formatDate } from '~/domain/calendar'
import { measureInWords } from '~/domain/indicator/measure'
import { sumCents } from '~/domain/money'
import { type DrawdownRow, type GenderTarget, genderGroupTitles, type Indicator } from '~/domain/record/rows'
import { WideTable } from '../page/parts'
import { Money } from './money'

export const GenderTargetTable = ({ rows }: { rows: GenderTarget[] }) => (
  <WideTable label="Targets by sex as a table">
    <table className="sheet">
      <thead>
        <tr>
          <th scope="col">Who</th>
          <th scope="col" className="r">
            Women
          </th>
          <th scope="col" className="r">
            Men
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.group}>
            <th scope="row">{genderGroupTitles[row.group]}</th>
            <td className="r num">{row.women}</td>
            <td className="r num">{row.men}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </WideTable>
)

export const IndicatorTable = ({ rows }: { rows: Indicator[] }) => (
  <WideTable label="Indicators as a table">
    <table className="sheet">
      <thead>
        <tr>
          <th scope="col">Indicator</th>
          <th scope="col">Baseline</th>
          <th scope="col">Target</th>
          <th scope="col">By</th>
          <th scope="col">How it is measured</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.id}>
            <th scope="row">{row.name}</th>
            <td className="num">{measureInWords(row, 'baseline')}</td>
            <td className="num">{measureInWords(row, 'target')}</td>
            <td>{row.targetOn && formatDate(row.targetOn)}</td>
            <td>{row.method}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </WideTable>
)

export const DrawdownTable = ({ rows }: { rows: DrawdownRow[] }) => (
  <WideTable label="Drawdown amounts as a table">
    <table className="sheet">
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col" className="r">
            Amount
          </th>
          <th scope="col">For</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={`${row.date} ${row.amount} ${row.purpose}`}>
            <th scope="row">{row.date ? formatDate(row.date) : 'No day yet'}</th>
            <td className="r num">{row.amount !== null && <Money cents={row.amount} />}</td>
            <td>{row.purpose}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">Total</th>
          <td className="r num">
            <Money cents={sumCents(rows.map(row => row.amount))} />
          </td>
          <td />
        </tr>
      </tbody>
    </table>
  </WideTable>
)
