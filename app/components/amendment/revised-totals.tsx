import { Link } from '@remix-run/react'
import type { Parts } from '~/domain/budget/totals'
import { formatMoney } from '~/domain/money'
import { paths } from '~/paths'
import { Note } from '../page/parts'

const inWords = ({ apec, self, total }: Parts) =>
  `${formatMoney(total)} (APEC ${formatMoney(apec)}, self-funding ${formatMoney(self)})`

/** That a budget was reprogrammed: its total as it was approved first, and now. */
export const RevisedTotals = ({ number, planned, revised }: { number: string; planned: Parts; revised: Parts }) => (
  <Note>
    {planned.apec === revised.apec && planned.self === revised.self
      ? `The budget was reprogrammed; its total stays at ${inWords(revised)}.`
      : `The budget was reprogrammed: approved first at ${inWords(planned)}, now ${inWords(revised)}.`}{' '}
    <Link to={paths.amendments(number)}>See the amendments</Link>
  </Note>
)
