import { Pieces } from '~/reports/render/blocks'
import { wordsThatDiffer } from '../difference/words'

/** Two texts as one, with what differs marked by words; a screen reader hears which. */
export const WordDifference = ({ before, after }: { before: string; after: string }) => (
  <Pieces pieces={wordsThatDiffer(before, after)} />
)
