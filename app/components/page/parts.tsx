import type { ReactNode } from 'react'

/** Something set apart: money, findings, remarks. */
export const Panel = ({ title, children }: { title?: ReactNode; children: ReactNode }) => (
  <section className="panel">
    {title && <h2>{title}</h2>}
    {children}
  </section>
)

const tones = { plain: 'Note', wait: 'Please note', good: 'Done', stop: 'Refused' } as const

/** A sentence that speaks to the page. A live one (`role="status"`) is read out when it appears. */
export const Note = ({
  tone = 'plain',
  live,
  children,
}: {
  tone?: keyof typeof tones
  live?: boolean
  children: ReactNode
}) => (
  <div className={`note ${tone}`} role={live ? 'status' : undefined}>
    <span className="sr-only">{tones[tone]}: </span>
    {children}
  </div>
)

/** Nothing to show, said kindly, with a way on. */
export const Empty = ({ title, children }: { title: string; children?: ReactNode }) => (
  <div className="empty">
    <p className="empty-title">{title}</p>
    {children}
  </div>
)

/** A fact that is not there. */
export const NotGiven = () => <span className="absent">Not given</span>

/** A table that may be wider than the screen: it scrolls by itself, by keyboard too, and the page does not. */
export const WideTable = ({ label, children }: { label: string; children: ReactNode }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
  <section className="wide" aria-label={label} tabIndex={0}>
    {children}
  </section>
)
