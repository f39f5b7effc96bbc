import { Link } from '@remix-run/react'
import { paths } from '~/paths'
import { DateText } from '../record/date-text'

type Version = { version: number; at: string; by: string | null; why: string; changes: readonly string[] }
type VersionListProps = { number: string; place: number; current: number; versions: readonly Version[] }

/** The versions of a questionnaire, the latest first, with why each was made and what it changed. */
export const VersionList = ({ number, place, current, versions }: VersionListProps) => (
  <section aria-labelledby="versions">
    <h2 id="versions">Versions</h2>
    <ul className="plain-list">
      {versions.map(({ version, at, by, why, changes }) => (
        <li key={version}>
          {version === current ? (
            <b>Version {version}</b>
          ) : (
            <Link to={paths.questionnaireVersion(number, place, version)}>Version {version}</Link>
          )}
          , <DateText date={at.slice(0, 10)} />
          {by !== null && `, ${by}`}
          {why !== '' && <p className="version-why">{why}</p>}
          {changes.length > 0 && (
            <details open={version === current}>
              <summary>What changed</summary>
              <ul>
                {changes.map(change => (
                  <li key={change}>{change}</li>
                ))}
              </ul>
            </details>
          )}
        </li>
      ))}
    </ul>
  </section>
)
