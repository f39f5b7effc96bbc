import { formatDate } from '../calendar'
import type { PublishedPractice } from './catalogue'

/** How a practice is cited: whose and what it is, where it comes from, when it was published, and its permanent address. */
export const citationOf = (
  { seq, title, economies, number, project, publishedAt }: PublishedPractice,
  { forum, address }: { forum: string | null; address: string },
): string =>
  [
    `${economies.join('; ')}: “${title}”, APEC best practice ${seq}.`,
    `From the project “${project}” (${number})${forum === null ? '' : ` of the ${forum}`}.`,
    `Published on ${formatDate(publishedAt.slice(0, 10))} in Dossier, the register of APEC projects: ${address}`,
  ].join(' ')
