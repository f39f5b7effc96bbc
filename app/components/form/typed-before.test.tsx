// @vitest-environment happy-dom
import { act } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, expect, it } from 'vitest'
import { keepTyped } from './typed-before'

const page = <textarea name="summary" defaultValue="Kept text" />

afterEach(() => {
  document.body.innerHTML = ''
})

const areaOf = (typed: string) => {
  document.body.innerHTML = `<div>${renderToString(page)}</div>`
  const area = document.querySelector('textarea')
  if (!area) throw new Error('The page has no text area')
  area.value = typed
  return area
}

const takeOver = (area: HTMLTextAreaElement) =>
  act(async () => {
    if (area.parentElement) hydrateRoot(area.parentElement, page)
  })

it('puts in again what was typed before the script came', async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  const area = areaOf('Kept text, and more')
  const restore = keepTyped(document)
  await takeOver(area)
  restore()
  expect(area.value).toBe('Kept text, and more')
})

it('keeps an area that was emptied empty', async () => {
  const area = areaOf('')
  const restore = keepTyped(document)
  await takeOver(area)
  restore()
  expect(area.value).toBe('')
})

it('keeps what was typed while React was at work', async () => {
  const area = areaOf('Kept text')
  const restore = keepTyped(document)
  area.value = 'Late words'
  area.dispatchEvent(new Event('input', { bubbles: true }))
  await takeOver(area)
  restore()
  expect(area.value).toBe('Late words')
})

it('sends what was typed where a form is sent while React is at work', () => {
  const area = areaOf('Kept text')
  keepTyped(document)
  area.value = ''
  area.dispatchEvent(new Event('input', { bubbles: true }))
  // What React does to an area before it has taken over the page.
  area.value = 'Kept text'
  area.dispatchEvent(new Event('submit', { bubbles: true }))
  expect(area.value).toBe('')
})
