import { type Person, scopesFor } from '../access/may'
import { scopeKinds } from '../access/roles'
import { addMonths, type IsoDate, type IsoMoment } from '../calendar'
import type { Due } from '../waiting/due'
import type { WaitingFacts } from '../waiting/facts'
import { type WaitingKind, waitingKinds } from '../waiting/kinds'
import { type Waiting, waitingFor } from '../waiting/waiting-for'

/**
 * A reminder of something that waits: written once from `from` days after its due date on (negative: before it), and no
 * more once `until` days are reached, so that a server that was off does not write what is out of date. Of a report that
 * is late there is one reminder, by rules of its own (`domain/lateness`).
 */
export type ReminderRule = { kind: WaitingKind; from: number; until: number; source: string }

const ours = 'Dossier’s own default'

export const reminderRules: readonly ReminderRule[] = [
  ...(['write-concept-note', 'settle-endorsement', 'hand-in'] as const).flatMap(kind => [
    { kind, from: -7, until: -1, source: ours },
    { kind, from: -1, until: 0, source: ours },
  ]),
  { kind: 'answer-round', from: -3, until: 0, source: ours },
  { kind: 'score', from: -3, until: 0, source: ours },
  { kind: 'write-report', from: -30, until: 0, source: ours },
]

const day = 86_400_000

/** The rule by which something is reminded of now; null where none is. */
export function ruleFor(kind: WaitingKind, due: Pick<Due, 'at'> | null, now: IsoMoment): ReminderRule | null {
  if (due === null) return null
  const passed = (Date.parse(now) - Date.parse(due.at)) / day
  return reminderRules.find(rule => rule.kind === kind && rule.from <= passed && passed < rule.until) ?? null
}

/** The ends of projects whose completion reports can be reminded of on a day. */
export const endsToLookAt = (today: IsoDate): { from: IsoDate; until: IsoDate } => ({
  from: addMonths(today, -6),
  until: today,
})

/** A reminder to write: its key is never written twice, whoever runs and however often. */
export type Reminder = { key: string; line: Waiting }

const keyOf = ({ kind, from }: ReminderRule, line: Waiting, person: Person) =>
  `${kind} ${from} | ${line.key} | ${line.due?.at} | ${person.id}`

/** What a person is to be reminded of now: what waits for them, near its due date or some time after it. */
export const remindersFor = (person: Person, facts: WaitingFacts, now: IsoMoment): Reminder[] =>
  waitingFor(person, facts, now).flatMap(line => {
    const rule = ruleFor(line.kind, line.due, now)
    return rule ? [{ key: keyOf(rule, line, person), line }] : []
  })

const nobody: Person = { id: '', name: '', email: '', grants: [] }

/**
 * Those who can be meant by a reminder now. On most days nothing is near, and nobody is looked at; else only who holds a
 * role that may do what is near.
 */
export function peopleToRemind(people: readonly Person[], facts: WaitingFacts, now: IsoMoment): Person[] {
  const today = now.slice(0, 10)
  const asking = { facts, person: nobody, now, today }
  const kinds = new Set(reminderRules.map(rule => rule.kind))
  const acts = new Set(
    [...kinds].flatMap(kind =>
      waitingKinds[kind](asking)
        .filter(open => ruleFor(kind, open.due, now))
        .map(open => open.act),
    ),
  )
  return people.filter(person =>
    [...acts].some(act => scopeKinds.some(kind => scopesFor(person, act, kind, today).length > 0)),
  )
}
