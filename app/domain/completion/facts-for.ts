import { amendmentState } from '../amendment/amendment'
import { countsAs, tookPart } from '../event/attendee'
import type { CompletionFacts } from './facts'

/**
 * The facts as everybody may read them: without names of people, explanations and remarks, payees, undecided amendments
 * with their reasons, unapproved values, waivers, monitoring reports, and files that were not published. Sums stay.
 */
export const publicFacts = (facts: CompletionFacts): CompletionFacts => ({
  ...facts,
  lines: facts.lines.map(line => ({ ...line, note: '', explanation: '' })),
  amendments: facts.amendments
    .filter(one => amendmentState(one) === 'approved')
    .map(one => ({
      ...{ ...one, reason: '', decisionReason: '' },
      proposed: { ...one.proposed, design: '' },
      before: { ...one.before, design: '' },
    })),
  payments: facts.payments.map(one => ({ ...one, payee: '', reference: '', note: '', voidReason: '' })),
  attendees: facts.attendees
    .filter(one => tookPart(one) && countsAs(one) !== null)
    .map(one => ({ ...one, name: '', organisation: '', position: '' })),
  measured: facts.measured
    .filter(({ state }) => state === 'approved')
    .map(one => ({ ...one, note: '', remark: '', evidence: null })),
  ...{ waivers: [], monitoring: [], files: [] },
  materials: facts.materials.filter(({ publishedAt }) => publishedAt !== null),
})
