import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { IsoDate } from '~/domain/calendar'
import { paths } from '~/paths'
import { DateText } from '../record/date-text'

type Told = {
  theme: { key: string; title: string }
  economies: string[]
  number: string
  project: string
  forum: { key: string; name: string } | null
  event: string
  session: string
  on: IsoDate | null
  publishedOn: IsoDate
}

const catalogueOf = (facet: string, value: string) => `${paths.practices}?${new URLSearchParams({ [facet]: value })}`

const Fact = ({ title, children }: { title: string; children: ReactNode }) => (
  <div>
    <dt>{title}</dt>
    <dd>{children}</dd>
  </div>
)

function Discussed({ event, session, on }: Pick<Told, 'event' | 'session' | 'on'>) {
  const where = [event, session].filter(part => part !== '').join(', ')
  if (where === '' && on === null) return <span className="absent">Not given</span>
  return (
    <>
      {where}
      {where !== '' && on && <br />}
      {on && <DateText date={on} />}
    </>
  )
}

/** Whose practice it is, where it comes from, and where it was discussed. */
export const PracticeFacts = ({ practice }: { practice: Told }) => {
  const { theme, economies, number, project, forum, publishedOn } = practice
  return (
    <dl className="facts">
      <Fact title={economies.length === 1 ? 'Economy' : 'Economies'}>
        <ul className="practice-economies">
          {economies.map(economy => (
            <li key={economy}>
              <Link to={catalogueOf('economy', economy)}>{economy}</Link>
            </li>
          ))}
        </ul>
      </Fact>
      <Fact title="Theme">
        <Link to={catalogueOf('theme', theme.key)}>{theme.title}</Link>
      </Fact>
      <Fact title="Project">
        <Link to={paths.project(number)} discover="none">
          <span className="no">{number}</span> {project}
        </Link>
      </Fact>
      {forum && (
        <Fact title="Forum">
          <Link to={catalogueOf('forum', forum.key)}>{forum.name}</Link>
        </Fact>
      )}
      <Fact title="Discussed">
        <Discussed {...practice} />
      </Fact>
      <Fact title="Published">
        <DateText date={publishedOn} />
      </Fact>
    </dl>
  )
}
