import { Link } from '@remix-run/react'
import { type WaiverState, waiverStateTitles } from '~/domain/budget/waiver'
import { type Severity, severityTitles } from '~/domain/checks/check'
import { Status, type Tone } from '../record/status'

/** A finding as it stands beside its line; `to` leads to where its waiver is asked for, and what was decided is read. */
export type ShownFinding = {
  key: string
  text: string
  source: string
  severity: Severity
  line: string | null
  traveller: string | null
  /** Null where it needs no waiver. */
  state: WaiverState | null
  to: string | null
}

export const waiverTones: Record<WaiverState, Tone> = {
  open: 'wait',
  asked: 'go',
  granted: 'done',
  refused: 'stop',
  withdrawn: 'plain',
}

const severityTones: Record<Severity, Tone> = { blocks: 'stop', waiver: 'wait', look: 'plain' }

/** What the rules found in the budget as it was saved last, each with the rule and what becomes of it. */
export const FindingList = ({ findings }: { findings: readonly ShownFinding[] }) =>
  findings.length === 0 ? null : (
    <ul className="plain-list budget-findings">
      {findings.map(({ key, text, source, severity, state, to }) => (
        <li key={key}>
          <Status
            of={state ? waiverStateTitles[state] : severityTitles[severity]}
            tone={state ? waiverTones[state] : severityTones[severity]}
          />{' '}
          {text} <span className="hint">({source})</span>{' '}
          {to && (
            <Link to={to}>
              {state === 'open' || state === 'withdrawn' ? 'Change it, or ask for a waiver' : 'See the waiver'}
            </Link>
          )}
        </li>
      ))}
    </ul>
  )
