import { Link as RouteLink } from '@remix-run/react'
import type { ReactNode } from 'react'
import { type LinkedFrom, linkedFromTitles } from '~/domain/linkage/links'
import { type Link, linkKindTitles } from '~/domain/record/rows'
import { paths } from '~/paths'

type LineProps = { kind: string; number: string | null; title: string; note: string; children?: ReactNode }

const Line = ({ kind, number, title, note, children }: LineProps) => (
  <li>
    <span className="link-kind">{kind}</span>
    <span>
      {number === null ? (
        title
      ) : (
        <RouteLink to={paths.project(number)}>
          <span className="no">{number}</span> {title}
        </RouteLink>
      )}
      {children}
      {note !== '' && <span className="link-note">{note}</span>}
    </span>
  </li>
)

/** Links to other projects: a line each, with how they belong together. */
export const LinkList = ({ rows }: { rows: Link[] }) => (
  <ul className="link-list">
    {rows.map(({ kind, project, title, url, note }) => (
      <Line
        key={`${kind} ${project} ${title} ${url}`}
        kind={linkKindTitles[kind]}
        number={project}
        title={title}
        note={note}
      >
        {url !== null && (
          <>
            {' '}
            <a href={url} rel="noreferrer nofollow">
              {url}
            </a>
          </>
        )}
      </Line>
    ))}
  </ul>
)

/** The public projects that link to the one being read; nothing where there is none. */
export const LinkedFromList = ({ projects }: { projects: LinkedFrom[] }) =>
  projects.length > 0 && (
    <>
      <h3>Linked from</h3>
      <div className="worked">
        <ul className="link-list">
          {projects.map(({ kind, number, title, note }) => (
            <Line
              key={`${kind} ${number} ${note}`}
              kind={linkedFromTitles[kind]}
              number={number}
              title={title}
              note={note}
            />
          ))}
        </ul>
      </div>
    </>
  )
