import { shortPrint } from '../../workbook/short-print'
import type { Question } from '../definition'
import type { Cells } from './answer-cells'
import { typedCells } from './answer-cells'

/**
 * What the cells of a question said, in a few letters. The workbook carries it for each question, so that it is known
 * later which ones somebody has touched.
 */
export function fingerprint(question: Question, cells: Cells): string {
  const { is, permission, value } = typedCells(question, cells)
  return shortPrint(
    JSON.stringify([is, permission, value], (_, said) => (typeof said === 'string' ? said.trim() : said)),
  )
}
