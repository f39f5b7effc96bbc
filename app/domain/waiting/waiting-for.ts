import { may, type Person } from '../access/may'
import type { IsoMoment } from '../calendar'
import { type Due, dueWords, isOver, nearness } from './due'
import type { WaitingFacts } from './facts'
import { type WaitingKind, waitingKinds } from './kinds'
import type { Open, Place } from './open'

/** A line of the list: what is to be done, about what, by when, and where. */
export type Waiting = {
  key: string
  kind: WaitingKind
  todo: string
  /** The project, where it is about one; else what it is about, in words. */
  about: { number: string | null; words: string }
  due: { at: IsoMoment; words: string; near: string; isOver: boolean } | null
  place: Place
}

const shown = (due: Due, now: IsoMoment) => ({
  at: due.at,
  words: dueWords(due),
  near: nearness(due, now),
  isOver: isOver(due, now),
})

/** What of a project it is about, where the project alone does not say it. */
const withinProject = (place: Place): string => {
  if ('practice' in place) return ` ${place.practice}`
  if ('amendment' in place) return ` ${place.amendment}`
  return 'place' in place ? ` ${place.place}` : ''
}

function lineOf(kind: WaitingKind, open: Open, now: IsoMoment): Waiting {
  const { todo, projects, group, due, place } = open
  const [first] = projects
  const several = `${projects.length} concept notes ${group}`
  const about =
    first && projects.length === 1 ? { number: first.number, words: first.title } : { number: null, words: several }
  const whose = open.subject.economies?.length === 1 ? open.subject.economies[0] : ''
  const where = 'number' in place ? place.number : 'seq' in place ? place.seq : place.name
  const which = withinProject(place)
  return { key: `${kind} ${where}${which} ${group} ${whose}`, kind, todo, about, due: due && shown(due, now), place }
}

const order = Object.keys(waitingKinds)

/** What is overdue stands first, then by date, then what has no date, in the order of the kinds. */
function byUrgency(one: Waiting, other: Waiting): number {
  if (one.due?.at !== other.due?.at) {
    if (one.due === null) return 1
    if (other.due === null) return -1
    return one.due.at < other.due.at ? -1 : 1
  }
  return order.indexOf(one.kind) - order.indexOf(other.kind) || (one.key < other.key ? -1 : 1)
}

/**
 * What a person must do, the most urgent first: all that is open in the facts and that the matrix lets them do today.
 * Computed from states and dates alone, never stored.
 */
export function waitingFor(person: Person, facts: WaitingFacts, now: IsoMoment): Waiting[] {
  const today = now.slice(0, 10)
  const asking = { facts, person, now, today }
  return Object.entries(waitingKinds)
    .flatMap(([kind, look]) =>
      look(asking)
        .filter(({ act, subject }) => may(person, act, subject, today).ok)
        .map(open => lineOf(kind as WaitingKind, open, now)),
    )
    .sort(byUrgency)
}
