import { Link } from '@remix-run/react'
import { Panel } from '~/components/page/parts'
import { MomentText } from '~/components/record/date-text'
import { type Severity, severityTitles } from '~/domain/checks/check'
import type { Judged } from '~/domain/drafting/judged-by'
import { paths } from '~/paths'

export type SpeaksToIt = {
  findings: { key: string; severity: Severity; text: string; source: string }[]
  points: { seq: number; quote: string; text: string }[]
  /** The newest remarks on the section, newest first. */
  remarks: { seq: number; by: string; at: string; text: string }[]
  /** The steps that lead on, each with what still keeps it from being taken. */
  steps: { key: string; title: string; problems: { text: string; to: string | null }[] }[]
  judged: Judged[]
}

/** So many of the things that keep a step from being taken stand here; the page of the steps has all. */
const atFirst = 6

const tones: Record<Severity, string> = { blocks: 'stop', waiver: '', look: 'look' }

/** What speaks to a section: the rules, the Secretariat's points, remarks, what blocks the next step, how it is judged. */
export function SpeaksToItPanels({ number, section, spoken }: { number: string; section: string; spoken: SpeaksToIt }) {
  const { findings, points, remarks, steps, judged } = spoken
  return (
    <aside className="desk-aside" aria-label="What speaks to this section">
      {points.length > 0 && (
        <Panel title="Points to answer">
          <ul className="find-list">
            {points.map(({ seq, quote, text }) => (
              <li key={seq}>
                {quote !== '' && <q>{quote}</q>} {text}
              </li>
            ))}
          </ul>
          <Link to={paths.points(number)}>Answer the points</Link>
        </Panel>
      )}
      {findings.length > 0 && (
        <Panel title="Found in this section">
          <ul className="find-list">
            {findings.map(({ key, severity, text, source }) => (
              <li key={key} className={tones[severity]}>
                <span className="sr-only">{severityTitles[severity]}: </span>
                {text} <small>{source}</small>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {steps.map(({ key, title, problems }) => (
        <Panel key={key} title={`Before you can ${title.charAt(0).toLowerCase()}${title.slice(1)}`}>
          <ul className="find-list">
            {problems.slice(0, atFirst).map(({ text, to }) => (
              <li key={text} className="stop">
                {text} {to && <Link to={to}>Go there</Link>}
              </li>
            ))}
          </ul>
          {problems.length > atFirst && <Link to={paths.steps(number)}>All {problems.length} of them</Link>}
        </Panel>
      ))}
      {judged.length > 0 && (
        <Panel title="What it is judged by">
          <dl className="judged">
            {judged.map(({ key, title, ask, when }) => (
              <div key={key}>
                <dt>
                  {title} <small>{when}</small>
                </dt>
                <dd>{ask}</dd>
              </div>
            ))}
          </dl>
        </Panel>
      )}
      <Panel title="Remarks on this section">
        {remarks.map(({ seq, by, at, text }) => (
          <div key={seq} className="remark">
            <p className="said-by">
              <b>{by}</b>, <MomentText moment={at} />
            </p>
            <p className="said">{text}</p>
          </div>
        ))}
        <Link to={paths.remarksOn(number, section)}>{remarks.length > 0 ? 'Answer' : 'Write a remark'}</Link>
      </Panel>
    </aside>
  )
}
