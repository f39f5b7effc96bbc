import { shownIfInWords } from '~/domain/questionnaire/condition-words'
import { type Definition, kindTitles } from '~/domain/questionnaire/definition'
import type { CellError } from '~/domain/workbook/content'

export type OutlinedQuestion = { key: string; ask: string; kind: string; required: boolean; shownIf: string }
export type OutlinedSection = { key: string; title: string; shownIf: string; questions: OutlinedQuestion[] }

/** What the page shows of a form that was read. `since`: what others changed in the draft after it was read. */
export type FormView = {
  problems: CellError[]
  form: {
    title: string
    isSame: boolean
    isRelated: boolean
    replaced: number
    changes: string[]
    sections: OutlinedSection[]
    /** The form itself and the revision of the draft it was compared with, for the confirmation. */
    kept: string
    base: number
  } | null
  since: { by: string; what: string }[]
}

type Shown = NonNullable<FormView['form']>

const outlineOf = (definition: Definition): OutlinedSection[] =>
  definition.sections.map(({ key, title, showIf, questions }) => ({
    ...{ key, title, shownIf: shownIfInWords(showIf, definition) },
    questions: questions.map(question => ({
      ...{ key: question.key, ask: question.ask, kind: kindTitles[question.kind], required: question.required },
      shownIf: shownIfInWords(question.showIf, definition),
    })),
  }))

/** A form as its page shows it, with what is kept for the confirmation. */
export function viewOf(
  problems: CellError[],
  form:
    | (Pick<Shown, 'isSame' | 'isRelated' | 'replaced' | 'changes'> & { definition: Definition; revision: number })
    | null,
  since: readonly { by: string; what: string }[] = [],
): FormView {
  return {
    ...{ problems, since: since.map(({ by, what }) => ({ by, what })) },
    form: form && {
      ...{ title: form.definition.title, base: form.revision },
      ...{ isSame: form.isSame, isRelated: form.isRelated, replaced: form.replaced, changes: form.changes },
      ...{ sections: outlineOf(form.definition), kept: JSON.stringify(form.definition) },
    },
  }
}
