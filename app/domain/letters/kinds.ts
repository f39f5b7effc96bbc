/** What may be chosen for a kind of letter. */
export const letterTimes = ['at-once', 'daily', 'never'] as const
export type LetterTime = (typeof letterTimes)[number]

export const letterTimeTitles: Record<LetterTime, string> = {
  'at-once': 'At once',
  daily: 'Once a day, in one letter',
  never: 'Never',
}

/**
 * Every kind of letter, once. `always`: why it is sent at once whatever a person chose, since it is a decision, a deadline
 * or about their own account; null where the person chooses. `secret`: it holds a link that lets a person in, so its
 * words are forgotten once it went out.
 */
const kinds = {
  invitation: {
    title: 'Invitations to Dossier',
    always: 'It holds the link with which a person comes in for the first time.',
    secret: true,
  },
  'password-reset': {
    title: 'Links to set a new password',
    always: 'It holds the link that was asked for.',
    secret: true,
  },
  'account-notice': {
    title: 'Changes to your own account',
    always: 'You should know at once if somebody else has changed it.',
    secret: false,
  },
  'completion-submitted': { title: 'A completion report waits for the Secretariat', always: null, secret: false },
  'completion-returned': {
    title: 'A completion report was returned',
    always: 'It is a decision, and something is to be done.',
    secret: false,
  },
  'completion-accepted': {
    title: 'A completion report was accepted',
    always: 'It is a decision on a project.',
    secret: false,
  },
  'project-step': { title: 'A project went a step further and it is your turn', always: null, secret: false },
  decision: {
    title: 'Decisions on a project',
    always: 'Who works on a project must know what was decided on it.',
    secret: false,
  },
  'waiver-requested': { title: 'A waiver is asked for and you may decide', always: null, secret: false },
  questionnaire: {
    title: 'Questionnaires to your economy, and reminders of them',
    always: 'It holds the personal link with which the answer is written.',
    secret: true,
  },
  'questionnaire-answer': { title: 'An economy cleared or declined its answer', always: null, secret: false },
  'practice-confirmation': {
    title: 'A best practice names your economy and waits for your word',
    always: 'It holds the personal link with which your economy says yes or no.',
    secret: true,
  },
  'practice-word': { title: 'An economy confirmed a best practice or asks for changes', always: null, secret: false },
  'amendment-asked': { title: 'An amendment is asked for and you may decide', always: null, secret: false },
  'amendment-decided': {
    title: 'An amendment was decided',
    always: 'Who works on a project must know what was decided on it.',
    secret: false,
  },
  nominations: { title: 'Nominations for an event are wanted, or came', always: null, secret: false },
  'measured-submitted': { title: 'Measured values wait for the Secretariat', always: null, secret: false },
  'measured-decided': { title: 'Measured values were approved or returned', always: null, secret: false },
  'monitoring-submitted': { title: 'A monitoring report waits for the Secretariat', always: null, secret: false },
  'monitoring-decided': {
    title: 'A monitoring report was accepted or returned',
    always: 'It is a decision, and something may be to be done.',
    secret: false,
  },
  'report-late': {
    title: 'A report is late',
    always: 'After this one reminder the committee is told.',
    secret: false,
  },
  deadline: { title: 'Deadlines', always: 'After a deadline it would be too late.', secret: false },
  digest: { title: 'The daily letter', always: 'It holds the letters that you chose to get daily.', secret: false },
} as const satisfies Record<string, { title: string; always: string | null; secret: boolean }>

export type LetterKind = keyof typeof kinds

export const letterKinds = Object.keys(kinds) as LetterKind[]

export const isLetterKind = (text: string): text is LetterKind => Object.hasOwn(kinds, text)

export const letterTitle = (kind: LetterKind): string => kinds[kind].title

/** Whether the words of a letter are forgotten once it went out. */
export const isSecret = (kind: string): boolean => isLetterKind(kind) && kinds[kind].secret

/** The kinds for which a person chooses when to be told. */
export const chosenKinds = letterKinds.filter(kind => kinds[kind].always === null)

/** The kinds that are always sent at once, with the reason. */
export const alwaysSent = letterKinds.flatMap(kind => {
  const { title, always } = kinds[kind]
  return always === null ? [] : [{ kind, title, reason: always }]
})

/** When a person wants letters of a kind. At once where nothing (or nothing known) was chosen, and for what is always sent. */
export function timeFor(choices: Readonly<Record<string, string>> | null, kind: LetterKind): LetterTime {
  if (kinds[kind].always !== null || choices === null || !Object.hasOwn(choices, kind)) return 'at-once'
  return letterTimes.find(time => time === choices[kind]) ?? 'at-once'
}

const digestHour = 22
const day = 86_400_000

/** The next hour of daily letters after a moment: 22:00 UTC, which is 6 in the morning in Singapore. */
export function nextDigest(moment: string): string {
  const today = Date.parse(`${moment.slice(0, 10)}T${digestHour}:00:00.000Z`)
  return new Date(today > Date.parse(moment) ? today : today + day).toISOString()
}
