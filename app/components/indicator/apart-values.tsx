import { measuredStateTitles } from '~/domain/indicator/measured'
import { periodInWords, valueInWords } from '~/domain/indicator/measured-problems'
import { sexesInWords } from '~/domain/indicator/measured-texts'
import type { IndicatorOverview } from '~/domain/indicator/overview'
import { WideTable } from '../page/parts'

type Apart = IndicatorOverview['apart'][number]

const wordsOf = ({ indicator }: Apart, value: Apart['values'][number]): string =>
  indicator ? valueInWords(indicator, value) : value.text || String(value.value ?? '')

/** What was measured of indicators that are no longer in the record: it is kept, and counts in no report. */
export const ApartValues = ({ apart }: { apart: IndicatorOverview['apart'] }) => (
  <WideTable label="Values of former indicators as a table">
    <table className="sheet measured">
      <caption className="sr-only">Values of indicators that are no longer in the record</caption>
      <thead>
        <tr>
          <th scope="col">Indicator</th>
          <th scope="col">Period</th>
          <th scope="col">Value</th>
          <th scope="col">State</th>
        </tr>
      </thead>
      <tbody>
        {apart.flatMap(group =>
          group.values.map(value => (
            <tr key={value.seq}>
              <th scope="row">{group.indicator?.name ?? 'An indicator of an older record'}</th>
              <td>{periodInWords(value)}</td>
              <td>
                {wordsOf(group, value)}
                {sexesInWords(value) !== '' && <small>{sexesInWords(value)}</small>}
              </td>
              <td>{measuredStateTitles[value.state]}</td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  </WideTable>
)
