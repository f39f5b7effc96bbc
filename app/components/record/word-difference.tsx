import { type Change, diffWordsWithSpace } from 'diff'

/** Beyond this many changed words a comparison word by word says nothing any more, and costs too much. */
const mostEdits = 1500

const wholly = (before: string, after: string): Change[] =>
  [
    { value: before, removed: true, added: false, count: 1 },
    { value: after, removed: false, added: true, count: 1 },
  ].filter(part => part.value !== '')

/** The pieces of two texts: kept, removed, added. */
export const wordsThatDiffer = (before: string, after: string): Change[] =>
  diffWordsWithSpace(before, after, { maxEditLength: mostEdits }) ?? wholly(before, after)

function Piece({ piece }: { piece: Change }) {
  if (piece.added) {
    return (
      <ins>
        <span className="sr-only">[added: </span>
        {piece.value}
        <span className="sr-only">]</span>
      </ins>
    )
  }
  if (piece.removed) {
    return (
      <del>
        <span className="sr-only">[removed: </span>
        {piece.value}
        <span className="sr-only">]</span>
      </del>
    )
  }
  return <>{piece.value}</>
}

/** A text with the words marked that were taken out and put in; a screen reader hears which. */
export const WordDifference = ({ before, after }: { before: string; after: string }) => (
  <span className="words">
    {wordsThatDiffer(before, after).map((piece, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no other name
      <Piece key={index} piece={piece} />
    ))}
  </span>
)
