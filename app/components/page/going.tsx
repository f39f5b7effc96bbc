import { useNavigation } from '@remix-run/react'

/** Says that the next page is on its way. It waits a moment, so that a quick page does not flicker. */
export function Going() {
  const { state } = useNavigation()
  return (
    <div role="status">
      {state !== 'idle' && (
        <>
          <div className="going" />
          <span className="sr-only">Loading</span>
        </>
      )}
    </div>
  )
}
