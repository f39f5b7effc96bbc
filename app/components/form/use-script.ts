import { useEffect, useState } from 'react'

/** Whether a script runs on this page: not in what the server sends, but once the browser has taken the page over. */
export function useScript(): boolean {
  const [runs, setRuns] = useState(false)
  useEffect(() => setRuns(true), [])
  return runs
}
