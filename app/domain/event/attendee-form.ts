import { z } from 'zod'
import {
  type AttendeeText,
  attendeeFundings,
  attendeeFundingTitles,
  attendeeRoles,
  attendeeRoleTitles,
  organisationKinds,
  organisationKindTitles,
  type Standing,
  sexes,
  sexTitles,
  standings,
  standingTitles,
} from './attendee'
import { atMost, counted, oneLine, orNothing, several } from './event-form'

/** The longest texts that are kept of a person, in characters. */
export const attendeeLimits = { name: 200, line: 300, email: 254, note: 2_000 } as const

const emailPattern = /^[^\s@<>"',;]+@[^\s@<>"',;]+\.[^\s@<>"',;]+$/

/** Whether a text can be an e-mail address. */
export const isEmail = (text: string): boolean => emailPattern.test(text)

const email = oneLine(attendeeLimits.email).refine(
  text => text === '' || isEmail(text),
  'Enter an e-mail address such as name@example.org, or leave it empty.',
)

const named = oneLine(attendeeLimits.name).refine(name => name !== '', 'Enter the name of the person.')

const about = {
  name: named,
  economy: orNothing,
  sex: z.enum(sexes, { error: 'Choose woman, man or not said.' }),
  organisation: oneLine(attendeeLimits.line),
  organisationKind: z.enum(organisationKinds, { error: 'Choose the kind of the organisation.' }),
  position: oneLine(attendeeLimits.line),
  email,
}

/** What is written of a person at an event; only the name is needed. `base`: the revision from which it was filled. */
export const attendeeForm = z.object({
  base: counted.default(0),
  ...about,
  role: z.enum(attendeeRoles, { error: 'Choose in which role the person comes.' }),
  funding: z.enum(attendeeFundings, { error: 'Choose who pays the travel.' }),
  standing: z.enum(standings, { error: 'Choose where the person stands.' }),
  note: atMost(attendeeLimits.note),
})

/** Takes somebody off the list, as they were when the form was opened. */
export const dropForm = z.object({ base: counted })

/** Many people at once: those who are ticked get a standing. */
export const standingForm = z.object({
  who: several(5_000)
    .pipe(z.array(counted))
    .refine(who => who.length > 0, 'Tick at least one person.'),
  standing: z.enum(standings, { error: 'Choose a standing.' }),
})

/** What a focal point sends for its economy. `who` is the person that is changed; without it somebody new is named. */
export const nominationForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('nominate'),
    who: z
      .union([z.literal('').transform(() => null), counted])
      .optional()
      .transform(who => who ?? null),
    base: counted.default(0),
    ...about,
    economy: oneLine(100).refine(economy => economy !== '', 'Choose the economy for which you nominate.'),
    standing: z.enum(['nominated', 'alternate'], { error: 'Choose whether the person is nominated or an alternate.' }),
  }),
  z.object({ intent: z.literal('withdraw'), who: counted, base: counted }),
  z.object({ intent: z.literal('ask') }),
])

/** What a focal point writes of somebody; role, funding and note are the overseer's. */
export type NominationText = Pick<
  AttendeeText,
  'name' | 'sex' | 'organisation' | 'organisationKind' | 'position' | 'email'
> & { economy: string; standing: 'nominated' | 'alternate' }

export const nominationTextOf = (one: NominationText): NominationText => {
  const { name, economy, sex, organisation, organisationKind, position, email: to, standing } = one
  return { name, economy, sex, organisation, organisationKind, position, email: to, standing }
}

/** What is kept of a person, without its keys. */
export const attendeeTextOf = (one: AttendeeText): AttendeeText => {
  const { name, economy, sex, role, organisation, organisationKind, position, email: to, funding, standing, note } = one
  return { name, economy, sex, role, organisation, organisationKind, position, email: to, funding, standing, note }
}

/** Somebody new, before anything is said. */
export const newAttendee = (standing: Standing): AttendeeText => ({
  ...{
    name: '',
    economy: null,
    sex: 'not-said',
    role: 'participant',
    organisation: '',
    organisationKind: 'government',
  },
  ...{ position: '', email: '', funding: 'none', standing, note: '' },
})

/** The parts of a person in words, in the order of the form. */
export const attendeeLines = (one: AttendeeText): [keyof AttendeeText, string, string][] => [
  ['name', 'Name', one.name],
  ['economy', 'Economy', one.economy ?? ''],
  ['sex', 'Sex', sexTitles[one.sex]],
  ['role', 'Role', attendeeRoleTitles[one.role]],
  ['organisation', 'Organisation', one.organisation],
  ['organisationKind', 'Kind of organisation', organisationKindTitles[one.organisationKind]],
  ['position', 'Position', one.position],
  ['email', 'E-mail', one.email],
  ['funding', 'Travel paid by', attendeeFundingTitles[one.funding]],
  ['standing', 'Standing', standingTitles[one.standing]],
  ['note', 'Note', one.note],
]

/** What differs between two texts of a person, in words; e-mail addresses only for those who may read them. */
export function attendeeDifferences(
  now: AttendeeText,
  mine: AttendeeText,
  { withEmail }: { withEmail: boolean },
): { label: string; now: string; mine: string }[] {
  const typed = new Map(attendeeLines(mine).map(([key, , words]) => [key, words]))
  return attendeeLines(now)
    .filter(([key]) => withEmail || key !== 'email')
    .map(([key, label, kept]) => ({ label, now: kept, mine: typed.get(key) ?? '' }))
    .filter(line => line.now !== line.mine)
}
