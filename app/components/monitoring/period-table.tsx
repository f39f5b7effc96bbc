import { Form, Link } from '@remix-run/react'
import { formatDate, type IsoMoment } from '~/domain/calendar'
import { type PeriodStanding, periodInWords } from '~/domain/monitoring/periods'
import { paths } from '~/paths'
import { Button } from '../form/button'
import { WideTable } from '../page/parts'
import { Status } from '../record/status'
import { MonitoringStatus } from './monitoring-state'

export type ShownPeriod = PeriodStanding & {
  daysLate: number
  remindedAt: IsoMoment | null
  reportedAt: IsoMoment | null
  mayOpen: boolean
}

const days = (count: number) => (count === 1 ? 'Late by 1 day' : `Late by ${count} days`)

/** What came of lateness: reminded of, reported to the committee. */
const Notices = ({ remindedAt, reportedAt }: Pick<ShownPeriod, 'remindedAt' | 'reportedAt'>) => (
  <>
    {remindedAt && <span className="notice">Reminded on {formatDate(remindedAt)}</span>}
    {reportedAt && <span className="notice">Reported to the committee on {formatDate(reportedAt)}</span>}
  </>
)

/** The periods of a project with where their reports stand, and the next to begin. */
export const PeriodTable = ({
  number,
  periods,
  begins,
}: {
  number: string
  periods: ShownPeriod[]
  begins: number | null
}) => (
  <WideTable label="Monitoring reports">
    <table className="sheet periods">
      <thead>
        <tr>
          <th scope="col" className="r">
            No.
          </th>
          <th scope="col">Period</th>
          <th scope="col">Due</th>
          <th scope="col">Report</th>
        </tr>
      </thead>
      <tbody>
        {periods.map(period => (
          <tr key={period.place}>
            <td className="r">{period.place}</td>
            <th scope="row">
              {period.mayOpen ? (
                <Link to={paths.monitoringReport(number, period.place)}>{periodInWords(period)}</Link>
              ) : (
                periodInWords(period)
              )}
            </th>
            <td>
              <time dateTime={period.dueOn}>{formatDate(period.dueOn)}</time>
              {period.daysLate > 0 && <Status of={days(period.daysLate)} tone="stop" />}
              <Notices {...period} />
            </td>
            <td>
              <MonitoringStatus state={period.state} />
              {begins === period.place && (
                <Form method="post">
                  <input type="hidden" name="place" value={period.place} />
                  <Button>Begin this report</Button>
                </Form>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </WideTable>
)
