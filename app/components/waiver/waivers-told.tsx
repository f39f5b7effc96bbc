import { stateOfWish, type Waiver } from '~/domain/budget/waiver'
import { formatDate } from '~/domain/calendar'
import { waiverTones } from '../budget/finding-list'
import { Status } from '../record/status'
import { wishWords } from './wish-list'

const decided = ({ decidedBy, decidedAt, decisionReason }: Waiver) =>
  decidedAt === null ? '' : `${decidedBy}, ${formatDate(decidedAt.slice(0, 10))}: ${decisionReason}`

/** The waivers of a budget in short: what each is about, where it stands, and the words of its decision. */
export const WaiversTold = ({ waivers }: { waivers: readonly Waiver[] }) => (
  <ul className="plain-list budget-findings">
    {waivers.map(waiver => (
      <li key={waiver.seq}>
        <Status of={wishWords[stateOfWish(waiver)]} tone={waiverTones[stateOfWish(waiver)]} /> {waiver.finding}
        <small className="line-note">
          Asked for by {waiver.by}: {waiver.reason}
        </small>
        {waiver.decidedAt !== null && <small className="line-note">{decided(waiver)}</small>}
      </li>
    ))}
  </ul>
)
