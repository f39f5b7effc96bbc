import { Link, NavLink } from '@remix-run/react'
import { type QuestionnaireState, questionnaireStateTitles } from '~/domain/questionnaire/questionnaire'
import type { QuestionnaireHead as Head } from '~/domain/questionnaire/questionnaire-head'
import { paths } from '~/paths'
import type { TrailStep } from '../page/page'
import { DateText } from '../record/date-text'
import { Status, type Tone } from '../record/status'

export const questionnaireTones: Record<QuestionnaireState, Tone> = { draft: 'ready', open: 'go', closed: 'done' }

/** The pages of a questionnaire that somebody may open, in the order in which one needs them. */
export function questionnairePages({
  number,
  place,
  version,
  may,
}: Head): { to: string; title: string; end: boolean }[] {
  const isPublished = version > 0
  const page = (to: string, title: string, when: boolean, end = false) => (when ? [{ to, title, end }] : [])
  return [
    ...page(paths.questionnaire(number, place), 'Who answered', may.read && isPublished, true),
    ...page(paths.editQuestionnaire(number, place), 'Edit', may.write),
    ...page(paths.previewQuestionnaire(number, place), 'Preview', may.read),
    ...page(paths.publishQuestionnaire(number, place), isPublished ? 'Correct' : 'Publish', may.send),
    ...page(paths.questionnaireVersion(number, place, version), `Version ${version}`, isPublished),
    ...page(paths.results(number, place), 'Results', may.results && isPublished),
    ...page(paths.projectPractices(number), 'Best practices', may.practices && isPublished),
    ...page(paths.loadXlsForm(number, place), 'XLSForm', may.write),
  ]
}

/** Above the title on each page of a questionnaire: its state, version and last day, and the way to its other pages. */
export function QuestionnaireHead({ head }: { head: Head }) {
  const { number, state, version, dueOn } = head
  const links = questionnairePages(head)
  return (
    <>
      <p className="head">
        <Link className="no" to={paths.project(number)}>
          {number}
        </Link>
        <Status of={questionnaireStateTitles[state]} tone={questionnaireTones[state]} />
        <span>
          {version > 0 && `Version ${version}`}
          {version > 0 && dueOn && ' · '}
          {dueOn && (
            <>
              answers until <DateText date={dueOn} />
            </>
          )}
        </span>
      </p>
      {links.length > 1 && (
        <nav className="questionnaire-pages" aria-label="Pages of this questionnaire">
          {links.map(({ to, title, end }) => (
            <NavLink key={to} to={to} end={end} prefetch="none">
              {title}
            </NavLink>
          ))}
        </nav>
      )}
    </>
  )
}

/** The way to a page of a questionnaire; `here` are the steps below its own title. */
export const questionnaireTrail = ({ number, place, title, may, version }: Head, ...here: TrailStep[]): TrailStep[] => [
  { to: paths.project(number), title: number },
  { to: paths.questionnaires(number), title: 'Questionnaires' },
  { title, ...(here.length > 0 && may.read && version > 0 ? { to: paths.questionnaire(number, place) } : {}) },
  ...here,
]
