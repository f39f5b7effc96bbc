import { Link } from '@remix-run/react'
import type { Finding } from '~/domain/questionnaire/check-definition'
import { paths } from '~/paths'

type At = { number: string; place: number }

/** Where a finding is mended. */
function mendAt({ number, place }: At, { section, question }: Finding): string {
  if (section === null) return paths.editQuestionnaire(number, place)
  return question === null
    ? paths.editQuestions(number, place, section)
    : paths.editQuestion(number, place, section, question)
}

/** What the check of a draft found, each with the way to its place: first what keeps it from being published. */
export function DraftFindings({ at, findings, mayMend }: { at: At; findings: readonly Finding[]; mayMend: boolean }) {
  const blocking = findings.filter(({ severity }) => severity === 'blocks')
  const others = findings.filter(({ severity }) => severity === 'look')
  const list = (of: readonly Finding[], tone: string) => (
    <ul className={`find-list ${tone}`}>
      {of.map(finding => (
        <li key={`${finding.rule} ${finding.section} ${finding.question} ${finding.text}`}>
          {finding.text}{' '}
          {mayMend && (
            <Link to={mendAt(at, finding)} aria-label={`Go to its place: ${finding.text}`}>
              Go to its place
            </Link>
          )}
        </li>
      ))}
    </ul>
  )
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">What the check found</h2>
      {findings.length === 0 && <p>Nothing: every question can be read, reached and answered.</p>}
      {blocking.length > 0 && (
        <>
          <h3>To be mended before it can be published</h3>
          {list(blocking, 'stops')}
        </>
      )}
      {others.length > 0 && (
        <>
          <h3>To look at again</h3>
          {list(others, 'looks')}
        </>
      )}
    </section>
  )
}
