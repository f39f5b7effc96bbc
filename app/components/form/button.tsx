import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'

/** `primary` is the one thing the page is for; `stop` takes something away; `quiet` looks like a link. */
type Kind = 'primary' | 'plain' | 'stop' | 'quiet'

type ButtonProps = {
  kind?: Kind
  name?: string
  value?: string
  form?: string
  /** Leaves the browser's own checks out: saving a draft, adding a row. */
  formNoValidate?: boolean
  disabled?: boolean
  /** Said by a screen reader instead of the words, where several buttons look alike. */
  label?: string
  onClick?: (event: React.MouseEvent<HTMLButtonElement>) => void
  children: ReactNode
}

const classOf = (kind: Kind) => (kind === 'quiet' ? 'plain-button' : kind === 'plain' ? 'btn' : `btn ${kind}`)

/** Sends its form. Give name and value where a form has several. */
export const Button = ({ kind = 'plain', label, children, ...button }: ButtonProps) => (
  <button type="submit" className={classOf(kind)} aria-label={label} {...button}>
    {children}
  </button>
)

/** A way on that looks like a button. A file to download needs `download`, so that the browser itself fetches it. */
export const LinkButton = ({
  to,
  kind = 'plain',
  download,
  children,
}: {
  to: string
  kind?: Kind
  download?: boolean
  children: ReactNode
}) => (
  <Link to={to} className={classOf(kind)} reloadDocument={download}>
    {children}
  </Link>
)

/** A row of buttons at the end of a form. */
export const Actions = ({ children }: { children: ReactNode }) => <div className="actions">{children}</div>
