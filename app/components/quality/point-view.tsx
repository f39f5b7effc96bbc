import type { ReactNode } from 'react'
import { type PointEntry, type PointState, pointStateTitles } from '~/domain/quality/points'
import { MomentText } from '../record/date-text'
import { Status, type Tone } from '../record/status'

export type PointShown = {
  seq: number
  quote: string
  quoteIsGone: boolean
  text: string
  at: string
  by: string
  state: PointState
  acts: PointEntry[]
}

const tones: Record<PointState, Tone> = { prepared: 'plain', 'to-answer': 'wait', answered: 'go', closed: 'done' }

const said: Record<PointEntry['act'], string> = {
  answered: 'answered',
  closed: 'closed the point',
  'asked-again': 'asked again',
}

const Course = ({ acts }: { acts: PointEntry[] }) => (
  <ol className="course">
    {acts.map(({ act, text, at, by }, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: acts are only ever added
      <li key={index} className={act}>
        <p className="said-by">
          <b>{by}</b> {said[act]}, <MomentText moment={at} />
        </p>
        {text !== '' && <p className="said">{text}</p>}
      </li>
    ))}
  </ol>
)

/** A point with the sentence it is about, where it stands, and what was said about it; what can be done comes below. */
export const PointView = ({ point, children }: { point: PointShown; children?: ReactNode }) => {
  const { seq, quote, quoteIsGone, text, at, by, state, acts } = point
  return (
    <article className="point" id={`point-${seq}`} aria-labelledby={`point-${seq}-text`}>
      <p className="point-head">
        <Status of={pointStateTitles[state]} tone={tones[state]} />
        <span className="said-by">
          <b>{by}</b>, <MomentText moment={at} />
        </span>
      </p>
      {quote !== '' && (
        <blockquote className="quoted">
          <p>{quote}</p>
          {quoteIsGone && <p className="changed-since">This sentence has been changed since.</p>}
        </blockquote>
      )}
      <p className="said" id={`point-${seq}-text`}>
        {text}
      </p>
      {acts.length > 0 && <Course acts={acts} />}
      {children}
    </article>
  )
}
