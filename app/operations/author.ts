import type { Person } from '~/domain/access/may'
import type { Author } from '~db/queries/records.server'

/** The author of what a person saves. */
export const authorOf = (person: Person): Author => ({ person: person.id, name: person.name })

/** The day of a moment, for the rules that count in days. */
export const dayOf = (now: Date): string => now.toISOString().slice(0, 10)

/** Who does something and when, as rows and history keep it. */
export type Signed = { author: Author; at: string }

/** What Dossier does by itself, in the name of nobody, it signs as the server. */
export const byItself: Author = { person: null, name: 'Dossier' }
