import type { Cents } from '../money'

/** A piece of a text in two versions. The kept and the removed pieces are the earlier text, the kept and the added the later. */
export type Piece = { kind: 'kept' | 'removed' | 'added'; text: string }

/** A fact that is said whole in both versions, in words; null where it was not given. `change` is that of an amount. */
export type Became = { before: string | null; after: string | null; change: Cents | null }

export type RowChange = {
  /** "Changed and moved" */
  what: string
  /** One for each column. */
  cells: Piece[][]
}

/** How a value changed: a text by its words, a list by its items, a table by its rows, anything else whole. */
export type ValueChange =
  | { as: 'words'; pieces: Piece[] }
  | ({ as: 'whole' } & Became)
  | { as: 'items'; removed: string[]; added: string[]; kept: number }
  | { as: 'table'; headers: readonly string[]; rows: RowChange[]; kept: number }

/** `mark`: why the field is empty, where that changed. */
export type FieldChange = { key: string; label: string; value: ValueChange | null; mark: Became | null }
export type SectionChange = { key: string; title: string; fields: FieldChange[] }

const longest = 360
const shown = 140

/** The beginning and the end of a long text, cut between words. */
const ends = (text: string): string =>
  text.length <= longest
    ? text
    : `${text.slice(0, shown).replace(/\S*$/, '')}[…]${text.slice(-shown).replace(/^\S*/, '')}`

/** The pieces with long stretches that are the same in both shown by their ends only, for a reader who knows the text. */
export const shortened = (pieces: readonly Piece[]): Piece[] =>
  pieces.map(piece => (piece.kind === 'kept' ? { ...piece, text: ends(piece.text) } : piece))
