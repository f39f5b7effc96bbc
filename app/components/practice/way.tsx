import { practiceStateTitles } from '~/domain/practice/practice'
import type { Reached } from '~/domain/practice/standing'
import { DateText } from '../record/date-text'

/** The way of a practice: its states with the day on which each was reached, and by whom. */
export const PracticeWay = ({ way }: { way: readonly Reached[] }) => {
  const here = way.findLastIndex(({ on }) => on !== null)
  return (
    <ol className="practice-way">
      {way.map(({ state, on, by }, index) => (
        <li
          key={state}
          className={on === null ? 'ahead' : index === here ? 'here' : undefined}
          aria-current={index === here ? 'step' : undefined}
        >
          <b>{practiceStateTitles[state]}</b>
          {on === null ? (
            <small>not yet</small>
          ) : (
            <small>
              <DateText date={on} />
              {by !== null && `, ${by}`}
            </small>
          )}
        </li>
      ))}
    </ol>
  )
}
