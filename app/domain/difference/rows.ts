/** A row of a table as its cells in words; `id` names it where rows have a name that stays, else null. */
export type TableRow = { id: string | null; cells: readonly string[] }

/**
 * What became of a row between two versions of its table, by its place in each (null where it is not there). A row that
 * is kept or changed may have moved besides: it stands before or after others than it did.
 */
export type RowMatch = {
  kind: 'kept' | 'changed' | 'added' | 'removed'
  moved: boolean
  before: number | null
  after: number | null
}

/** Two rows are one row that was changed where at least half of their words are the same. */
const alike = 0.5
/** With more pairs of rows left over than this, only rows of one id or the same words are matched. */
const mostPairs = 10_000

type Words = ReadonlyMap<string, number>

function wordsOf({ cells }: TableRow): Words {
  const words = new Map<string, number>()
  for (const word of cells
    .join(' ')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [])
    words.set(word, (words.get(word) ?? 0) + 1)
  return words
}

const countOf = (words: Words): number => [...words.values()].reduce((sum, count) => sum + count, 0)

/** The share of words that two rows have in common, from 0 to 1 (Dice's coefficient). */
function likeness(a: Words, b: Words): number {
  let shared = 0
  for (const [word, count] of a) shared += Math.min(count, b.get(word) ?? 0)
  const all = countOf(a) + countOf(b)
  return all === 0 ? 0 : (2 * shared) / all
}

const sameCells = (a: TableRow, b: TableRow): boolean =>
  a.cells.length === b.cells.length && a.cells.every((cell, index) => cell === b.cells[index])

type Pairs = Map<number, number>
type Tables = { before: readonly TableRow[]; after: readonly TableRow[] }

/** Pairs the rows that have the same key, each once, in their order. */
function pairBy(key: (row: TableRow) => string | null, { before, after }: Tables, pairs: Pairs): void {
  const taken = new Set(pairs.values())
  const places = new Map<string, number[]>()
  before.forEach((row, place) => {
    const name = taken.has(place) ? null : key(row)
    if (name !== null) places.set(name, [...(places.get(name) ?? []), place])
  })
  after.forEach((row, place) => {
    const name = pairs.has(place) ? null : key(row)
    const was = name === null ? undefined : places.get(name)?.shift()
    if (was !== undefined) pairs.set(place, was)
  })
}

/** Pairs what is left by how much it says the same, the most alike first. */
function pairAlike({ before, after }: Tables, pairs: Pairs): void {
  const taken = new Set(pairs.values())
  const left = before
    .map((row, place) => ({ row, place, words: wordsOf(row) }))
    .filter(({ place }) => !taken.has(place))
  const right = after
    .map((row, place) => ({ row, place, words: wordsOf(row) }))
    .filter(({ place }) => !pairs.has(place))
  if (left.length * right.length > mostPairs) return
  const both = right.flatMap(is => left.map(was => ({ is, was, score: likeness(was.words, is.words) })))
  const likely = both.filter(({ is, was, score }) => score >= alike && (is.row.id === null || was.row.id === null))
  for (const { is, was } of likely.sort((a, b) => b.score - a.score)) {
    if (pairs.has(is.place) || taken.has(was.place)) continue
    pairs.set(is.place, was.place)
    taken.add(was.place)
  }
}

/** Of numbers that are all different, the places of a longest rising sequence: these rows did not move. */
function longestRising(numbers: readonly (number | null)[]): Set<number> {
  const ends: number[] = []
  const from = new Map<number, number | undefined>()
  const at = (place: number | undefined) => (place === undefined ? -1 : (numbers[place] ?? -1))
  numbers.forEach((number, place) => {
    if (number === null) return
    const found = ends.findIndex(end => at(end) > number)
    const length = found < 0 ? ends.length : found
    from.set(place, ends[length - 1])
    ends[length] = place
  })
  const rising = new Set<number>()
  for (let place = ends.at(-1); place !== undefined; place = from.get(place)) rising.add(place)
  return rising
}

/**
 * What became of the rows of a table: matched by their id, then by the same words, then by how much they say the same,
 * so that a row that was changed is told as changed and not as removed and added. In the order of the later table; rows
 * that were removed stand where they stood.
 */
export function matchRows(before: readonly TableRow[], after: readonly TableRow[]): RowMatch[] {
  const tables = { before, after }
  const pairs: Pairs = new Map()
  pairBy(row => row.id, tables, pairs)
  pairBy(row => JSON.stringify(row.cells), tables, pairs)
  pairAlike(tables, pairs)
  const stays = longestRising(after.map((_, place) => pairs.get(place) ?? null))
  const staysBefore = new Set([...stays].map(place => pairs.get(place)))
  const taken = new Set(pairs.values())
  const told: RowMatch[] = []
  const tellRemovedFrom = (first: number) => {
    for (let place = first; place < before.length && !staysBefore.has(place); place += 1)
      if (!taken.has(place)) told.push({ kind: 'removed', moved: false, before: place, after: null })
  }
  tellRemovedFrom(0)
  after.forEach((row, place) => {
    const was = pairs.get(place)
    const earlier = was === undefined ? undefined : before[was]
    if (was === undefined || earlier === undefined) {
      told.push({ kind: 'added', moved: false, before: null, after: place })
      return
    }
    const kind = sameCells(earlier, row) ? 'kept' : 'changed'
    told.push({ kind, moved: !stays.has(place), before: was, after: place })
    if (stays.has(place)) tellRemovedFrom(was + 1)
  })
  return told
}

/** "Changed and moved"; nothing for a row that is the same in both. */
export function matchInWords({ kind, moved }: Pick<RowMatch, 'kind' | 'moved'>): string {
  if (kind === 'kept') return moved ? 'Moved' : ''
  const word = { changed: 'Changed', added: 'Added', removed: 'Removed' }[kind]
  return moved ? `${word} and moved` : word
}
