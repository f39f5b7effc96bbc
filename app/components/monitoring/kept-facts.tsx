import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { amendmentKindTitles } from '~/domain/amendment/amendment'
import { formatDate } from '~/domain/calendar'
import { formatMoney } from '~/domain/money'
import type { MonitoringFacts } from '~/domain/monitoring/facts'
import type { MonitoringPart } from '~/domain/monitoring/parts'
import { paths } from '~/paths'

/** What is kept of the project, beside the question that it answers; each with the page on which it is kept. */
type Kept = { number: string; facts: MonitoringFacts }

const Box = ({ title, to, where, children }: { title: string; to: string; where: string; children: ReactNode }) => (
  <aside className="kept-facts" aria-label={title}>
    <p className="kept-title">{title}</p>
    {children}
    <p>
      <Link to={to}>{where}</Link>
    </p>
  </aside>
)

const List = ({ items, none }: { items: { key: string; words: ReactNode }[]; none: string }) =>
  items.length === 0 ? (
    <p className="absent">{none}</p>
  ) : (
    <ul>
      {items.map(({ key, words }) => (
        <li key={key}>{words}</li>
      ))}
    </ul>
  )

const standing = { done: 'done', open: 'open', 'not-shown': 'not shown by the register of outputs' } as const

const Schedule = ({ number, facts }: Kept) => (
  <Box title="Work plan: due by the end of the period" to={paths.outputs(number)} where="See the register of outputs">
    <List
      none="Nothing was due."
      items={facts.milestones.map(({ activity, end, standing: now }, index) => ({
        key: `${index} ${activity}`,
        words: `${activity}, due ${formatDate(end)}: ${standing[now]}`,
      }))}
    />
  </Box>
)

const Budget = ({ number, facts: { money } }: Kept) => (
  <Box title="Payments against the plan" to={paths.payments(number)} where="See the payments">
    <dl>
      <dt>Paid in the period</dt>
      <dd>{formatMoney(money.inPeriod.total)}</dd>
      <dt>Paid by its end</dt>
      <dd>{formatMoney(money.sofar.total)}</dd>
      <dt>Planned</dt>
      <dd>{formatMoney(money.planned.total)}</dd>
    </dl>
  </Box>
)

const Target = ({ number, facts }: Kept) => (
  <Box title="Indicators: what was measured last" to={paths.indicators(number)} where="See the indicators">
    <List
      none="The record has no indicators."
      items={facts.indicators.map(({ id, name, target, value, until }) => ({
        key: id,
        words: `${name}: ${value === '' ? 'not measured' : `${value}${until ? `, until ${formatDate(until)}` : ''}`}${target === '' ? '' : `; target ${target}`}`,
      }))}
    />
  </Box>
)

const Progress = ({ number, facts }: Kept) => (
  <Box title="Events held in the period" to={paths.events(number)} where="See the events">
    <List
      none="None is kept."
      items={facts.events.map(({ seq, title, from, women, men, others, ...spoke }) => ({
        key: String(seq),
        words: `${title}, ${formatDate(from)}: ${women} women and ${men} men took part${others > 0 ? `, ${others} of no said sex` : ''}; ${spoke.speakersWomen + spoke.speakersMen + spoke.speakersOthers} spoke`,
      }))}
    />
  </Box>
)

const Adjustments = ({ number, facts }: Kept) => (
  <Box title="Amendments in the period" to={paths.amendments(number)} where="See the amendments">
    <List
      none="None was asked for or decided."
      items={facts.amendments.map(({ kind, state, askedOn, newEnd }) => ({
        key: `${kind} ${askedOn} ${newEnd}`,
        words: `${amendmentKindTitles[kind]}, asked for on ${formatDate(askedOn)}: ${state === 'asked' ? 'not decided yet' : state}`,
      }))}
    />
  </Box>
)

const Outputs = ({ number, facts }: Kept) => (
  <Box title="Outputs delivered in the period" to={paths.outputs(number)} where="See the register of outputs">
    <List
      none="None is registered."
      items={facts.outputs.map(({ seq, name, deliveredOn, delivered }) => ({
        key: String(seq),
        words: `${name}${delivered === null ? '' : `: ${delivered}`}${deliveredOn ? `, ${formatDate(deliveredOn)}` : ''}`,
      }))}
    />
  </Box>
)

const boxes: Partial<Record<MonitoringPart, (kept: Kept) => ReactNode>> = {
  schedule: Schedule,
  budget: Budget,
  target: Target,
  progress: Progress,
  adjustments: Adjustments,
  outputsUsed: Outputs,
}

/** The facts that belong to a part of the report; nothing where none do. */
export function KeptFacts({ part, ...kept }: Kept & { part: MonitoringPart }) {
  const KeptOf = boxes[part]
  return KeptOf ? <KeptOf {...kept} /> : null
}
