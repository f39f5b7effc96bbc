import type { EndorsementAnswer, Round } from '~/domain/endorsement/round'
import type { LifeFacts } from '~/domain/lifecycle/facts'
import type { StateKey } from '~/domain/lifecycle/lifecycle'
import { type CalendarSession, endOfDayInSingapore } from '~/domain/lifecycle/sessions'
import { qualityCriteria } from '~/domain/quality/criteria'
import type { Point, PointAct } from '~/domain/quality/points'
import { editionOn } from '~/domain/record/form-editions'
import type { Marks, RecordValues } from '~/domain/record/record'
import { aBudget, aProject } from './a-project'
import { checkFactsOf } from './check-facts'

/** Session 1 of 2027: to the forum by the end of 1 March, to the Secretariat by the end of 28 March, Singapore time. */
export const aSession = (changes: Partial<CalendarSession> = {}): CalendarSession => ({
  seq: 1,
  year: 2027,
  session: 'Session 1',
  internalDeadline: endOfDayInSingapore('2027-03-01'),
  finalDeadline: endOfDayInSingapore('2027-03-28'),
  money: [{ fund: 'APEC Support Fund', subFund: 'ASF: General Fund', amount: 100_000_000 }],
  ...changes,
})

const early = '2027-02-10T08:00:00.000Z'

/** An open round until the middle of March, with these answers. */
export const aRound = (answers: Record<string, EndorsementAnswer> = {}, changes: Partial<Round> = {}): Round => ({
  seq: 1,
  openedAt: early,
  openedBy: 'The Chair',
  deadline: endOfDayInSingapore('2027-03-15'),
  silence: 'agreement',
  closedAt: null,
  closedBy: null,
  outcome: null,
  answers: Object.entries(answers).map(([economy, answer]) => ({
    ...{ economy, answer, comment: '', at: early, by: `An official of ${economy}` },
  })),
  ...changes,
})

/** A point that was sent, with what was done about it. */
export const aPoint = (acts: PointAct[] = [], changes: Partial<Point> = {}): Point => ({
  ...{ seq: 1, section: 'summary', quote: '', text: 'Say who will use the guide.', at: early, by: 'The Assessor' },
  sentAt: early,
  acts: acts.map(act => ({ act, text: 'Done.', at: early, by: 'Somebody' })),
  ...changes,
})

/** A rating of every criterion, in the order of the criteria. */
export const ratingsOf = (...given: number[]) =>
  qualityCriteria.flatMap(({ key }, index) => {
    const rating = given[index]
    return rating === undefined ? [] : [{ criterion: key, rating, comment: '', at: early, by: 'The Assessor' }]
  })

/** IP Commercialization for SMEs as a concept note for 2027 Session 1, complete, as nobody has numbered it yet. */
export const aConceptNote = () =>
  aProject().with({
    number: 'DRAFT 01 2027',
    status: null,
    year: 2027,
    session: 'Session 1',
    coSponsoringEconomies: ['Peru', 'Viet Nam'],
    expectedStart: '2027-11-01',
    expectedCompletion: '2028-12-31',
  })

/** What the steps look at: `aLife().at('with-forum').where({ round: aRound() }).facts()`. Everything holds at first. */
export function aLife() {
  let changes: Partial<RecordValues> = {}
  let marks: Marks = {}
  let rest: Partial<LifeFacts> = {}
  const life = {
    at: (state: StateKey | null) => life.where({ state }),
    on: (now: string) => life.where({ now }),
    with: (more: Partial<RecordValues>) => {
      changes = { ...changes, ...more }
      return life
    },
    marked: (more: Marks) => {
      marks = { ...marks, ...more }
      return life
    },
    where: (more: Partial<LifeFacts>) => {
      rest = { ...rest, ...more }
      return life
    },
    facts: (): LifeFacts => ({
      state: 'concept-draft',
      ...checkFactsOf(aConceptNote().with(changes).marked(marks).record(), { lines: aBudget(), session: aSession() }),
      edition: editionOn(early.slice(0, 10)),
      reopenings: [],
      coSponsorAnswers: ['Peru', 'Viet Nam'].map(economy => ({
        ...{ economy, answer: 'confirmed' as const, remark: '', at: early, by: `An official of ${economy}` },
      })),
      round: null,
      points: [],
      ratings: [],
      scoringClosedAt: null,
      lostIn: null,
      alike: [],
      now: early,
      ...rest,
    }),
  }
  return life
}
