// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useCallback, useRef, useState } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type AutosaveAnswer, answerOfFailure } from './autosave-answer'
import { AutosaveLine } from './autosave-line'
import { pause, pauseAfterFailure, useAutosave } from './use-autosave'

type Line = { state: 'idle' | 'submitting'; data: AutosaveAnswer | undefined }

/** The forms that were sent, and the way to answer the last of them. */
const sent: FormData[] = []
let answer: (data: AutosaveAnswer) => void = () => undefined
const byHand = vi.fn((event: { preventDefault(): void }) => event.preventDefault())
const leaving = vi.fn(async () => new Response())

function Desk({ off = false }: { off?: boolean }) {
  const form = useRef<HTMLFormElement>(null)
  const [line, setLine] = useState<Line>({ state: 'idle', data: undefined })
  answer = data => setLine({ state: 'idle', data })
  const submit = useCallback(async (target: unknown) => {
    if (target instanceof FormData) sent.push(target)
    setLine(before => ({ ...before, state: 'submitting' }))
  }, [])
  const { base, state, errors, handlers } = useAutosave(form, { ...line, submit }, { base: '4.5.0', off })
  return (
    <form
      ref={form}
      {...handlers}
      onSubmit={event => {
        handlers.onSubmit(event)
        if (!event.defaultPrevented) byHand(event)
      }}
    >
      <input type="hidden" name="base" value={base} />
      <textarea name="values.summary" aria-label="Summary" defaultValue="At first." />
      <p>{errors['values.summary']}</p>
      <AutosaveLine state={state} />
      <button type="submit" name="intent" value="continue">
        Save and continue
      </button>
    </form>
  )
}

const box = () => screen.getByLabelText<HTMLTextAreaElement>('Summary')
const type = (text: string) => fireEvent.input(box(), { target: { value: text } })
const wait = (time: number) => act(async () => vi.advanceTimersByTime(time))
const hear = (data: AutosaveAnswer) => act(async () => answer(data))
const saved = (base: string): AutosaveAnswer => ({ saved: true, base, at: new Date(2026, 1, 1, 12, 3).toISOString() })
const said = () => screen.getByRole('status').textContent

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('fetch', leaving)
  sent.length = 0
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.clearAllMocks()
})

test('a form saves itself two seconds after the last key, and says when', async () => {
  render(<Desk />)
  type('A')
  await wait(pause - 1)
  type('A b')
  await wait(pause - 1)
  expect(sent).toHaveLength(0)
  await wait(1)
  expect(sent.map(form => [form.get('intent'), form.get('base'), form.get('values.summary')])).toEqual([
    ['autosave', '4.5.0', 'A b'],
  ])
  await hear(saved('4.6.0'))
  expect(said()).toBe('Saved 12:03')
})

test('what is typed while a save is on its way goes out with the next one, from what was saved', async () => {
  render(<Desk />)
  type('A')
  await wait(pause)
  type('A b')
  await wait(pause)
  expect(sent).toHaveLength(1)
  await hear(saved('4.6.0'))
  await wait(pause)
  expect(sent.map(form => [form.get('base'), form.get('values.summary')])).toEqual([
    ['4.5.0', 'A'],
    ['4.6.0', 'A b'],
  ])
})

test('nothing is sent where nothing was changed, nor where the form must not save itself', async () => {
  render(<Desk />)
  type('At first.')
  await wait(pause)
  fireEvent.blur(box())
  cleanup()
  render(<Desk off />)
  type('A')
  await wait(pause)
  expect(sent).toHaveLength(0)
})

test('a failure is said, keeps the text, and is tried again', async () => {
  render(<Desk />)
  type('A')
  fireEvent.blur(box())
  expect(sent).toHaveLength(1)
  await hear(answerOfFailure(new TypeError('Failed to fetch')))
  expect(said()).toBe('Not saved: Dossier could not be reached. Your text is still here.')
  expect(box().value).toBe('A')
  await wait(pauseAfterFailure)
  expect(sent).toHaveLength(2)
})

test('an answer that is not well-formed is said beside its field', async () => {
  render(<Desk />)
  type('A')
  await wait(pause)
  const reason = 'an answer needs a correction'
  await hear({ saved: false, reason, errors: { 'values.summary': ['Please shorten it.'] } })
  expect(screen.getByText('Please shorten it.')).toBeTruthy()
  expect(box().value).toBe('A')
})

test('after a clash it stops, and offers to look at both', async () => {
  render(<Desk />)
  type('A')
  await wait(pause)
  await hear({ saved: false, reason: 'A co-author changed “Summary”.', clashes: true })
  expect(said()).toContain('A co-author changed “Summary”.')
  type('A b')
  await wait(pauseAfterFailure)
  expect(sent).toHaveLength(1)
  expect(screen.getByRole('button', { name: 'Look at both' }).getAttribute('value')).toBe('save')
})

test('a save by hand waits for the one that is on its way', async () => {
  render(<Desk />)
  type('A')
  await wait(pause)
  fireEvent.click(screen.getByRole('button', { name: 'Save and continue' }))
  expect(byHand).not.toHaveBeenCalled()
  await hear(saved('4.6.0'))
  expect(byHand).toHaveBeenCalledOnce()
})

test('the last words go out when the page is left, unless they were sent by hand', () => {
  const { unmount } = render(<Desk />)
  type('A')
  unmount()
  expect(leaving).toHaveBeenCalledOnce()
  const { unmount: unmountSent } = render(<Desk />)
  type('A')
  fireEvent.click(screen.getByRole('button', { name: 'Save and continue' }))
  unmountSent()
  expect(leaving).toHaveBeenCalledOnce()
})

test('a session that has ended does not take the page away', () => {
  expect(answerOfFailure(new Response(null, { status: 302 }))).toMatchObject({
    reason: expect.stringMatching(/signed out/),
  })
})
