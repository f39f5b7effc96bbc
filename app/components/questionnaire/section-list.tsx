import { Link } from '@remix-run/react'
import { paths } from '~/paths'

type Listed = { key: string; title: string; words: string; done: unknown }

const wordsOf = ({ words, done }: Listed) => (done ? `Finished: ${words.toLowerCase()}` : words)

/** The sections of an answer beside the one that is open: folded on a narrow screen, where they would be in the way. */
export function SectionList({
  answer,
  sections,
  current,
}: {
  answer: string
  sections: readonly Listed[]
  current: string
}) {
  const list = (
    <ol className="tasks">
      {sections.map(section => (
        <li key={section.key}>
          <Link
            to={paths.answerSection(answer, section.key)}
            aria-current={section.key === current ? 'page' : undefined}
            prefetch="none"
          >
            <span>
              {section.title}
              <small className={section.done ? 'ok' : undefined}>{wordsOf(section)}</small>
            </span>
          </Link>
        </li>
      ))}
    </ol>
  )
  const at = sections.findIndex(({ key }) => key === current) + 1
  return (
    <nav className="desk-tasks" aria-label="Sections">
      <div className="unfolded">{list}</div>
      <details className="folded">
        <summary>
          Section {at} of {sections.length}: see all
        </summary>
        {list}
      </details>
    </nav>
  )
}
