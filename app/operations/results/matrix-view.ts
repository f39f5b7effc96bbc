import { matrixOf } from '~/domain/questionnaire/results/matrix'
import { pageOf } from '~/domain/questionnaire/results/pages'
import { resultSections } from '~/domain/questionnaire/results/tally'
import type { Results } from './read-results.server'

/** A page of the matrix: every question as marks, or the questions of one section in words. */
export function matrixView({ hearing, files }: Results, section: string, asked: string | null) {
  const { questions, definition, heard } = hearing
  const sections = resultSections(definition)
    .filter(({ key }) => questions.some(one => one.section === key))
    .map(({ key, title, number }) => ({ key, title: `${number}. ${title}` }))
  const chosen = sections.some(({ key }) => key === section) ? section : ''
  const places = questions.flatMap((one, at) => (chosen === '' || one.section === chosen ? [at] : []))
  const { shown: some, ...paging } = pageOf(heard, asked)
  // Marks tell no answer, so that none is sent.
  const rows = matrixOf({ ...hearing, heard: some }, places, files).map(row => ({
    ...row,
    cells: chosen === '' ? row.cells.map(({ standing }) => ({ standing, words: '' })) : row.cells,
  }))
  return {
    ...{ section: chosen, sections, rows, ...paging },
    questions: places.flatMap(at => {
      const placed = questions[at]
      return placed ? [{ key: placed.question.key, number: placed.number, ask: placed.question.ask }] : []
    }),
  }
}
