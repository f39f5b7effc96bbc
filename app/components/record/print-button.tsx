import { useEffect, useState } from 'react'

/** Opens the browser's print window; without a script the browser's own menu does it. */
export function PrintButton() {
  const [ready, setReady] = useState(false)
  useEffect(() => setReady(true), [])
  if (!ready) return null
  return (
    <button type="button" className="btn primary" onClick={() => window.print()}>
      Print
    </button>
  )
}
