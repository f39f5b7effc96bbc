import { Form } from '@remix-run/react'
import { stateOfWish, type Waiver, type WaiverState } from '~/domain/budget/waiver'
import { waiverTones } from '../budget/finding-list'
import { Button } from '../form/button'
import { MomentText } from '../record/date-text'
import { Status } from '../record/status'
import { DecideForm } from './decide-form'
import type { WaiverRefused } from './waiver-refused'

/** Where a wish stands, in words. */
export const wishWords: Record<Exclude<WaiverState, 'open'>, string> = {
  asked: 'Waits for a decision',
  granted: 'Granted',
  refused: 'Refused',
  withdrawn: 'Taken back',
}

type WishListProps = {
  wishes: readonly Waiver[]
  mayAsk: boolean
  mayDecide: boolean
  refused: WaiverRefused | undefined
}

/** What became of a wish: the decision in its words, or when it was taken back. */
const Became = ({ wish: { decision, decisionReason, decidedAt, decidedBy, withdrawnAt } }: { wish: Waiver }) =>
  decision !== null && decidedAt !== null ? (
    <>
      <p className="said-by">
        <b>{decidedBy}</b>, <MomentText moment={decidedAt} />
      </p>
      <p className="said">{decisionReason}</p>
    </>
  ) : withdrawnAt === null ? null : (
    <p className="said-by">
      Taken back, <MomentText moment={withdrawnAt} />
    </p>
  )

/** Everything that was asked for a finding and decided on it, the oldest first, with what may be done now. */
export const WishList = ({ wishes, mayAsk, mayDecide, refused }: WishListProps) => (
  <ol className="course">
    {wishes.map(wish => {
      const state = stateOfWish(wish)
      return (
        <li key={wish.seq}>
          <p className="said-by">
            <b>{wish.by}</b>, <MomentText moment={wish.at} /> <Status of={wishWords[state]} tone={waiverTones[state]} />
          </p>
          <p className="said">{wish.reason}</p>
          <p className="hint">Asked for: {wish.finding}</p>
          <Became wish={wish} />
          {state === 'asked' && mayDecide && <DecideForm wish={wish} refused={refused} />}
          {state === 'asked' && mayAsk && (
            <Form method="post">
              <input type="hidden" name="waiver" value={wish.seq} />
              <Button kind="quiet" name="intent" value="withdraw">
                Take it back
              </Button>
            </Form>
          )}
        </li>
      )
    })}
  </ol>
)
