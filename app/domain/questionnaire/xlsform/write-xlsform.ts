import type { Choice, Definition, Question, Section, TableColumn } from '../definition'
import { printConstraint } from './constraint'
import { unused } from './form-keys'
import { ownConditionBeside } from './own-condition'
import { type Named, type NameOf, printRelevant } from './print-condition'

/** The columns of the sheet "survey"; those of Dossier come last, and other programs pass over them. */
export const surveyColumns = [
  ...([
    'type',
    'name',
    'label',
    'hint',
    'required',
    'relevant',
    'constraint',
    'constraint_message',
    'appearance',
  ] as const),
  ...(['dossier::kind', 'dossier::key', 'dossier::unit', 'dossier::tags', 'dossier::at_most'] as const),
  ...(['dossier::required', 'dossier::list', 'dossier::show_if'] as const),
]
export type SurveyColumn = (typeof surveyColumns)[number]
export const choicesColumns = ['list_name', 'name', 'label'] as const
export const settingsColumns = ['form_title', 'form_id', 'version'] as const

type SurveyRow = Partial<Record<SurveyColumn, string>>
export type FormSheet = { name: string; columns: readonly string[]; rows: readonly (readonly string[])[] }

/** Names of everything in a form, each once, so that an expression means one place. */
class Names {
  private readonly used: Set<string>
  private readonly lists = new Set<string>()
  constructor(definition: Definition) {
    this.used = new Set(definition.sections.flatMap(({ questions }) => questions.map(({ key }) => key)))
  }

  take(wanted: string): string {
    const name = unused(/^[A-Za-z]/.test(wanted) ? wanted : `c_${wanted}`, this.used, 100)
    this.used.add(name)
    return name
  }

  takeList(wanted: string): string {
    const name = unused(wanted, this.lists, 100)
    this.lists.add(name)
    return name
  }
}

const yesNo: readonly Choice[] = [
  { key: 'yes', label: 'Yes' },
  { key: 'no', label: 'No' },
]
const stepsOf = (scale: readonly string[]): Choice[] => scale.map((label, index) => ({ key: String(index + 1), label }))

const yes = (is: boolean) => (is ? 'yes' : '')
const atMost = (most: number | null) => (most === null ? '' : String(most))

/** Writes the rows of a definition, naming what needs a name on the way. */
class Writing {
  readonly survey: SurveyRow[] = []
  readonly choices: string[][] = []
  private readonly names: Names
  private readonly named = new Map<string, Named>()
  private yesNoList = ''

  constructor(private readonly definition: Definition) {
    this.names = new Names(definition)
    for (const { questions } of definition.sections)
      for (const question of questions) {
        const isMatrix = question.kind === 'matrixScale' || question.kind === 'matrixText'
        const rows = isMatrix ? question.rows.map(({ key }) => this.names.take(`${question.key}_${key}`)) : []
        this.named.set(question.key, { name: question.key, question, rows })
      }
  }

  private readonly nameOf: NameOf = key => this.named.get(key)

  whole(): void {
    const { intro, sections } = this.definition
    if (intro !== '') this.note('intro', 'intro', intro)
    for (const section of sections) this.section(section)
  }

  private note(wanted: string, kind: 'intro' | 'hint', label: string): void {
    this.survey.push({ type: 'note', name: this.names.take(wanted), label, 'dossier::kind': kind })
  }

  private list(wanted: string, choices: readonly Choice[]): string {
    const name = this.names.takeList(wanted)
    this.choices.push(...choices.map(({ key, label }) => [name, key, label]))
    return name
  }

  private section({ key, title, intro, showIf, questions }: Section): void {
    const name = this.names.take(key)
    this.survey.push({
      ...{ type: 'begin_group', name, label: title, 'dossier::kind': 'section' },
      ...(name === key ? {} : { 'dossier::key': key }),
      ...this.condition(showIf),
    })
    if (intro !== '') this.note(`${key}_intro`, 'intro', intro)
    for (const question of questions) this.question(question)
    this.survey.push({ type: 'end_group' })
  }

  private condition(showIf: Section['showIf']): SurveyRow {
    if (!showIf) return {}
    const relevant = printRelevant(showIf, this.nameOf)
    return { relevant, ...ownConditionBeside(showIf, relevant, this.nameOf) }
  }

  private question(question: Question): void {
    const { key, ask, hint, required, showIf, tags, kind } = question
    const common: SurveyRow = {
      ...{ name: key, label: ask, 'dossier::kind': kind, 'dossier::tags': tags.join(', ') },
      ...this.condition(showIf),
    }
    if (kind === 'matrixScale' || kind === 'matrixText' || kind === 'table') {
      this.block(question, { ...common, 'dossier::required': yes(required) })
      return
    }
    const constraint = printConstraint(question)
    this.survey.push({
      ...common,
      ...{ hint, constraint, constraint_message: constraint === '' ? '' : messageFor(question) },
      ...(kind === 'note' ? { 'dossier::required': yes(required) } : { required: yes(required) }),
      ...this.typed(question),
    })
  }

  private typed(question: Question): SurveyRow {
    switch (question.kind) {
      case 'longText':
        return { type: 'text', appearance: 'multiline' }
      case 'whole':
        return { type: 'integer', 'dossier::unit': question.unit }
      case 'decimal':
      case 'money':
      case 'percent':
        return { type: 'decimal', 'dossier::unit': question.unit }
      case 'yesNo':
        this.yesNoList ||= this.list('yes_no', yesNo)
        return { type: `select_one ${this.yesNoList}` }
      case 'oneOf':
        return { type: `select_one ${this.list(question.key, question.choices)}` }
      case 'severalOf':
        return { type: `select_multiple ${this.list(question.key, question.choices)}` }
      case 'ranking':
        return {
          type: `rank ${this.list(question.key, question.choices)}`,
          'dossier::at_most': atMost(question.atMost),
        }
      case 'rating':
        return { type: `select_one ${this.list(question.key, stepsOf(question.scale))}`, appearance: 'likert' }
      default:
        return { type: question.kind }
    }
  }

  private block(question: Question, common: SurveyRow): void {
    const hint = () => {
      if (question.hint !== '') this.note(`${question.key}_hint`, 'hint', question.hint)
    }
    if (question.kind === 'table') {
      this.survey.push({ ...common, type: 'begin_repeat', 'dossier::at_most': atMost(question.atMost) })
      hint()
      for (const column of question.columns) this.column(question.key, column)
      this.survey.push({ type: 'end_repeat' })
      return
    }
    if (question.kind !== 'matrixScale' && question.kind !== 'matrixText') return
    const isScale = question.kind === 'matrixScale'
    const list = isScale ? this.list(question.key, stepsOf(question.scale)) : ''
    const appearance = isScale ? 'table-list' : 'field-list'
    this.survey.push({ ...common, type: 'begin_group', appearance, 'dossier::list': list })
    hint()
    const names = this.nameOf(question.key)?.rows ?? []
    question.rows.forEach(({ key, label }, index) => {
      this.survey.push({
        ...{ type: isScale ? `select_one ${list}` : 'text', name: names[index] ?? key, label },
        ...{ 'dossier::key': key, ...(isScale ? {} : { appearance: 'multiline' }) },
      })
    })
    this.survey.push({ type: 'end_group' })
  }

  private column(table: string, { key, label, kind, choices }: TableColumn): void {
    const name = this.names.take(`${table}_${key}`)
    const types = { text: 'text', whole: 'integer', decimal: 'decimal', money: 'decimal', date: 'date' }
    const type = kind === 'oneOf' ? `select_one ${this.list(name, choices)}` : types[kind]
    this.survey.push({ type, name, label, 'dossier::kind': kind, 'dossier::key': key })
  }
}

/** What a program says that runs the form, where an answer is outside of its limits. */
function messageFor(question: Question): string {
  switch (question.kind) {
    case 'text':
    case 'longText':
      return `Please use at most ${question.limit} characters.`
    case 'severalOf':
      return `Please choose at most ${question.atMost}.`
    default:
      return `Please keep to the limits: ${printConstraint(question).replaceAll('. ', '').replace(' and ', ', ')}.`
  }
}

/**
 * A questionnaire as the three sheets of an XLSForm, every cell a text. Programs that run such forms find types they
 * know; columns that begin with "dossier::" hold what XLSForm has no word for, so that the form loads again unchanged.
 */
export function writeXlsForm(definition: Definition, { id, version }: { id: string; version: string }): FormSheet[] {
  const writing = new Writing(definition)
  writing.whole()
  return [
    {
      ...{ name: 'survey', columns: surveyColumns },
      rows: writing.survey.map(row => surveyColumns.map(column => row[column] ?? '')),
    },
    { name: 'choices', columns: choicesColumns, rows: writing.choices },
    { name: 'settings', columns: settingsColumns, rows: [[definition.title, id, version]] },
  ]
}
