import type { IsoDate } from '~/domain/calendar'
import type { CompletionReport, CompletionState } from '~/domain/completion/completion-report'
import type { CompletionFacts } from '~/domain/completion/facts'
import { factNumbers, numbersOfReport } from '~/domain/completion/numbers'
import type { Numbers } from '~/domain/completion/numbers/number'
import { type TextPartKey, textParts } from '~/domain/completion/parts'
import type { CompletionBasis, Override } from '~/domain/completion/review'
import type { Audience } from '~/domain/record/catalogue'
import { type Block, heading, notGiven, paragraphs } from '../model'
import type { Names } from '../wording'

/** What a completion report is built from: plain data, which can be frozen. `facts` are already those of the audience. */
export type CompletionReportFacts = {
  facts: CompletionFacts
  report: CompletionReport
  overrides: readonly Override[]
  basis: CompletionBasis | null
  names: Names
  /** Names, feedback for the Secretariat, remarks, reasons and budget lines are not for the public. */
  audience: Audience
  asOf: IsoDate
}

/** The same with every number as it is shown. */
export type Built = CompletionReportFacts & { numbers: Numbers }

/** Whether the report has left its overseer: its numbers stay as they were handed in. */
export const isHandedIn = (state: CompletionState): boolean => state === 'submitted' || state === 'accepted'

/** Works out every number of the report, once. */
export function withNumbers(built: CompletionReportFacts): Built {
  const { facts, report, overrides, basis, asOf } = built
  const all = factNumbers(facts, report.answers, asOf)
  const numbers = numbersOfReport(all, { basis, overrides, isHandedIn: isHandedIn(report.state) })
  return { ...built, numbers }
}

/** A part that is written in words. */
export function written({ report }: Pick<Built, 'report'>, key: TextPartKey): Block[] {
  const part = textParts.find(each => each.key === key)
  return [heading(2, key, part?.title ?? key), paragraphs(report.answers[key] || notGiven)]
}
