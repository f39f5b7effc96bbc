import type { Piece } from '~/domain/difference/change'
import { wordsThatDiffer } from '../difference/words'

function OnePiece({ piece: { kind, text } }: { piece: Piece }) {
  if (kind === 'kept') return <>{text}</>
  const Mark = kind === 'added' ? 'ins' : 'del'
  return (
    <Mark>
      <span className="sr-only">[{kind}: </span>
      {text}
      <span className="sr-only">]</span>
    </Mark>
  )
}

/** A text with the pieces marked that were taken out and put in; a screen reader hears which. */
export const Pieces = ({ pieces }: { pieces: readonly Piece[] }) => (
  <span className="words">
    {pieces.map((piece, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no other name
      <OnePiece key={index} piece={piece} />
    ))}
  </span>
)

/** Two texts as one, with what differs marked by words. */
export const WordDifference = ({ before, after }: { before: string; after: string }) => (
  <Pieces pieces={wordsThatDiffer(before, after)} />
)
