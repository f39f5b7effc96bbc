import { NavLink } from '@remix-run/react'
import type { ReactNode } from 'react'
import { viewQuery } from '~/domain/questionnaire/results/view'
import { paths } from '~/paths'
import { LinkButton } from '../form/button'
import { Page, type TrailStep } from '../page/page'
import { Empty } from '../page/parts'
import { QuestionnaireHead, questionnaireTrail } from '../questionnaire/questionnaire-head'
import type { ResultsShell } from './shell'
import { DraftBanner, DraftSwitch, Turnout } from './turnout'

/** The ways of reading the same answers. */
function ResultsPages({ shell: { head, view, hasGender } }: { shell: ResultsShell }) {
  const { number, place, audience } = head
  const query = viewQuery(view)
  const pages = [
    { to: paths.results(number, place), title: 'By question', when: true },
    { to: paths.resultsMatrix(number, place), title: 'Matrix', when: audience !== 'overseer' },
    { to: paths.resultsCompare(number, place), title: 'Two economies', when: audience === 'economies' },
    { to: paths.resultsGender(number, place), title: 'Gender', when: hasGender },
  ]
  return (
    <nav className="results-pages" aria-label="Ways of reading the results">
      {pages
        .filter(({ when }) => when)
        .map(({ to, title }) => (
          <NavLink key={to} to={to + query} end prefetch="none">
            {title}
          </NavLink>
        ))}
    </nav>
  )
}

export function Downloads({ shell: { head, view } }: { shell: ResultsShell }) {
  const { number, place } = head
  const query = viewQuery(view)
  const what = view.drafts ? ' with drafts' : ''
  return (
    <p className="doors">
      <LinkButton to={paths.resultsWorkbook(number, place) + query} download>
        Excel{what}
      </LinkButton>
      <LinkButton to={paths.resultsCsv(number, place) + query} download>
        CSV{what}
      </LinkButton>
      <LinkButton to={paths.resultsHtml(number, place) + query} download>
        HTML{what}
      </LinkButton>
    </p>
  )
}

/** The frame of every page of results: state and pages of the questionnaire, who answered, drafts, ways of reading. */
export function ResultsPage({
  shell,
  title,
  lead,
  here = [],
  children,
}: {
  shell: ResultsShell
  title: string
  lead?: ReactNode
  here?: TrailStep[]
  children: ReactNode
}) {
  const { head, tooFew } = shell
  const results = { title: 'Results', to: paths.results(head.number, head.place) }
  return (
    <Page
      title={title}
      trail={questionnaireTrail(head, ...(here.length > 0 ? [results, ...here] : [{ title: 'Results' }]))}
      above={<QuestionnaireHead head={head} />}
      lead={lead ?? head.title}
    >
      <DraftBanner shell={shell} />
      <div className="results-top">
        <Turnout shell={shell} />
        {tooFew === null && <ResultsPages shell={shell} />}
      </div>
      {tooFew === null ? (
        children
      ) : (
        <Empty title="There are too few answers to show">
          <p>{tooFew}</p>
        </Empty>
      )}
      <DraftSwitch shell={shell} />
    </Page>
  )
}
