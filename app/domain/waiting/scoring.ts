import { stateOf } from '../lifecycle/lifecycle'
import { formatSingapore, sessionName } from '../lifecycle/sessions'
import { mayScore } from '../scoring/conflict'
import { type FundingLine, fundingLineName, isSameLine } from '../scoring/funding-line'
import { atMoment } from './due'
import type { WaitingFacts, WaitingProject, WaitingScoring } from './facts'
import { counted, type Look, type Open } from './open'

const eligible = ({ projects }: WaitingFacts) =>
  projects.filter(({ state, isSelfFunded }) => state === 'eligible' && !isSelfFunded)

const isOf = (scoring: WaitingScoring) => (project: WaitingProject) =>
  project.session === sessionName(scoring) && project.line !== null && isSameLine(project.line, scoring)

const groupOf = (session: string, line: FundingLine) => `of ${session}, ${fundingLineName(line)}`

/** Concept notes that an economy has not scored and may score, until the deadline of their scoring. */
export const toScore: Look = ({ facts, person, now, today }) =>
  facts.scorings
    .filter(({ closedAt, deadline }) => closedAt === null && now <= deadline)
    .flatMap(scoring =>
      facts.economies.flatMap((economy): Open[] => {
        const session = sessionName(scoring)
        const left = eligible(facts).filter(
          project =>
            isOf(scoring)(project) &&
            !scoring.scored.some(one => one.number === project.number && one.economy === economy) &&
            mayScore(person, { number: project.number, economies: project.proposing }, economy, today).ok,
        )
        if (left.length === 0) return []
        return [
          {
            act: 'scores.give',
            subject: { scoring: { forum: scoring.forum, session }, economies: [economy] },
            todo: `Score ${counted(left.length, 'the concept note', 'concept notes')} for ${economy}`,
            projects: left.map(({ number, title }) => ({ number, title })),
            group: groupOf(session, scoring),
            due: atMoment(scoring.deadline),
            place: { page: 'scoring', seq: scoring.seq },
          },
        ]
      }),
    )

/** Scorings whose deadline has passed. */
export const toClose: Look = ({ facts, now }) =>
  facts.scorings
    .filter(({ closedAt, deadline }) => closedAt === null && deadline < now)
    .map(scoring => ({
      act: 'scores.close',
      subject: {},
      todo: `Close the scoring: its deadline was ${formatSingapore(scoring.deadline)}`,
      projects: eligible(facts).filter(isOf(scoring)),
      group: groupOf(sessionName(scoring), scoring),
      due: atMoment(scoring.deadline),
      place: { page: 'scoring', seq: scoring.seq },
    }))

/** Concept notes that are dealt with together. */
function together(projects: readonly WaitingProject[], keyOf: (project: WaitingProject) => string | null) {
  const groups = new Map<string, WaitingProject[]>()
  for (const project of projects) {
    const key = keyOf(project)
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), project])
  }
  return [...groups.values()]
}

/** Eligible concept notes that no scoring is open for. */
export const toOpen: Look = ({ facts }) =>
  together(
    eligible(facts).filter(project => !facts.scorings.some(scoring => isOf(scoring)(project))),
    ({ session, line }) => (session === null || line === null ? null : groupOf(session, line)),
  ).flatMap(group => {
    const [first] = group
    if (!first?.session || first.line === null) return []
    return [
      {
        act: 'scores.close' as const,
        subject: {},
        todo: 'Open the scoring',
        projects: group,
        group: groupOf(first.session, first.line),
        due: null,
        place: { page: 'session' as const, name: first.session },
      },
    ]
  })

/** Ranked concept notes, a session at a time. */
export const toDecide: Look = ({ facts }) =>
  together(
    facts.projects.filter(({ state }) => state === 'scored'),
    ({ session }) => session,
  ).flatMap(group => {
    const [first] = group
    if (!first?.session) return []
    return [
      {
        act: 'funding.decide' as const,
        subject: { committee: facts.committee },
        todo: stateOf('scored').waitsFor?.todo ?? '',
        projects: group,
        group: `of ${first.session}`,
        due: null,
        place: { page: 'session' as const, name: first.session },
      },
    ]
  })
