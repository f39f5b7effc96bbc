import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { drawingMarks, lifecycleInMarkdown, withDrawing } from './drawing'
import { states, steps } from './lifecycle'

const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8')

it('the README shows the lifecycle as it is; `npm run lifecycle` draws it anew', () => {
  expect(withDrawing(readme)).toBe(readme)
})

it('the drawing has every state and the table every step', () => {
  const drawn = lifecycleInMarkdown()
  for (const { key, title } of states) {
    expect(drawn).toContain(`${key.replaceAll('-', '_')}: ${title}`)
    expect(drawn).toContain(`| **${title}** |`)
  }
  for (const { title } of steps) expect(drawn).toContain(`${title} → `)
})

it('a text without its marks is refused, and what stands around them stays', () => {
  expect(withDrawing('no marks')).toBeNull()
  expect(withDrawing(`${drawingMarks.after} ${drawingMarks.before}`)).toBeNull()
  const drawn = withDrawing(`before\n${drawingMarks.before}\nold\n${drawingMarks.after}\nbehind`)
  expect(drawn).toMatch(/^before\n/)
  expect(drawn).toMatch(/\nbehind$/)
  expect(drawn).not.toContain('old')
})
