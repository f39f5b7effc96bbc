import { RemixBrowser } from '@remix-run/react'
import { type ReactNode, StrictMode, startTransition, useEffect } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { keepTyped } from './components/form/typed-before'

/** Says when React has taken the page over. */
function TakenOver({ then, children }: { then: () => void; children: ReactNode }) {
  useEffect(then, [then])
  return children
}

const restoreTyped = keepTyped(document)

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <TakenOver then={restoreTyped}>
        <RemixBrowser />
      </TakenOver>
    </StrictMode>,
  )
})
