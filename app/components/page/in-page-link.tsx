import type { ReactNode } from 'react'

/**
 * A link to a place on this page, by its id. With a script the focus goes there and the address stays as it is: the
 * router takes a new address, even of the same page, as a new visit and forgets a form that came back with errors.
 */
export const InPageLink = ({ to, className, children }: { to: string; className?: string; children: ReactNode }) => (
  <a
    href={`#${to}`}
    className={className}
    onClick={event => {
      const place = document.getElementById(to)
      if (!place) return
      event.preventDefault()
      place.scrollIntoView({ block: 'center' })
      place.focus({ preventScroll: true })
    }}
  >
    {children}
  </a>
)
