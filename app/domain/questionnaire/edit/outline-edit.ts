import type { z } from 'zod'
import { no } from '../../verdict'
import type { Definition } from '../definition'
import type { DraftEdit } from './draft-edit'
import type { outlineForm, sectionActs } from './draft-forms'
import { addQuestion, duplicateQuestion, moveQuestion, moveToSection, removeQuestion } from './edit-questions'
import { addSection, changeOpening, moveSection, removeSection } from './edit-sections'
import { blankQuestion } from './read-question'

/** The draft of a correction as it was when it was begun: the version in force. */
const dropCorrection = (inForce: Definition | null): DraftEdit => ({
  about: draft => draft,
  change: () =>
    inForce
      ? { definition: inForce, what: 'Correction dropped' }
      : no('Nothing was published yet, so there is nothing to go back to.'),
})

/** The change that a form of the page with all sections asks for. */
export function outlineEdit(form: z.output<typeof outlineForm>, inForce: Definition | null): DraftEdit {
  switch (form.intent) {
    case 'opening':
      return changeOpening({ title: form.title, intro: form.intro.trim() })
    case 'add-section':
      return addSection(form.section)
    case 'up':
      return moveSection(form.key, -1)
    case 'down':
      return moveSection(form.key, 1)
    case 'remove':
      return removeSection(form.key)
    case 'drop':
      return dropCorrection(inForce)
  }
}

/** The change that a button beside a question, or the form for a new one, asks for. */
export function questionsEdit(form: z.output<typeof sectionActs>, section: string): DraftEdit {
  switch (form.intent) {
    case 'up':
      return moveQuestion(form.key, -1)
    case 'down':
      return moveQuestion(form.key, 1)
    case 'remove':
      return removeQuestion(form.key)
    case 'copy':
      return duplicateQuestion(form.key)
    case 'move':
      return moveToSection(form.key, form.to)
    case 'add-question':
      return addQuestion(section, blankQuestion(form.kind, form.ask))
  }
}
