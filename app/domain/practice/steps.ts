import { no, type Verdict, yes } from '../verdict'
import { type Confirmation, mayPublish, type Practice, type PracticeState, unconfirmed } from './practice'

/** The dates of a practice; its state follows from them. */
export type PracticeDates = Pick<Practice, 'discussedAt' | 'agreedAt' | 'publishedAt'>

export const practiceState = ({ discussedAt, agreedAt, publishedAt }: PracticeDates): PracticeState =>
  publishedAt !== null ? 'published' : agreedAt !== null ? 'agreed' : discussedAt !== null ? 'discussed' : 'identified'

/** What a practice lacks before others can discuss, agree or publish it, each in a sentence. */
export function lacking(practice: Pick<Practice, 'description' | 'conditions' | 'economies'>): string[] {
  const { description, conditions, economies } = practice
  return [
    ...(description === '' ? ['Describe the practice.'] : []),
    ...(conditions === '' ? ['Say under which conditions others can use it.'] : []),
    ...(economies.length === 0 ? ['Name the economies whose practice it is.'] : []),
  ]
}

const frozen = 'This practice is published. Withdraw it from the catalogue first, then change it.'

/** Whether the text of a practice and its evidence may be changed: what is published stands as it was confirmed. */
export const mayChangePractice = ({ state }: Pick<Practice, 'state'>): Verdict =>
  state === 'published' ? no(frozen) : yes

/** Whether a discussion may be recorded: of what is written whole, until it is published; a later one replaces it. */
export function mayDiscuss(practice: Practice): Verdict {
  if (practice.state === 'published') return no(frozen)
  const lacks = lacking(practice)
  return lacks.length === 0 ? yes : no(`Before it is discussed: ${lacks.join(' ')}`)
}

/** Whether it may be recorded as agreed: after it was discussed, and while it is whole. */
export function mayAgree(practice: Practice): Verdict {
  if (practice.state === 'identified')
    return no('A practice is agreed after it was discussed. Record the discussion first.')
  if (practice.state !== 'discussed') return no('The agreement on this practice is recorded already.')
  const lacks = lacking(practice)
  return lacks.length === 0 ? yes : no(`Before it is agreed: ${lacks.join(' ')}`)
}

/**
 * Whether it may be published: agreed, whole, standing on an answer at least (`evidence` counts them), and confirmed by
 * every economy that it names.
 */
export function mayGoPublic(practice: Practice, said: readonly Confirmation[], evidence: number): Verdict {
  const allowed = mayPublish(practice, said)
  const lacks = [
    ...lacking(practice),
    ...(evidence === 0 ? ['Mark the passage of an answer on which the practice stands.'] : []),
  ]
  return allowed.ok && lacks.length > 0 ? no(`Before it is published: ${lacks.join(' ')}`) : allowed
}

/** Whether economies may be asked for their word: on a text that was discussed and names them. */
export function mayAskEconomies(practice: Practice, said: readonly Confirmation[]): Verdict {
  if (practice.state === 'published') return no('This practice is published already.')
  if (practice.state === 'identified')
    return no('The economies are asked after the practice was discussed. Record the discussion first.')
  if (practice.economies.length === 0) return no('Name the economies whose practice it is.')
  return toAsk(practice, said).length === 0
    ? no('Every economy has given its word on this text. Where one asks for changes, change the text first.')
    : yes
}

/** The economies to ask: those that have not given their word on the present text. */
export const toAsk = (practice: Pick<Practice, 'economies' | 'revision'>, said: readonly Confirmation[]): string[] =>
  practice.economies.filter(
    economy =>
      !said.some(one => one.economy === economy && one.state !== 'asked' && one.revision === practice.revision),
  )

/** Which state a practice is taken back to, one step; null where it is at the beginning. */
export const stateBefore = (state: PracticeState): PracticeState | null =>
  state === 'published' ? 'agreed' : state === 'agreed' ? 'discussed' : state === 'discussed' ? 'identified' : null

/** The dates of a practice that is taken back to a state: what was reached before stays. */
export const datesAt = (dates: PracticeDates, state: PracticeState): PracticeDates => ({
  publishedAt: null,
  agreedAt: state === 'agreed' ? dates.agreedAt : null,
  discussedAt: state === 'identified' ? null : dates.discussedAt,
})

/** "Confirmed by 3 of 4 economies"; nothing where it names none. */
export function confirmedInWords(
  practice: Pick<Practice, 'economies' | 'revision'>,
  said: readonly Confirmation[],
): string {
  const all = practice.economies.length
  if (all === 0) return 'Names no economy yet'
  const open = unconfirmed(practice, said).length
  if (all === 1) return open === 0 ? 'Confirmed by its economy' : 'Not confirmed by its economy yet'
  return open === all
    ? `Not confirmed yet by any of ${all} economies`
    : `Confirmed by ${all - open} of ${all} economies`
}

/** What a practice waits for, in a sentence for those who make it. */
export function nextInWords(practice: Practice, said: readonly Confirmation[], evidence: number): string {
  if (practice.state === 'published') return 'It stands in the public catalogue.'
  const lacks = lacking(practice)
  if (lacks.length > 0) return lacks.join(' ')
  if (practice.state === 'identified')
    return evidence === 0
      ? 'Add the passages on which it stands, then record its discussion.'
      : 'Record its discussion.'
  const wanting = said.filter(
    one =>
      one.state === 'changes-wanted' && one.revision === practice.revision && practice.economies.includes(one.economy),
  )
  if (wanting.length > 0)
    return `Change the text: ${wanting.map(one => one.economy).join(', ')} ${wanting.length === 1 ? 'asks' : 'ask'} for it.`
  if (practice.state === 'discussed') return 'Record that it was agreed.'
  const open = unconfirmed(practice, said)
  if (open.length === 0) return evidence === 0 ? 'Add the passages on which it stands, then publish it.' : 'Publish it.'
  const asked = open.filter(economy =>
    said.some(one => one.economy === economy && one.state === 'asked' && one.revision === practice.revision),
  )
  return asked.length === open.length
    ? `Waits for the word of ${open.join(', ')}.`
    : `Ask ${open.filter(economy => !asked.includes(economy)).join(', ')} to confirm the text.`
}
