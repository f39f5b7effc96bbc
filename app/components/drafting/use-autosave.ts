import type { useFetcher } from '@remix-run/react'
import {
  type FocusEvent,
  type FormEvent,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { type AutosaveAnswer, autosave } from './autosave-answer'

/** So long after the last key the form saves itself, and so long after a try that did not reach Dossier again. */
export const pause = 2_000
export const pauseAfterFailure = 10_000

export type AutosaveState =
  | { kind: 'idle' | 'saving' }
  | { kind: 'saved'; at: string }
  | { kind: 'failed'; reason: string }
  | { kind: 'clash'; reason: string }

const isAboutSending = (name: string) => name === 'base' || name === 'intent' || name.endsWith('.was')

/** What a form holds, without what is only about sending it. */
export const contentOf = (form: HTMLFormElement): string =>
  JSON.stringify([...new FormData(form)].filter(([name]) => !isAboutSending(name)))

const asTyped = (form: HTMLFormElement): FormData => {
  const data = new FormData(form)
  data.set('intent', autosave)
  return data
}

/** Before anything can be typed into the form; the server has no such moment. */
const useEarlyEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect

/** The last words go out although the page goes away; what comes of it nobody is left to hear. */
const sendOnLeaving = (form: HTMLFormElement) =>
  fetch(`${window.location.pathname}.data`, { method: 'post', body: asTyped(form), keepalive: true }).catch(
    () => undefined,
  )

/**
 * Saves a form while somebody writes in it: two seconds after the last key, when a control is left, and when the page is.
 * One save is on its way at a time, so that the form never clashes with itself; a save by hand waits for it. The form is
 * never filled anew. `base` is what the form was filled from, and what it holds after each save; `off` where it must not
 * save itself.
 */
export function useAutosave(
  form: RefObject<HTMLFormElement | null>,
  fetcher: Pick<ReturnType<typeof useFetcher<AutosaveAnswer>>, 'state' | 'data' | 'submit'>,
  { base: first, off }: { base: string; off: boolean },
) {
  const [base, setBase] = useState(first)
  const [waited, setWaited] = useState<HTMLElement | null>(null)
  const [state, setState] = useState<AutosaveState>({ kind: 'idle' })
  const [errors, setErrors] = useState<Record<string, string[]>>({})
  const kept = useRef('')
  const sent = useRef<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const waiting = useRef<HTMLElement | null>(null)
  const stopped = useRef(off)

  const save = useCallback(() => {
    clearTimeout(timer.current)
    const node = form.current
    if (!node || stopped.current || sent.current !== null || contentOf(node) === kept.current) return
    sent.current = contentOf(node)
    setState({ kind: 'saving' })
    fetcher.submit(asTyped(node), { method: 'post' })
  }, [form, fetcher.submit])

  const soon = useCallback(
    (after = pause) => {
      clearTimeout(timer.current)
      timer.current = setTimeout(save, after)
    },
    [save],
  )

  const hear = (answer: AutosaveAnswer) => {
    const node = form.current
    const content = sent.current
    sent.current = null
    if (!node) return
    setErrors(answer.saved ? {} : (answer.errors ?? {}))
    if (answer.saved) {
      kept.current = content ?? kept.current
      setBase(answer.base)
      setState({ kind: 'saved', at: answer.at })
      if (contentOf(node) !== kept.current) soon()
    } else if (answer.clashes) {
      stopped.current = true
      setState({ kind: 'clash', reason: answer.reason })
    } else {
      if (answer.base !== undefined) {
        kept.current = content ?? kept.current
        setBase(answer.base)
        if (contentOf(node) !== kept.current) soon()
      }
      setState({ kind: 'failed', reason: answer.reason })
      if (answer.unreachable) soon(pauseAfterFailure)
    }
    setWaited(waiting.current)
    waiting.current = null
  }

  // Only when the page holds the new base, so that the save by hand does not clash with the one it waited for.
  useEffect(() => {
    if (waited) form.current?.requestSubmit(waited)
  }, [waited, form])

  const heard = useRef<AutosaveAnswer | undefined>(undefined)
  useEffect(() => {
    if (fetcher.state !== 'idle' || !fetcher.data || heard.current === fetcher.data) return
    heard.current = fetcher.data
    hear(fetcher.data)
  })

  useEarlyEffect(() => {
    const node = form.current
    if (!node) return
    kept.current = contentOf(node)
    const leave = () => {
      clearTimeout(timer.current)
      if (!stopped.current && sent.current === null && contentOf(node) !== kept.current) {
        kept.current = contentOf(node)
        void sendOnLeaving(node)
      }
    }
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [form])

  /** A save by hand: what is on its way is waited for; after it the form does not save itself any more. */
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    clearTimeout(timer.current)
    if (sent.current === null) {
      stopped.current = true
      return
    }
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    waiting.current = submitter
  }

  const onChange = () => soon()
  /** A control is left; for the button that sends the form, sending it is saving. */
  const onBlur = ({ relatedTarget }: FocusEvent) => {
    if (!(relatedTarget instanceof HTMLButtonElement && relatedTarget.form === form.current)) save()
  }
  return {
    base,
    state,
    errors,
    handlers: { onSubmit, onInput: onChange, onClick: onChange, onKeyUp: onChange, onDrop: onChange, onBlur },
  }
}
