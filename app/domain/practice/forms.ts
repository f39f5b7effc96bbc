import { z } from 'zod'
import { isIsoDate } from '../calendar'
import { type PracticeState, type PracticeTheme, practiceStates, practiceThemes } from './practice'

/** The longest texts of a practice, in characters. */
export const practiceLimits = { title: 200, words: 10_000, short: 300, passage: 20_000, remark: 2_000 } as const

const cleaned = z
  .string()
  .default('')
  .transform(text => text.replace(/\r\n?/g, '\n').trim())

const atMost = (limit: number) =>
  cleaned.refine(
    text => text.length <= limit,
    `This text is longer than ${limit.toLocaleString('en-US')} characters. Please shorten it.`,
  )

const oneLine = (limit: number) => atMost(limit).transform(text => text.replace(/\s+/g, ' '))

const counted = z
  .string()
  .regex(/^\d{1,9}$/, 'The form has lost its place. Please reload the page.')
  .transform(Number)

const several = z.preprocess(
  sent => (sent === undefined || sent === '' ? [] : Array.isArray(sent) ? sent : [sent]),
  z.array(z.string().max(100)).max(60),
)

/** What people write of a practice; only its title is needed to begin. */
const text = {
  title: oneLine(practiceLimits.title).refine(title => title !== '', 'Give the practice a title.'),
  description: atMost(practiceLimits.words),
  theme: z.enum(practiceThemes, { error: 'Choose a theme.' }),
  economies: several,
  conditions: atMost(practiceLimits.words),
}

/** Passages of an answer: what was marked or copied, and the numbers of the sentences that were ticked. */
const marked = {
  passage: atMost(practiceLimits.passage),
  sentences: several.pipe(z.array(counted)),
}

/** The Enter key sends the first button of a form: where a title was typed and no practice chosen, a new one is meant. */
const meant = (sent: unknown): unknown => {
  const read = z
    .looseObject({ intent: z.literal('add'), practice: z.literal(''), title: z.string().regex(/\S/) })
    .safeParse(sent)
  return read.success ? { ...read.data, intent: 'make' } : sent
}

/** The form in which a passage becomes evidence: of a new practice, or of one that there is. */
export const fromPassageForm = z.preprocess(
  meant,
  z.discriminatedUnion('intent', [
    z.object({ intent: z.literal('make'), ...marked, ...text }),
    z.object({
      intent: z.literal('add'),
      ...marked,
      practice: z
        .string()
        .regex(/^\d{1,9}$/, 'Choose the practice to which the passage belongs.')
        .transform(Number),
    }),
  ]),
)

const reason = (ask: string) => oneLine(practiceLimits.remark).refine(why => why !== '', ask)

const day = z.string().default('').refine(isIsoDate, 'Enter the day of the discussion, such as 21 August 2018.')

/** The forms of the page of one practice. `base` is the revision of the text from which a form was filled. */
export const practiceForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('change'), base: counted, why: oneLine(practiceLimits.short), ...text }),
  z.object({ intent: z.literal('remove-evidence'), evidence: counted }),
  z.object({
    intent: z.literal('discuss'),
    event: oneLine(practiceLimits.short).refine(event => event !== '', 'Say at which event it was discussed.'),
    session: oneLine(practiceLimits.short),
    on: day,
    amendments: atMost(practiceLimits.words),
  }),
  z.object({ intent: z.literal('agree') }),
  z.object({ intent: z.literal('ask') }),
  z.object({ intent: z.literal('publish') }),
  z.object({
    intent: z.literal('back'),
    from: z.enum(['discussed', 'agreed', 'published']),
    reason: reason('Say why, in a sentence. It stands in the history of the practice.'),
  }),
])

/** The word of an economy on the text of a practice; `revision` is the text that was read. */
export const confirmForm = z
  .object({
    practice: counted,
    economy: z.string().max(100),
    revision: counted,
    word: z.enum(['confirmed', 'changes-wanted'], {
      error: 'Choose whether you confirm the text or ask for changes.',
    }),
    remark: atMost(practiceLimits.remark),
    name: oneLine(practiceLimits.title),
  })
  .refine(({ word, remark }) => word !== 'changes-wanted' || remark !== '', {
    message: 'Say which changes you ask for.',
    path: ['remark'],
  })

export type ConfirmForm = z.output<typeof confirmForm>

/** The answer that an address names, with the words that were selected in it; null where it names none. */
export function answerAsked(asked: URLSearchParams): { response: number; question: string; passage: string } | null {
  const response = asked.get('response') ?? ''
  const question = asked.get('question') ?? ''
  if (!/^[1-9]\d{0,8}$/.test(response) || question === '') return null
  const passage = (asked.get('passage') ?? '').trim().slice(0, practiceLimits.passage)
  return { response: Number(response), question: question.slice(0, 100), passage }
}

/** Which practices an address asks for; what is neither a state nor a theme asks for nothing. */
export const practicesAsked = (
  asked: URLSearchParams,
): { state: PracticeState | null; theme: PracticeTheme | null } => ({
  state: practiceStates.find(state => state === asked.get('state')) ?? null,
  theme: practiceThemes.find(theme => theme === asked.get('theme')) ?? null,
})
