import { economiesAsked } from '../endorsement/result'
import { atMoment } from './due'
import type { WaitingProject } from './facts'
import { type Asking, type Details, type Look, lastMoment, ofProject } from './open'

/** For each economy that is asked something about a project. */
const ofEconomies =
  (
    asked: (project: WaitingProject, asking: Asking) => string[],
    details: (economy: string, project: WaitingProject, asking: Asking) => Details,
  ): Look =>
  asking =>
    asking.facts.projects.flatMap(project =>
      asked(project, asking).flatMap(economy =>
        ofProject(project, asking.facts, {
          ...{ act: 'economy.answer', subject: { economies: [economy] } },
          ...details(economy, project, asking),
        }),
      ),
    )

/**
 * Named co-sponsors that have not said yet whether they are, until the forum has endorsed: of a draft those that its
 * overseer has asked, of a submitted concept note all.
 */
export const toCoSponsor = ofEconomies(
  ({ state, coSponsoring, proposing, coSponsorsAnswered, coSponsorsAsked }) => {
    if (state !== 'concept-draft' && state !== 'with-forum') return []
    const open = coSponsoring.filter(one => !proposing.includes(one) && !coSponsorsAnswered.includes(one))
    return state === 'with-forum' ? open : open.filter(one => coSponsorsAsked.includes(one))
  },
  (economy, project, { facts }) => ({
    page: 'co-sponsors',
    todo: `Say whether ${economy} co-sponsors the project`,
    due: atMoment(lastMoment('final', project, facts)),
  }),
)

/** Economies that have not answered a round, until its deadline. */
export const toAnswerRound = ofEconomies(
  ({ state, round, proposing }, { facts, now }) =>
    state === 'with-forum' && round !== null && now <= round.deadline
      ? economiesAsked(facts.economies, proposing).filter(economy => !round.answered.includes(economy))
      : [],
  (economy, { round }) => ({
    page: 'endorsement',
    todo: `Answer the endorsement round for ${economy}`,
    due: atMoment(round?.deadline ?? null),
  }),
)
