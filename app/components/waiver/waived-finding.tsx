import { Form, Link } from '@remix-run/react'
import {
  aboutOf,
  anchorOf,
  isUndecided,
  type WaivedCheck,
  type Waiver,
  waiverStateTitles,
} from '~/domain/budget/waiver'
import { waiverTones } from '../budget/finding-list'
import { Button } from '../form/button'
import { TextArea } from '../form/text-area'
import { Status } from '../record/status'
import { ofForm, type WaiverRefused } from './waiver-refused'
import { WishList } from './wish-list'

type WaivedFindingProps = {
  finding: WaivedCheck & { wishes: readonly Waiver[] }
  /** Where those who may can mend it. */
  mendAt: string | null
  mayAsk: boolean
  mayDecide: boolean
  refused: WaiverRefused | undefined
}

/** A finding that needs a waiver: what, by which rule, where it stands, what was asked and decided, what to do. */
export function WaivedFinding({ finding, mendAt, mayAsk, mayDecide, refused }: WaivedFindingProps) {
  const { check, state, wishes } = finding
  const anchor = anchorOf(check)
  const back = ofForm(refused, { intent: 'request', rule: check.rule, about: aboutOf(check) })
  const isOutgrown = state === 'open' && wishes.length > 0
  return (
    <article className="waived" id={anchor} aria-labelledby={`${anchor}-title`} tabIndex={-1}>
      <h2 id={`${anchor}-title`}>{check.text}</h2>
      <p>
        <Status of={waiverStateTitles[state]} tone={waiverTones[state]} /> <span className="hint">{check.source}</span>
      </p>
      {isOutgrown && <p>What was asked for before does not cover this: it goes further beyond the rule now.</p>}
      <WishList wishes={wishes} mayAsk={mayAsk} mayDecide={mayDecide} refused={refused} />
      {mayAsk && state !== 'granted' && !wishes.some(isUndecided) && (
        <Form method="post" className="waiver-form">
          <input type="hidden" name="rule" value={check.rule} />
          <input type="hidden" name="about" value={aboutOf(check)} />
          <TextArea
            field={{ name: 'reason', id: `reason-${anchor}`, value: back?.typed.reason, errors: back?.errors.reason }}
            label="Why the rule cannot be kept"
            hint="The Secretariat reads it and decides. You can also change the line instead."
            rows={3}
            plain
          />
          <div className="actions">
            <Button name="intent" value="request">
              Ask for a waiver
            </Button>
            {mendAt && <Link to={mendAt}>Change it instead</Link>}
          </div>
        </Form>
      )}
    </article>
  )
}
