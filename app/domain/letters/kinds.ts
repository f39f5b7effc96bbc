/** What may be chosen for a kind of letter. */
export const letterTimes = ['at-once', 'daily', 'never'] as const
export type LetterTime = (typeof letterTimes)[number]

/**
 * Every kind of letter, once. `always`: it is sent at once whatever a person chose, since it is a decision, a deadline
 * or about their own account. `secret`: it holds a link that lets a person in, so its words are forgotten once it went out.
 */
const kinds = {
  invitation: { title: 'Invitations to Dossier', always: true, secret: true },
  'password-reset': { title: 'Links to set a new password', always: true, secret: true },
  'account-notice': { title: 'Changes to your own account', always: true, secret: false },
  'completion-submitted': { title: 'A completion report waits for the Secretariat', always: false, secret: false },
  'completion-returned': { title: 'A completion report was returned', always: true, secret: false },
  'completion-accepted': { title: 'A completion report was accepted', always: true, secret: false },
  'project-step': { title: 'A project went a step further', always: false, secret: false },
  decision: { title: 'Decisions on a project', always: true, secret: false },
  deadline: { title: 'Deadlines', always: true, secret: false },
  digest: { title: 'The daily letter', always: true, secret: false },
} as const satisfies Record<string, { title: string; always: boolean; secret: boolean }>

export type LetterKind = keyof typeof kinds

export const letterKinds = Object.keys(kinds) as LetterKind[]

export const isLetterKind = (text: string): text is LetterKind => Object.hasOwn(kinds, text)

export const letterTitle = (kind: LetterKind): string => kinds[kind].title

/** Whether the words of a letter are forgotten once it went out. */
export const isSecret = (kind: string): boolean => isLetterKind(kind) && kinds[kind].secret

/** The kinds for which a person chooses when to be told. */
export const chosenKinds = letterKinds.filter(kind => !kinds[kind].always)

/** When a person wants letters of a kind. At once where nothing (or nothing known) was chosen, and for what is always sent. */
export function timeFor(choices: Readonly<Record<string, string>> | null, kind: LetterKind): LetterTime {
  if (kinds[kind].always || choices === null || !Object.hasOwn(choices, kind)) return 'at-once'
  return letterTimes.find(time => time === choices[kind]) ?? 'at-once'
}

const digestHour = 22
const day = 86_400_000

/** The next hour of daily letters after a moment: 22:00 UTC, which is 6 in the morning in Singapore. */
export function nextDigest(moment: string): string {
  const today = Date.parse(`${moment.slice(0, 10)}T${digestHour}:00:00.000Z`)
  return new Date(today > Date.parse(moment) ? today : today + day).toISOString()
}
