import { fold } from '../record/fold'
import type { AttendeeText } from './attendee'

/** By what a person is known again. */
export type Known = Pick<AttendeeText, 'name' | 'economy' | 'email'>

const plain = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** By what somebody is known again: an e-mail address, and the name with the economy. "LEE, Ann" is "Ann Lee". */
export function marksOf({ name, economy, email }: Known): string[] {
  const words = plain(name).split(' ').filter(Boolean).sort().join(' ')
  const address = email.trim().toLowerCase()
  return [
    ...(words === '' ? [] : [`name ${words} of ${economy ?? ''}`]),
    ...(address === '' ? [] : [`mail ${address}`]),
  ]
}

/**
 * The people of a list, each with all their entries, in the order in which they come first. Two entries are one person
 * where they have the same e-mail address, or the same name and economy; also over a third entry between them.
 */
export function peopleIn<One extends Known>(entries: readonly One[]): One[][] {
  const groupOf = new Map<string, Set<number>>()
  entries.forEach((entry, at) => {
    const marks = marksOf(entry)
    const joined = new Set([at, ...marks.flatMap(mark => [...(groupOf.get(mark) ?? [])])])
    for (const one of joined) for (const mark of marksOf(entries[one] ?? entry)) groupOf.set(mark, joined)
    for (const mark of marks) groupOf.set(mark, joined)
  })
  const seen = new Set<number>()
  return entries.flatMap((entry, at) => {
    if (seen.has(at)) return []
    const members = [...(groupOf.get(marksOf(entry)[0] ?? '') ?? [at])].sort((a, b) => a - b)
    for (const one of members) seen.add(one)
    return [members.flatMap(one => entries[one] ?? [])]
  })
}

/** The people who stand on a list more than once, with their entries. */
export const duplicatesIn = <One extends Known>(entries: readonly One[]): One[][] =>
  peopleIn(entries).filter(person => person.length > 1)
