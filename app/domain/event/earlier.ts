import { z } from 'zod'
import type { IsoMoment } from '../calendar'
import { type AttendeeText, attendeeFundings, attendeeRoles, organisationKinds, sexes, standings } from './attendee'
import { attendeeDifferences } from './attendee-form'

/** What changed at a time, by whom, field by field: what was there before, and what was put in its place. */
export type EarlierChange = { by: string; at: IsoMoment; lines: { label: string; before: string; after: string }[] }

const storedPerson = z.object({
  name: z.string(),
  economy: z.string().nullable(),
  sex: z.enum(sexes),
  role: z.enum(attendeeRoles),
  organisation: z.string(),
  organisationKind: z.enum(organisationKinds),
  position: z.string(),
  email: z.string(),
  funding: z.enum(attendeeFundings),
  standing: z.enum(standings),
  note: z.string(),
})

/**
 * What somebody at an event was before each change, the latest change first, from what was kept of them. `before` null is
 * the change that named them; what cannot be read any more is left out.
 */
export function earlierChanges(
  now: AttendeeText,
  changes: readonly { before: object | null; by: string; at: IsoMoment }[],
  { withEmail }: { withEmail: boolean },
): EarlierChange[] {
  const texts = changes.map(({ before }) => storedPerson.safeParse(before).data ?? null)
  return changes.map(({ by, at }, index) => {
    const [before, after] = [texts[index] ?? null, index === 0 ? now : (texts[index - 1] ?? null)]
    const lines = before && after ? attendeeDifferences(before, after, { withEmail }) : []
    return { by, at, lines: lines.map(line => ({ label: line.label, before: line.now, after: line.mine })) }
  })
}
