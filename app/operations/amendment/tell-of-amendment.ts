import type { Amendment, AmendmentDecision } from '~/domain/amendment/amendment'
import { decidingActs } from '~/domain/amendment/deciding'
import { askedLate, changeInWords } from '~/domain/amendment/words'
import { amendmentAsked, amendmentDecided } from '~/mail/messages/amendment'
import { absolute } from '~/mail/origin.server'
import { paths } from '~/paths'
import type { Transaction } from '~db/connect.server'
import type { ProjectAsk, ProjectFound } from '../implementation/with-project'
import { tell } from '../tell'

type Wish = Pick<Amendment, 'seq' | 'kind' | 'before' | 'proposed' | 'at' | 'reason' | 'decider'>

const factsOf = ({ number, by }: ProjectAsk, { record }: Pick<ProjectFound, 'record'>, wish: Wish) => ({
  ...{ number, by: by.name, title: record.values.title ?? '', kind: wish.kind },
  change: changeInWords(wish),
  url: absolute(paths.amendment(number, wish.seq)),
})

/** Writes to those who may decide on an amendment that it was asked for. */
export async function tellOfWish(tx: Transaction, ask: ProjectAsk, project: ProjectFound, wish: Wish): Promise<void> {
  const { by, now } = ask
  const facts = { ...factsOf(ask, project, wish), reason: wish.reason }
  const late = askedLate(wish, project.record.values.expectedCompletion)
  await tell(tx, {
    ...{ kind: 'amendment-asked', subject: project.subject, project: project.seq },
    ...{ whoMay: decidingActs[wish.decider], except: by.id, now },
    words: ({ name }) => amendmentAsked({ ...facts, name, late }),
  })
}

/** Writes to the overseers of the project, of whom one asked, what was decided. */
export async function tellOfDecision(
  tx: Transaction,
  ask: ProjectAsk,
  project: ProjectFound,
  wish: Wish,
  decided: { decision: AmendmentDecision; reason: string },
): Promise<void> {
  const { by, now } = ask
  await tell(tx, {
    ...{ kind: 'amendment-decided', subject: project.subject, project: project.seq },
    ...{ whoMay: 'amendments.ask', except: by.id, now },
    words: ({ name }) => amendmentDecided({ ...factsOf(ask, project, wish), ...decided, name }),
  })
}
