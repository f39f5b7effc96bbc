import { nearestChoice } from '../../questionnaire/nearest-choice'
import type { Lookup } from '../../record/legacy/lookup'
import { type PersonKey, peopleChoices } from './people-columns'

/** Other spellings of what is chosen from a list, as people type them into lists of their own. */
const otherSpellings: Partial<Record<PersonKey, Record<string, readonly string[]>>> = {
  sex: {
    woman: ['f', 'w', 'female', 'women', 'ms', 'mrs', 'miss', 'girl', 'she'],
    man: ['m', 'male', 'men', 'mr', 'he'],
    'not-said': ['x', 'n/a', 'na', '-', '?', 'not known', 'unknown', 'other', 'prefer not to say', 'not stated'],
  },
  role: {
    participant: ['participants', 'delegate', 'attendee', 'trainee', 'observer', 'guest', 'p'],
    speaker: ['speakers', 'presenter', 'moderator', 'panellist', 'panelist', 'lecturer', 'facilitator', 's'],
    expert: ['experts', 'consultant', 'resource person'],
    organiser: ['organizer', 'organisers', 'organizers', 'secretariat', 'staff', 'host'],
  },
  organisationKind: {
    government: ['government', 'government agency', 'ministry', 'public', 'public sector', 'ip office'],
    business: ['business', 'private', 'private sector', 'company', 'firm', 'industry', 'sme', 'association'],
    academia: ['academia', 'academic', 'university', 'research', 'research institution', 'school'],
    international: ['international organisation', 'international', 'igo', 'intergovernmental'],
    'civil-society': ['ngo', 'non-governmental', 'civil society organisation', 'civil society organization'],
    other: ['others', 'n/a', '-', 'none'],
  },
  funding: {
    apec: ['apec funded', 'apec-funded', 'apec support fund', 'yes', 'y', 'funded'],
    self: ['self', 'self-funded', 'self funded', 'own', 'own funds', 'economy', 'no', 'n', 'not funded'],
    none: ['none', 'n/a', 'na', '-', 'online', 'local', 'not needed'],
  },
  standing: {
    nominated: ['nominee', 'proposed'],
    alternate: ['alternative', 'reserve', 'substitute', 'waiting list'],
    accepted: ['confirmed', 'registered', 'invited', 'approved'],
    declined: ['refused', 'rejected', 'not accepted'],
    withdrawn: ['cancelled', 'canceled'],
    attended: ['attended', 'present', 'yes', 'y', 'x', 'participated', '1'],
    absent: ['absent', 'no', 'n', 'no show', 'no-show', 'not attended', '0'],
  },
}

const plain = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[.\s]+/g, ' ')
    .trim()

export type Chosen = { ok: true; value: string } | { ok: false; problem: string }

/** What is meant in a column of choices; says what may be chosen where nothing is, with the nearest where one is near. */
export function chosenIn(key: PersonKey, text: string): Chosen {
  const choices = peopleChoices[key] ?? []
  const typed = plain(text)
  const spelled = otherSpellings[key] ?? {}
  const found = choices.find(
    ({ value, title }) =>
      plain(title) === typed || value === typed || spelled[value]?.some(spelling => plain(spelling) === typed),
  )
  if (found) return { ok: true, value: found.value }
  const near = nearestChoice(
    text,
    choices.map(({ value, title }) => ({ key: value, label: title })),
  )
  const titles = choices.map(({ title }) => title).join(', ')
  const hint = near ? `Do you mean “${near.label}”?` : `Choose one of: ${titles}.`
  return { ok: false, problem: `“${text.trim().slice(0, 60)}” is not one of the choices. ${hint}` }
}

const outside = [
  'none',
  'n/a',
  'na',
  '-',
  'non-member',
  'non member',
  'international organization',
  'international organisation',
  'other',
  'others',
]

/** "Korea, Republic of" as "Republic of Korea". */
const turned = (text: string): string => text.replace(/^([^,]+),\s*(.+)$/, '$2 $1')

/** The member economy that is meant, null for people from outside; with the nearest name where none is. */
export function economyIn(
  text: string,
  economies: Lookup,
): { ok: true; value: string | null } | { ok: false; problem: string } {
  if (outside.includes(plain(text))) return { ok: true, value: null }
  const found = economies.find(text) ?? economies.find(turned(text))
  if (found) return { ok: true, value: found.key }
  const near = economies.nearest(text)
  const said = `“${text.trim().slice(0, 60)}” is no member economy.`
  return {
    ok: false,
    problem: near
      ? `${said} Do you mean ${near}?`
      : `${said} Leave the cell empty for people from outside, and name where they come from in the note.`,
  }
}
