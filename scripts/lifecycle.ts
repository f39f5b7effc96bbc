import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { drawingMarks, withDrawing } from '~/domain/lifecycle/drawing'
import { giveUp, say, Trouble } from './say.mjs'

/** npm runs its scripts in the folder of the project. */
const file = path.resolve('README.md')

/** Draws the lifecycle into the README, from the table that the program itself reads. */
function draw(): void {
  const before = readFileSync(file, 'utf8')
  const after = withDrawing(before)
  if (after === null) throw new Trouble(`README.md has no place for it: ${drawingMarks.before} … ${drawingMarks.after}`)
  writeFileSync(file, after)
  say(after === before ? 'The README shows the lifecycle as it is.' : 'The lifecycle was drawn anew in the README.')
}

try {
  draw()
} catch (problem) {
  giveUp(problem)
}
