import { useCallback, useEffect, useRef, useState } from 'react'
import type { KnownProject } from '~/domain/linkage/similar'
import { paths } from '~/paths'

/** So long nothing more is typed before the server is asked, in milliseconds. */
const pause = 350

/**
 * Asks for projects while somebody types: `ask` with the question, and the newest answer as `projects` (null before the
 * first). A question that cannot be asked changes nothing: it is a help, and no reason to disturb who writes.
 */
export function useKnownProjects(): {
  projects: KnownProject[] | null
  ask: (question: Record<string, string>) => void
} {
  const [projects, setProjects] = useState<KnownProject[] | null>(null)
  const waiting = useRef<{ timer: number; gone: AbortController } | null>(null)
  const forget = useCallback(() => {
    if (waiting.current === null) return
    window.clearTimeout(waiting.current.timer)
    waiting.current.gone.abort()
  }, [])
  useEffect(() => forget, [forget])
  const ask = useCallback(
    (question: Record<string, string>) => {
      forget()
      const gone = new AbortController()
      const timer = window.setTimeout(async () => {
        try {
          const answer = await fetch(`${paths.similarProjects}?${new URLSearchParams(question)}`, {
            signal: gone.signal,
          })
          if (answer.ok) setProjects(((await answer.json()) as { projects: KnownProject[] }).projects)
        } catch {
          // The line is down, or something newer is asked.
        }
      }, pause)
      waiting.current = { timer, gone }
    },
    [forget],
  )
  return { projects, ask }
}
