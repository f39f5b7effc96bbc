import { Link } from '@remix-run/react'
import { type Practice, practiceThemeTitles } from '~/domain/practice/practice'
import { paths } from '~/paths'

type Line = Pick<Practice, 'seq' | 'title' | 'theme' | 'economies'> & {
  evidence: number
  confirmed: string
  next: string
}

const passages = (count: number) => (count === 0 ? 'No evidence' : count === 1 ? '1 passage' : `${count} passages`)

/** The practices of one state, each with what stands behind it and what it waits for. */
export const PracticeLines = ({ number, practices }: { number: string; practices: readonly Line[] }) => (
  <ul className="practice-lines">
    {practices.map(({ seq, title, theme, economies, evidence, confirmed, next }) => (
      <li key={seq}>
        <h3>
          <Link to={paths.editPractice(number, seq)}>{title}</Link>
        </h3>
        <p className="practice-about">
          {practiceThemeTitles[theme]}
          {economies.length > 0 && ` · ${economies.join(', ')}`}
        </p>
        <p>
          {passages(evidence)} · {confirmed}
        </p>
        <p className="next">{next}</p>
      </li>
    ))}
  </ul>
)
