import type { Answers } from '~/domain/questionnaire/answers'
import type { Definition } from '~/domain/questionnaire/definition'
import { authorKeyOf, sectionsFor } from '~/domain/questionnaire/respondent'
import { askedIn } from '~/domain/questionnaire/routing'
import { answerUpload } from '~/domain/questionnaire/workbook/answer-upload'
import { type AnswerLine, compareAnswers } from '~/domain/questionnaire/workbook/compare-answers'
import { type JudgedAnswers, judgeAnswers } from '~/domain/questionnaire/workbook/judge-answers'
import type { RowError } from '~/domain/questionnaire/workbook/read-answers-sheet'
import { no } from '~/domain/verdict'
import type { Reader } from '~db/connect.server'
import { findUpload } from '~db/queries/answer-uploads.server'
import { listAnswers } from '~db/queries/answers.server'
import { findDefinition } from '~db/queries/questionnaires.server'
import type { OpenedAnswer } from './open-answer.server'

/** What loading a workbook would do. */
export type AnswersPreview = Pick<JudgedAnswers, 'left' | 'missing' | 'answers'> & {
  upload: string
  /** The version of the questionnaire from which the workbook was made, where it is an older one. */
  older: number | null
  /** The revision of the response that this was compared with. */
  seen: number
  lines: AnswerLine[]
  /** Cell by cell; what stands in a row that belongs to no question has none. */
  errors: RowError[]
  /** Questions of `lines` that are not asked, given the answers as they would be. */
  unasked: string[]
  read: ReturnType<typeof answerUpload.parse>
}

const gone = no('This workbook was loaded more than a day ago, or by somebody else. Please load it again.')

/**
 * What was read from a workbook beside what is saved now: which answers are new, changed, emptied or the same, which were
 * changed by others meanwhile, which cells are wrong, and what is not loaded because its question was corrected. Saves
 * nothing. Refuses what somebody else has loaded.
 */
export async function previewAnswers(
  source: Reader,
  { answer, upload: id }: { answer: OpenedAnswer; upload: string },
): Promise<{ ok: true; preview: AnswersPreview } | { ok: false; reason: string }> {
  const { definition, questionnaire, respondent, response } = answer
  const me = authorKeyOf(respondent)
  const upload = await findUpload(source, response.seq, id)
  const parsed = answerUpload.safeParse(upload?.read)
  if (!upload || !parsed.success || parsed.data.author !== me) return gone
  const isOlder = upload.version !== response.version
  const from = isOlder ? await findDefinition(source, questionnaire.seq, upload.version) : definition
  if (!from) return gone
  const { out, raw } = parsed.data
  const judged = judgeAnswers({ raw, out, from, to: definition, mine: sectionsFor(respondent) })
  const saved = await listAnswers(source, response.seq)
  const lines = compareAnswers(judged.answers, new Map(saved.map(one => [one.question, one])), { bases: out, me })
  const after = Object.fromEntries([
    ...saved.flatMap(({ question, given }) => (given ? [[question, given] as const] : [])),
    ...lines.flatMap(({ is, entry }) => (is === 'same' || is === 'theirs' ? [] : [[entry.question, entry.given]])),
  ])
  return {
    ok: true,
    preview: {
      ...judged,
      ...{ upload: id, older: isOlder ? upload.version : null, seen: response.revision, lines, read: parsed.data },
      ...{ errors: errorsOf(judged, parsed.data.raw), unasked: unaskedIn(definition, after, lines) },
    },
  }
}

/** The cells that are wrong, in the order of the questions; what nobody touched is not complained about. */
function errorsOf({ answers }: JudgedAnswers, { places, errors }: AnswersPreview['read']['raw']): RowError[] {
  const wrong = answers.flatMap(answer => {
    if (answer.ok || !answer.isTouched) return []
    const { key } = answer.question
    return Object.entries(answer.problems).flatMap(([part, message]): RowError[] => {
      const place = places[key]?.[part] ?? places[key]?.['']
      return place ? [{ ...place, message, question: key }] : []
    })
  })
  const judged = new Set(answers.map(({ question }) => question.key))
  return [...wrong, ...errors.filter(({ question }) => question === null || judged.has(question))]
}

function unaskedIn(definition: Definition, after: Answers, lines: readonly AnswerLine[]): string[] {
  const asked = new Set(askedIn(definition, after).flatMap(({ questions }) => questions.map(({ key }) => key)))
  return lines
    .filter(({ is, question }) => is !== 'same' && !asked.has(question.key))
    .map(({ question }) => question.key)
}
