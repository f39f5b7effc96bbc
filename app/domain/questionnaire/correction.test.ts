import fc from 'fast-check'
import { expect, test } from 'vitest'
import { everyAnswer, everyKind } from '../../../tests/factories/a-questionnaire'
import { correctionAuthor, movesAlong, sectionsReopenedBy, setAsideBy, versionSetAside } from './correction'
import { type Definition, isSameQuestion, questionOf, questionsIn } from './definition'
import type { DraftEdit } from './edit/draft-edit'
import { changeQuestion, duplicateQuestion, moveQuestion, moveToSection, removeQuestion } from './edit/edit-questions'
import { moveSection } from './edit/edit-sections'

const keys = questionsIn(everyKind).map(({ question }) => question.key)
const key = fc.constantFrom(...keys)
const by = fc.constantFrom(-1 as const, 1 as const)
const reworded = (of: string): DraftEdit => {
  const question = questionOf(everyKind, of)
  return question ? changeQuestion(of, { ...question, ask: 'Quite another question?' }) : moveQuestion(of, 1)
}
const edit: fc.Arbitrary<DraftEdit> = fc.oneof(
  fc.tuple(key, by).map(([of, to]) => moveQuestion(of, to)),
  key.map(of => moveToSection(of, 'practice')),
  by.map(to => moveSection('policy', to)),
  ...[removeQuestion, duplicateQuestion, reworded].map(make => key.map(make)),
)
const after = (edits: readonly DraftEdit[]): Definition =>
  edits.reduce((draft, { change }) => {
    const changed = change(draft)
    return 'ok' in changed ? draft : changed.definition
  }, everyKind)

test('answers survive a new version exactly where the question is the same', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 8 }), edits => {
      const corrected = after(edits)
      const answered = Object.keys(everyAnswer)
      const aside = setAsideBy(everyKind, corrected, answered)
      for (const question of answered) {
        const [was, is] = [questionOf(everyKind, question), questionOf(corrected, question)]
        expect(aside.includes(question)).toBe(!(was && is && isSameQuestion(was, is)))
      }
      // A section in which nothing is new stays finished.
      for (const section of sectionsReopenedBy(everyKind, corrected)) {
        const questions = corrected.sections.find(one => one.key === section)?.questions ?? []
        expect(
          setAsideBy(
            everyKind,
            corrected,
            questions.map(one => one.key),
          ),
        ).not.toEqual([])
      }
    }),
  )
  expect(setAsideBy(everyKind, everyKind, keys)).toEqual([])
})

test('what is cleared stays with its version until it is returned', () => {
  const none = { invitedAt: null, openedAt: null, begunAt: null, readyAt: null, returnedAt: null, declinedAt: null }
  const clearedAt = '2026-02-20T08:00:00.000Z'
  expect(movesAlong({ ...none, clearedAt: null })).toBe(true)
  expect(movesAlong({ ...none, clearedAt })).toBe(false)
  expect(movesAlong({ ...none, clearedAt, returnedAt: '2026-02-21T08:00:00.000Z' })).toBe(true)
})

test('the author of what was set aside names the version', () => {
  expect(versionSetAside(correctionAuthor(3))).toBe(3)
  for (const author of ['overseer', 'a@b.example', 'correction of version x'])
    expect(versionSetAside(author)).toBeNull()
})
