/** A session by its name; editions of the scoring template begin and end with one. */
type SessionName = { year: number; session: string }

/** What an economy gives points for. `weight` is how much of 100 the criterion is worth. */
export type ScoringCriterion = { key: string; title: string; ask: string; weight: number }

/** A template for scoring concept notes, in force from one session to another. */
export type ScoringEdition = {
  key: string
  title: string
  from: SessionName
  /** The last session; null while it is in force. */
  until: SessionName | null
  /** What may be given under each criterion, from least to most, in words. The last is full points. */
  scale: readonly { points: number; words: string }[]
  criteria: readonly ScoringCriterion[]
  sources: readonly string[]
}

export const scoringEditions: readonly ScoringEdition[] = [
  {
    key: 'integrated-2018',
    title: 'Integrated scoring template, from Session 1, 2018',
    from: { year: 2018, session: 'Session 1' },
    until: null,
    scale: [
      { points: 0, words: 'Not at all' },
      { points: 1, words: 'Hardly' },
      { points: 2, words: 'In part' },
      { points: 3, words: 'Fairly' },
      { points: 4, words: 'Well' },
      { points: 5, words: 'Very well' },
    ],
    criteria: [
      {
        key: 'alignment',
        title: 'Alignment with APEC',
        ask: 'Does it serve the priorities of Leaders and Ministers, and the purpose of the fund that it asks?',
        weight: 30,
      },
      {
        key: 'relevance',
        title: 'Relevance',
        ask: 'Is the need clear and shared by several economies, developing ones among them?',
        weight: 25,
      },
      {
        key: 'design',
        title: 'Objectives and outputs',
        ask: 'Are the objectives clear, and do the outputs lead to them?',
        weight: 20,
      },
      {
        key: 'feasibility',
        title: 'Feasibility and cost',
        ask: 'Can the work be done in the time planned, and is what it asks in proportion?',
        weight: 15,
      },
      {
        key: 'lasting',
        title: 'Beneficiaries and lasting use',
        ask: 'Will women and men in the economies use the results after the project has ended?',
        weight: 10,
      },
    ],
    sources: [
      'One integrated template, scored by all economies of the responsible forum, from Session 1, 2018; scores alone decide: Applying for Funds 2018, Funding Sources 2023',
      'Criteria, points and weights are not public: these are Dossier’s own default',
    ],
  },
]

const isBefore = (one: SessionName, other: SessionName): boolean =>
  one.year < other.year || (one.year === other.year && one.session < other.session)

/** The template of a session; null before 2018, when fora and committees ranked without one. */
export const editionFor = (session: SessionName): ScoringEdition | null =>
  scoringEditions.find(
    ({ from, until }) => !isBefore(session, from) && (until === null || !isBefore(until, session)),
  ) ?? null

/** The template by the key that a scoring keeps. */
export function scoringEditionOf(key: string): ScoringEdition {
  const found = scoringEditions.find(edition => edition.key === key)
  if (!found) throw new Error(`There is no scoring template ${key}`)
  return found
}

/** The points of one economy by criterion. */
export type Points = Readonly<Record<string, number>>

const twoDecimals = (value: number) => Math.round(value * 100) / 100

/** An economy's total for a concept note, 0 to 100, with two decimals. A criterion without points counts as none. */
export function totalOf(points: Points, { criteria, scale }: ScoringEdition): number {
  const most = scale.at(-1)?.points ?? 1
  return twoDecimals(criteria.reduce((sum, { key, weight }) => sum + (weight * (points[key] ?? 0)) / most, 0))
}

/** The mean of the economies' totals, with two decimals, so that what looks equal is equal; null where nobody scored. */
export const meanOf = (totals: readonly number[]): number | null =>
  totals.length === 0 ? null : twoDecimals(totals.reduce((sum, total) => sum + total, 0) / totals.length)
