import { useEffect, useRef } from 'react'
import { InPageLink } from '../page/in-page-link'

/** One thing to correct; `target` is the id of the control it is about. */
export type Finding = { message: string; target?: string }

/** Errors by the name of their field, as zod and Conform give them; under "" those of the whole form. */
export type ErrorsByName = Record<string, readonly string[] | null | undefined>

/** The findings of a form, in the order of its errors. `idOf` says the id of a field's control; its name by default. */
export const findingsOf = (errors: ErrorsByName, idOf: (name: string) => string = name => name): Finding[] =>
  Object.entries(errors).flatMap(([name, messages]) =>
    (messages ?? []).map(message => (name === '' ? { message } : { message, target: idOf(name) })),
  )

/**
 * What has to be corrected, above the form, each point a link to its field. Takes the focus when it appears, so that
 * it is read at once. Shows nothing where there is nothing.
 */
export function ErrorSummary({
  findings,
  title = 'Please correct this first',
}: {
  findings: Finding[]
  title?: string
}) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (findings.length > 0) box.current?.focus()
  }, [findings])
  if (findings.length === 0) return null
  return (
    <div className="error-summary" ref={box} tabIndex={-1} role="alert" aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{title}</h2>
      <ul>
        {findings.map(({ message, target }) => (
          <li key={`${target ?? ''} ${message}`}>
            {target ? <InPageLink to={target}>{message}</InPageLink> : message}
          </li>
        ))}
      </ul>
    </div>
  )
}
