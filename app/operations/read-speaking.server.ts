import type { Person } from '~/domain/access/may'
import { type Check, placeOf } from '~/domain/checks/check'
import { judgedBy } from '~/domain/drafting/judged-by'
import type { StateKey } from '~/domain/lifecycle/lifecycle'
import type { SectionKey } from '~/domain/record/catalogue'
import type { Database } from '~db/connect.server'
import type { ShownPoint } from './read-assessment.server'
import { readSteps } from './read-steps.server'
import { readRemarks } from './remarks.server'

/** So many remarks stand beside a section; their own page has all. */
const newest = 3

type Drafting = {
  checks: readonly Check[]
  points: readonly ShownPoint[]
  state: StateKey | null
  session: { year: number; session: string } | null
}

/** What speaks to a section that somebody writes: findings, points, remarks, what keeps it from its next step, criteria. */
export async function readSpeaking(
  db: Database,
  asked: { number: string; section: SectionKey; by: Person; now: Date },
  { checks, points, ...project }: Drafting,
) {
  const [remarks, life] = await Promise.all([readRemarks(db, asked), readSteps(db, asked)])
  const { section } = asked
  return {
    judged: judgedBy(section, project),
    findings: checks
      .filter(check => placeOf(check) === section)
      .map(({ rule, severity, text, source }) => ({ key: `${rule} ${text}`, severity, text, source })),
    points: points.filter(point => point.section === section).map(({ seq, quote, text }) => ({ seq, quote, text })),
    remarks: (remarks?.threads ?? [])
      .flatMap(thread => thread.remarks)
      .sort((a, b) => b.seq - a.seq)
      .slice(0, newest)
      .map(({ seq, by, at, text }) => ({ seq, by, at, text })),
    steps: (life?.steps ?? [])
      .filter(({ isOff, problems }) => !isOff && problems.length > 0)
      .map(({ key, title, problems }) => ({ key, title, problems })),
  }
}
