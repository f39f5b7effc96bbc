import type { ReactNode } from 'react'

/** What the facts say to a part, beside its words; folded where it is long. */
export const PartFacts = ({ open, children }: { open?: boolean; children: ReactNode }) => (
  <details className="part-facts" open={open}>
    <summary>What the facts say</summary>
    {children}
  </details>
)
