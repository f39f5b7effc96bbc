import { Link } from '@remix-run/react'
import type { Place, ProjectPage } from '~/domain/waiting/open'
import type { Waiting } from '~/domain/waiting/waiting-for'
import { paths } from '~/paths'
import { Status, type Tone } from '../record/status'

const pages: Record<ProjectPage, (number: string) => string> = {
  steps: paths.steps,
  'co-sponsors': paths.coSponsors,
  endorsement: paths.endorsement,
  points: paths.points,
  waivers: paths.waivers,
  indicators: paths.indicators,
  assessment: paths.assessment,
  'write-report': paths.editCompletionReport,
  'review-report': paths.reviewCompletionReport,
}

const addressOf = (place: Place): string => {
  if (place.page === 'scoring') return paths.scoring(place.seq)
  if (place.page === 'session') return paths.session(place.name)
  if (place.page === 'practice') return paths.editPractice(place.number, place.practice)
  if (place.page === 'answer') return paths.answer(place.seq)
  if (place.page === 'questionnaire') return paths.questionnaire(place.number, place.place)
  if (place.page === 'monitoring') return paths.monitoring(place.number)
  if (place.page === 'write-monitoring') return paths.editMonitoring(place.number, place.place)
  if (place.page === 'review-monitoring') return paths.reviewMonitoring(place.number, place.place)
  if (place.page === 'amendment') return paths.amendment(place.number, place.amendment)
  if (place.page === 'confirm-practice') return paths.confirmPractice(place.number, place.practice)
  return pages[place.page](place.number)
}

export type ShownWaiting = Pick<Waiting, 'key' | 'todo' | 'about' | 'due' | 'place'> & { isNear: boolean }

const toneOf = ({ due, isNear }: ShownWaiting): Tone => (due?.isOver ? 'stop' : isNear ? 'wait' : 'plain')

/** By when: how near it is, as a shape and in words, and the date itself. */
const When = ({ of }: { of: ShownWaiting }) =>
  of.due === null ? (
    <p className="when absent">No date set</p>
  ) : (
    <p className="when">
      <Status of={of.due.near} tone={toneOf(of)} /> <time dateTime={of.due.at}>{of.due.words}</time>
    </p>
  )

/** What somebody must do, the most urgent first: a link to where it is done, what it is about, and by when. */
export const WaitingList = ({ waiting }: { waiting: ShownWaiting[] }) => (
  <ol className="waiting">
    {waiting.map(one => (
      <li key={one.key}>
        <p>
          <Link to={addressOf(one.place)}>
            <span className="todo">{one.todo}</span>{' '}
            <span className="about">
              {one.about.number && <span className="no">{one.about.number}</span>} {one.about.words}
            </span>
          </Link>
        </p>
        <When of={one} />
      </li>
    ))}
  </ol>
)
