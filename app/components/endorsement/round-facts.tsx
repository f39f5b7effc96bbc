import type { Round } from '~/domain/endorsement/round'
import { silenceTitles } from '~/domain/endorsement/round'
import { Deadline } from '../page/deadline'
import { MomentText } from '../record/date-text'

type About = Omit<Round, 'answers' | 'seq'> & { isOpen: boolean }

const outcomes = { endorsed: 'Endorsed', 'sent-back': 'Sent back' } as const

const standing = ({ outcome, closedAt, isOpen }: About) =>
  outcome ? outcomes[outcome] : closedAt ? 'Closed' : isOpen ? 'Open' : 'The deadline has passed; the chair closes it'

/** The facts of a round: whose it is, until when it runs, what silence means, and how it ended. */
export const RoundFacts = ({ round, forum }: { round: About; forum: string | null }) => (
  <dl className="facts round-facts">
    <div>
      <dt>Forum</dt>
      <dd>{forum ?? 'Not given'}</dd>
    </div>
    <div>
      <dt>Round</dt>
      <dd>{standing(round)}</dd>
    </div>
    <div>
      <dt>Deadline</dt>
      <dd>
        <Deadline moment={round.deadline} />
      </dd>
    </div>
    <div>
      <dt>Silence</dt>
      <dd>{silenceTitles[round.silence]}</dd>
    </div>
    <div>
      <dt>Opened</dt>
      <dd>
        <MomentText moment={round.openedAt} />, {round.openedBy}
      </dd>
    </div>
    {round.closedAt && (
      <div>
        <dt>Closed</dt>
        <dd>
          <MomentText moment={round.closedAt} />, {round.closedBy}
        </dd>
      </div>
    )}
  </dl>
)
