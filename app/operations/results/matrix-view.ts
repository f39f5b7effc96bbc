import { matrixOf } from '~/domain/questionnaire/results/matrix'
import { resultSections } from '~/domain/questionnaire/results/tally'
import type { Results } from './read-results.server'

/** So many rows are shown at once: of people there may be a thousand. */
const rowsShown = 50

/** A page of the matrix: every question as marks, or the questions of one section in words. */
export function matrixView({ hearing, files }: Results, section: string, wanted: number) {
  const { questions, definition, heard } = hearing
  const sections = resultSections(definition)
    .filter(({ key }) => questions.some(one => one.section === key))
    .map(({ key, title, number }) => ({ key, title: `${number}. ${title}` }))
  const chosen = sections.some(({ key }) => key === section) ? section : ''
  const places = questions.flatMap((one, at) => (chosen === '' || one.section === chosen ? [at] : []))
  const pages = Math.max(1, Math.ceil(heard.length / rowsShown))
  const page = Number.isInteger(wanted) ? Math.min(pages, Math.max(1, wanted)) : 1
  const some = heard.slice((page - 1) * rowsShown, page * rowsShown)
  // Marks tell no answer, so that none is sent.
  const rows = matrixOf({ ...hearing, heard: some }, places, files).map(row => ({
    ...row,
    cells: chosen === '' ? row.cells.map(({ standing }) => ({ standing, words: '' })) : row.cells,
  }))
  return {
    ...{ section: chosen, sections, page, pages, rows },
    questions: places.flatMap(at => {
      const placed = questions[at]
      return placed ? [{ key: placed.question.key, number: placed.number, ask: placed.question.ask }] : []
    }),
  }
}
