import { Link } from '@remix-run/react'
import { type WaiverState, waiverStateTitles } from '~/domain/budget/waiver'
import { type Severity, severities, severityTitles } from '~/domain/checks/check'
import { waiverTones } from '../budget/finding-list'
import { Status } from './status'

type Shown = { rule: string; severity: Severity; source: string; text: string; where: string; to: string | null } & {
  waiver: { state: WaiverState; to: string } | null
}

const classes: Record<Severity, string> = { blocks: 'note stop', waiver: 'note wait', look: 'note plain' }

/** What the rules found, the gravest first, each with where it can be mended and where the rule comes from. */
export const CheckGroups = ({ checks }: { checks: Shown[] }) => (
  <>
    {severities.map(severity => {
      const own = checks.filter(check => check.severity === severity)
      return own.length === 0 ? null : (
        <section key={severity} aria-labelledby={`checks-${severity}`}>
          <h2 id={`checks-${severity}`}>
            {severityTitles[severity]} <span className="count">({own.length})</span>
          </h2>
          <ul className="plain-list checks">
            {own.map(({ rule, text, where, to, source, waiver }) => (
              <li key={`${rule} ${where} ${text}`} className={classes[severity]}>
                <p>
                  {to ? <Link to={to}>{where}</Link> : <b>{where}</b>}: {text}
                </p>
                {waiver && (
                  <p>
                    <Link to={waiver.to}>
                      <Status of={waiverStateTitles[waiver.state]} tone={waiverTones[waiver.state]} />
                    </Link>
                  </p>
                )}
                <p className="hint">{source}</p>
              </li>
            ))}
          </ul>
        </section>
      )
    })}
  </>
)
