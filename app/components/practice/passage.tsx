import type { EvidenceView } from '~/domain/practice/evidence-view'
import { evidenceProblem } from '~/domain/practice/evidence-view'
import type { PassageInContext } from '~/domain/practice/passage'

const InContext = ({ of: { before, passage, after, isCutBefore, isCutAfter } }: { of: PassageInContext }) => (
  <p>
    {isCutBefore && '… '}
    {before}
    <mark>{passage}</mark>
    {after}
    {isCutAfter && ' …'}
  </p>
)

/** A passage where it stands in its answer; where it stands there no more, the words that were marked, and why. */
export function Passage({ of }: { of: Pick<EvidenceView, 'ask' | 'inContext' | 'marked'> }) {
  const problem = evidenceProblem(of)
  return (
    <blockquote className="quoted">
      {of.inContext ? <InContext of={of.inContext} /> : <p>{of.marked === '' ? 'The whole answer.' : of.marked}</p>}
      {problem && <p className="changed-since">{problem}</p>}
    </blockquote>
  )
}
