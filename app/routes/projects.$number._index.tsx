import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LinkedFromList } from '~/components/linkage/link-list'
import { Page } from '~/components/page/page'
import { pageTitle } from '~/components/page/title'
import { Toc } from '~/components/page/toc'
import { PapersAside } from '~/components/papers/papers-aside'
import { OutcomesAside } from '~/components/practice/outcomes-aside'
import { ProjectFacts, ProjectMoney } from '~/components/record/project-aside'
import { ProjectHead, UnderTitle } from '~/components/record/project-head'
import { projectView } from '~/components/record/project-view'
import { Rail } from '~/components/record/rail'
import { RecordSection } from '~/components/record/record-parts'
import { RunningAside } from '~/components/record/running-aside'
import { runningPlaces } from '~/domain/implementation/places'
import { standingOf } from '~/domain/lifecycle/standing'
import { found, numberIn, open } from '~/http/route.server'
import { paths } from '~/paths'
import { namingOf } from '~/reports/naming'
import { findOriginalCompletion } from '~db/queries/amendments.server'
import { listPapers } from '~db/queries/attachments.server'
import { findSessionOf } from '~db/queries/calendar.server'
import { findCompletionReport } from '~db/queries/completion.server'
import { wasEndorsed } from '~db/queries/decisions.server'
import { findStanding } from '~db/queries/life.server'
import { listLinkedFrom, withLinkedTitles } from '~db/queries/links.server'
import { listPublishedTitles } from '~db/queries/published-practices.server'
import { wasHandedIn } from '~db/queries/quality.server'
import { findRecord } from '~db/queries/records.server'
import { reference } from '~db/queries/reference.server'
import { listResponseRates } from '~db/queries/response-rates.server'
import { countRunning } from '~db/queries/running.server'

import '~/styles/papers.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageTitle(`${data.title}, ${data.number}`) : pageTitle('There is no such project')

export const loader = open(async ({ db, visitor, params, now }) => {
  const project = numberIn(params)
  const audiences = await visitor.audiences(project)
  const [record, lists, report, standing, linkedFrom, questionnaires, practices, running] = await Promise.all([
    findRecord(db, project, audiences),
    reference(db),
    findCompletionReport(db, project),
    findStanding(db, project),
    listLinkedFrom(db, project),
    listResponseRates(db, project),
    listPublishedTitles(db, project),
    countRunning(db, project),
  ])
  const there = await withLinkedTitles(db, found(record, `There is no project ${project} in the register.`))
  const subject = await visitor.about(project)
  const mayReadFiles = visitor.may('attachments.read', subject)
  const today = now.toISOString().slice(0, 10)
  const { state } = standing
  // Only a draft is drawn with the deadlines of its session.
  const session = state === 'concept-draft' ? await findSessionOf(db, there.values.year, there.values.session) : null
  const originalCompletion = running.approvedAmendments > 0 ? await findOriginalCompletion(db, project) : null
  return {
    ...projectView(there, audiences, namingOf(lists), { today, state, session, originalCompletion }),
    linkedFrom,
    stages: standingOf(there.values, standing, today),
    mayEdit: visitor.may('record.edit', { project }),
    hasSteps: audiences.includes('submitted'),
    wasEndorsed: audiences.includes('submitted') && (await wasEndorsed(db, project)),
    hasAssessment: visitor.may('quality.read', subject) && (await wasHandedIn(db, project)),
    papers: mayReadFiles ? await listPapers(db, project) : null,
    outcomes: { questionnaires, practices, mayReadDrafts: visitor.may('questionnaires.read', subject) },
    running: runningPlaces(running, {
      may: act => visitor.may(act, subject),
      hasSummary: report?.state === 'accepted',
    }),
    mayRemark: visitor.may('remarks.write', subject),
    hasReport: report?.state === 'accepted' || visitor.may('completion.read-draft', { project }),
  }
})

export default function Project() {
  const project = useLoaderData<typeof loader>()
  const { number, reading, around, mayEdit } = project
  return (
    <Page
      title={project.title}
      trail={[{ to: paths.projects, title: 'Projects' }]}
      above={<ProjectHead {...project} />}
    >
      <UnderTitle {...project} />
      <Rail stages={project.stages} />
      <div className="project">
        <ProjectMoney project={project} />
        <Toc entries={project.contents} />
        <div className="text">
          {reading.map(section => (
            <RecordSection
              key={section.key}
              section={section}
              around={around}
              editTo={mayEdit ? paths.editSection(number, section.key) : undefined}
            >
              {section.key === 'linkages' && <LinkedFromList projects={project.linkedFrom} />}
            </RecordSection>
          ))}
        </div>
        <ProjectFacts project={project}>
          <RunningAside number={number} places={project.running} />
          <OutcomesAside number={number} outcomes={project.outcomes} />
          {project.papers && <PapersAside number={number} papers={project.papers} mayEdit={mayEdit} />}
        </ProjectFacts>
      </div>
    </Page>
  )
}
