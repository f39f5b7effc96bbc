import { useBeforeUnload, useBlocker } from '@remix-run/react'
import { type RefObject, useCallback, useEffect, useRef } from 'react'
import { contentOf } from './use-autosave'

type Place = { pathname: string }

const question = 'What you wrote in this section is not saved. Leave the page without it?'

/**
 * Asks before a page goes away with words that nobody has saved: of a form that does not save itself, since everybody
 * reads at once what it saves. `onSubmit` tells that they are being saved.
 */
export function useUnsaved(form: RefObject<HTMLFormElement | null>, on: boolean) {
  const kept = useRef('')
  const sending = useRef(false)
  useEffect(() => {
    if (form.current) kept.current = contentOf(form.current)
  }, [form])
  const isUnsaved = useCallback(
    () => on && !sending.current && form.current !== null && contentOf(form.current) !== kept.current,
    [form, on],
  )
  useBeforeUnload(
    useCallback(
      event => {
        if (isUnsaved()) event.preventDefault()
      },
      [isUnsaved],
    ),
  )
  const blocker = useBlocker(
    useCallback(
      ({ currentLocation, nextLocation }: { currentLocation: Place; nextLocation: Place }) =>
        isUnsaved() && currentLocation.pathname !== nextLocation.pathname,
      [isUnsaved],
    ),
  )
  useEffect(() => {
    if (blocker.state !== 'blocked') return
    if (window.confirm(question)) blocker.proceed()
    else blocker.reset()
  }, [blocker])
  const onSubmit = () => {
    sending.current = true
  }
  return { onSubmit }
}
