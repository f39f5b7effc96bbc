import type { Sex } from '../event/attendee'

/** Those who took part with these in common: how many places they took, and how many different people they are. */
export type ReachCell = {
  economy: string | null
  sex: Sex
  part: 'participant' | 'speaker'
  /** A person who came to three events of a series took three places. */
  places: number
  /** Told apart by name and economy. */
  people: number
}

/** Heads by sex; `people` counts everybody once however many events they came to. */
export type Heads = { women: number; men: number; notSaid: number; places: number; people: number }
export type Reach = Record<ReachCell['part'], Heads>

const noHeads = (): Heads => ({ women: 0, men: 0, notSaid: 0, places: 0, people: 0 })
const nobody = (): Reach => ({ participant: noHeads(), speaker: noHeads() })
const headOf = { woman: 'women', man: 'men', 'not-said': 'notSaid' } as const

function add(reach: Reach, { sex, part, places, people }: ReachCell): void {
  const heads = reach[part]
  heads[headOf[sex]] += places
  heads.places += places
  heads.people += people
}

export function reachOf(cells: readonly ReachCell[]): Reach {
  const reach = nobody()
  for (const cell of cells) add(reach, cell)
  return reach
}

/** The reach of each economy in APEC's order; people from outside the economies last, as null. */
export function reachByEconomy(
  cells: readonly ReachCell[],
  order: readonly string[],
): { economy: string | null; reach: Reach }[] {
  const groups = new Map<string | null, Reach>()
  for (const cell of cells) {
    const reach = groups.get(cell.economy) ?? nobody()
    add(reach, cell)
    groups.set(cell.economy, reach)
  }
  const place = (economy: string | null) =>
    economy === null ? order.length + 1 : order.includes(economy) ? order.indexOf(economy) : order.length
  return [...groups]
    .map(([economy, reach]) => ({ economy, reach }))
    .sort((a, b) => place(a.economy) - place(b.economy) || ((a.economy ?? '') < (b.economy ?? '') ? -1 : 1))
}

/** A series of events that share their name, whatever projects they belong to. */
export type SeriesReach = {
  series: string
  events: number
  /** The number of the only project, else of the first, and how many there are. */
  number: string
  projects: number
  women: number
  men: number
  notSaid: number
  speakers: number
  places: number
  people: number
}

/** An event with those who took part. */
export type EventReach = {
  event: number
  number: string
  title: string
  series: string
  from: string | null
  economy: string | null
  women: number
  men: number
  notSaid: number
  speakers: number
}
