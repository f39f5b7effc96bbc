import type { CellError } from '../../workbook/content'
import { errorInWords, type ReadSheet } from '../../workbook/sheet'
import type { Definition } from '../definition'
import { definitionLimits, definitionProblems, definitionSchema } from '../definition-schema'
import { fitting } from './fitting'
import { readLists } from './form-lists'
import { FormReading } from './form-reading'
import { columnsOf, type FormTable, readFormTable, type Tell } from './form-table'
import { readTree } from './form-tree'
import { chosenLanguage } from './headings'
import { readSections } from './read-sections'
import { resolveConditions } from './resolve-conditions'

/** `problems`: what could not be taken as it stands, in the order of the sheets. Without a definition nothing could. */
export type ReadXlsForm = { definition: Definition | null; problems: CellError[] }

const sheetOf = (sheets: readonly ReadSheet[], name: string) =>
  sheets.find(sheet => sheet.name.trim().toLowerCase() === name)

/** The columns of other languages, and the messages of a form, are told of once, at their heading. */
function tellColumns(table: FormTable, language: string | null, isOwn: boolean, tell: Tell): void {
  const row = Number(table.at.cell.replace(/\D/g, ''))
  const taken = language === null ? 'the words without a language' : `the words of “${language}”`
  for (const { key, heading, letter, language: own } of table.columns) {
    const at = { sheet: table.name, cell: `${letter}${row}` }
    const isFilled = table.rows.some(({ filled }) => filled.some(column => column.letter === letter))
    if (!isFilled) continue
    if (key.endsWith('_message')) {
      if (!isOwn)
        tell(at, 'Dossier says in its own words what is wrong with an answer, so these messages are left out.')
    } else if (own !== null && own !== language)
      tell(
        at,
        `The column “${heading}” is another language: ${taken} are loaded, and this one only where those are missing.`,
      )
  }
}

/** Problems, each once, in the order in which a person goes through the workbook. */
function inOrder(problems: readonly CellError[], sheets: readonly ReadSheet[]): CellError[] {
  const place = ({ sheet, cell }: CellError): [number, number, number] => {
    const [, letters = '', row = '0'] = /^([A-Z]*)(\d*)/.exec(cell) ?? []
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
    return [sheets.findIndex(({ name }) => name === sheet), Number(row), column]
  }
  return [...new Map(problems.map(problem => [errorInWords(problem), problem])).values()]
    .map(problem => ({ problem, at: place(problem) }))
    .sort(({ at: one }, { at: other }) => one[0] - other[0] || one[1] - other[1] || one[2] - other[2])
    .map(({ problem }) => problem)
}

/**
 * Reads an XLSForm (survey, choices, settings) as a questionnaire. What has no place in Dossier is told by sheet and cell,
 * and the rest is read. `title` is that of a form whose settings give none. Refuses a workbook without a survey, and a
 * survey that asks nothing.
 */
export function readXlsForm(sheets: readonly ReadSheet[], title: string): ReadXlsForm {
  const problems: CellError[] = []
  const tell: Tell = (at, message) => {
    problems.push({ ...at, message })
  }
  const nothing = (at: { sheet: string; cell: string }, message: string): ReadXlsForm => {
    tell(at, message)
    return { definition: null, problems: inOrder(problems, sheets) }
  }
  const surveySheet = sheetOf(sheets, 'survey')
  if (!surveySheet)
    return nothing(
      { sheet: 'survey', cell: 'A1' },
      'The workbook has no sheet “survey”. An XLSForm has its questions there: choose another workbook, or name the sheet so.',
    )
  const settingsSheet = sheetOf(sheets, 'settings')
  const settings = settingsSheet ? readFormTable(settingsSheet, null, tell).rows[0] : undefined
  const language = chosenLanguage(columnsOf(surveySheet), settings?.text('default_language') ?? '')
  const survey = readFormTable(surveySheet, language, tell)
  if (!survey.columns.some(({ key }) => key === 'type'))
    return nothing(
      survey.at,
      'The sheet “survey” has no column “type” in its first row. Write “type”, “name” and “label” there.',
    )
  const isOwn = survey.columns.some(({ key }) => key.startsWith('dossier::'))
  const choicesSheet = sheetOf(sheets, 'choices')
  const choices = choicesSheet ? readFormTable(choicesSheet, language, tell) : null
  for (const table of [survey, ...(choices ? [choices] : [])]) tellColumns(table, language, isOwn, tell)

  const reading = new FormReading(readLists(choices, tell), tell)
  const { intro, sections } = readSections(readTree(survey.rows, tell), reading)
  if (sections.length === 0 && !isOwn)
    return nothing(
      { ...survey.at, cell: survey.at.cell.replace(/\d+/, '2') },
      'The sheet “survey” holds no question that can be loaded.',
    )
  const own = settings
    ? fitting(settings.text('form_title'), definitionLimits.title, settings.at('form_title'), tell)
    : ''
  const read = definitionSchema.safeParse({
    ...{ title: own || title, intro },
    sections: resolveConditions(sections, reading),
  })
  if (read.success) return { definition: read.data, problems: inOrder(problems, sheets) }
  const [first] = definitionProblems(read.error, 1)
  return nothing(survey.at, first?.message ?? 'This form cannot be a questionnaire.')
}
