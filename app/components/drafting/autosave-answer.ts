import type { ShouldRevalidateFunction } from '@remix-run/react'
import { isRouteErrorResponse } from '@remix-run/react'

/** The intent with which a form saves itself while somebody writes. */
export const autosave = 'autosave'

/** What a form knows of each answer from now on, where it tells that by marks. */
type Marks = Record<string, string>

/** What Dossier answers to a form that saved itself; `base` is what the form holds from now on. */
export type AutosaveAnswer =
  | { saved: true; base: string; at: string; marks?: Marks }
  | {
      saved: false
      reason: string
      marks?: Marks
      errors?: Record<string, string[]>
      /** What was good of it is saved all the same; what the form holds from now on. */
      base?: string
      /** Somebody else has changed the same: saving itself would overwrite it. */
      clashes?: true
      /** It never reached Dossier: it is worth another try. */
      unreachable?: true
    }

const unsaid = 'Dossier could not be reached'

/**
 * What to say where there was no answer of ours: no line, a session that has ended (Dossier leads to the sign-in, which a
 * form that saves itself must not follow), a refusal, a failure.
 */
export function answerOfFailure(problem: unknown): AutosaveAnswer {
  if (problem instanceof Response)
    return { saved: false, reason: 'you are signed out. Sign in again in another window', unreachable: true }
  if (isRouteErrorResponse(problem) && typeof problem.data === 'string' && problem.status < 500)
    return { saved: false, reason: problem.data }
  return { saved: false, reason: unsaid, unreachable: true }
}

/** A form that saved itself changes nothing that a page has shown: no loader is asked again. */
export const notAfterAutosave: ShouldRevalidateFunction = ({ formData, defaultShouldRevalidate }) =>
  formData?.get('intent') === autosave ? false : defaultShouldRevalidate
