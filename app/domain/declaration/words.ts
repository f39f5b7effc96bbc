import type { IsoDate } from '../calendar'
import { holdsOn, type Span } from '../economy'
import type { StepKey } from '../lifecycle/lifecycle'

/** What is declared with a step, in an edition: its words are shown, signed and kept exactly as they stand here. */
export type DeclarationWords = Span & {
  key: string
  title: string
  steps: readonly StepKey[]
  /** One sentence a line. */
  sentences: readonly string[]
}

/**
 * The editions of the declarations. APEC's own words are not public; these are Dossier's. An edition is never changed:
 * other words are another edition, with its first day.
 */
export const declarationEditions: readonly DeclarationWords[] = [
  {
    key: 'concept-note-1',
    title: 'Declaration with a concept note, first edition',
    from: null,
    until: null,
    steps: ['submit-concept'],
    sentences: [
      'I have read this concept note. What it says is true and complete as far as I know.',
      'The economies that are named as co-sponsors were asked, and know that they are named.',
      'This concept note is sent to one fund only in this session.',
      'If APEC grants money, it will be used for what this concept note states and for nothing else.',
      'I know that an approved project must report while it runs, and must hand in a completion report when it ends.',
    ],
  },
  {
    key: 'proposal-1',
    title: 'Declaration with a project proposal, first edition',
    from: null,
    until: null,
    steps: ['submit-proposal', 'submit-revision'],
    sentences: [
      'I have read this proposal, its budget and its attachments. What they say is true and complete as far as I know.',
      'The economies that are named as co-sponsors were asked, and agree to be named.',
      'The people who are named as proponents were asked, and agree to do what is stated here.',
      'The money will be used as the budget states. A change of the budget or of the dates is asked for before it is made.',
      'The project overseer will hand in the monitoring reports and the completion report when they are due, and will keep the papers that show how the money was spent.',
    ],
  },
]

/** What is declared with a step on a day; null where the step asks for no declaration. */
export const declarationFor = (
  step: StepKey,
  day: IsoDate,
  editions: readonly DeclarationWords[] = declarationEditions,
): DeclarationWords | null => editions.find(edition => edition.steps.includes(step) && holdsOn(day, edition)) ?? null

/** The exact words, as they are signed and kept. */
export const wordsOf = ({ sentences }: DeclarationWords): string => sentences.join('\n')

/** The title under which an edition was signed; its key where it is not among the editions any more. */
export const titleOfEdition = (key: string): string => declarationEditions.find(one => one.key === key)?.title ?? key
