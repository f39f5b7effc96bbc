import type { IsoDate } from '~/domain/calendar'
import type { KeptAnswer } from '~/domain/questionnaire/answers'
import type { Definition } from '~/domain/questionnaire/definition'
import type { Response } from '~/domain/questionnaire/response'
import type { Cells } from '~/domain/questionnaire/workbook/answer-cells'
import type { WentOut } from '~/domain/questionnaire/workbook/answers-marker'

/** What somebody typed into a workbook before, for the same workbook with remarks on what cannot be taken. */
export type BroughtBack = {
  /** As it was typed, right or wrong, by question. */
  cells: Readonly<Record<string, Cells>>
  /** How these questions go out again: what they said when nobody had touched them, and from which revision. */
  out: Readonly<Record<string, WentOut>>
  /** What is wrong, by question and part. */
  problems: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** What is wrong and belongs to no cell of a question. */
  remarks: readonly string[]
}

/** What a workbook of answers is made from. */
export type AnswersWorkbookFacts = {
  definition: Definition
  /** The sections that it holds; null for all. */
  sections: readonly string[] | null
  /** The number of the project. */
  project: string
  questionnaire: number
  response: Pick<Response, 'seq' | 'version' | 'revision' | 'economy'>
  dueOn: IsoDate | null
  answers: readonly KeptAnswer[]
  asOf: IsoDate
  back?: BroughtBack
}
