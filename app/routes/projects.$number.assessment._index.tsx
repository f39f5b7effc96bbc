import { type MetaFunction, redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { LinkButton } from '~/components/form/button'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { Page } from '~/components/page/page'
import { Empty, Panel } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { AssessorActs } from '~/components/quality/assessor-acts'
import { Findings } from '~/components/quality/findings'
import { PointView } from '~/components/quality/point-view'
import { RatingTable } from '~/components/quality/rating-table'
import { SectionLinks } from '~/components/quality/section-links'
import { MomentText } from '~/components/record/date-text'
import { PrintButton } from '~/components/record/print-button'
import { pointActForm } from '~/domain/quality/forms'
import { spokenOf } from '~/domain/quality/sections'
import { parseTyped, refusedBy, rejected } from '~/http/form.server'
import { allow, found, numberIn, type OpenedBy, signedIn } from '~/http/route.server'
import { actOnPoint } from '~/operations/assess.server'
import { readAssessment } from '~/operations/read-assessment.server'
import { paths } from '~/paths'
import '~/styles/lifecycle.css'
import '~/styles/quality.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `Quality assessment of ${data.number}` : 'There is no such project')

async function readIt({ visitor, db, person, params, now }: OpenedBy) {
  const number = numberIn(params)
  allow(visitor.verdict('quality.read', await visitor.about(number)))
  const read = await readAssessment(db, { number, by: person, now })
  return { number, ...found(read, `There is no project ${number}.`) }
}

export const loader = signedIn(readIt)

export const action = signedIn(async opened => {
  const { visitor, db, person, params, now, request } = opened
  const number = numberIn(params)
  allow(visitor.verdict('quality.assess', await visitor.about(number)))
  const form = parseTyped(await request.formData(), pointActForm)
  if (!form.ok) return rejected(form)
  const done = await actOnPoint(db, { number, ...form.value, by: person, now })
  return done.ok
    ? redirect(`${paths.assessment(number)}#point-${form.value.point}`)
    : refusedBy(done.reason, form.typed)
})

type Read = Awaited<ReturnType<typeof readIt>>

const pointsIn = ({ sections }: Pick<Read, 'sections'>) => sections.flatMap(({ things }) => things)

/** What an assessor sees first: what is still missing, and the ways on. */
function Outcome(read: Read) {
  const { number, unmet, minimum, edition } = read
  const points = pointsIn(read)
  const toSend = points.filter(({ state }) => state === 'prepared' || state === 'to-answer').length
  const toClose = points.filter(({ state }) => state !== 'closed').length
  return (
    <div className="outcome">
      <Panel title="What is still missing">
        <Findings {...{ unmet, minimum, edition }} />
        <p>
          {toSend === 0 ? 'No point is ready to be sent.' : `${counted(toSend)} to be sent with a return.`}{' '}
          {toClose === 0
            ? 'No point is open.'
            : `${counted(toClose)} to be closed before the proposal is satisfactory.`}
        </p>
        <p className="doors">
          <LinkButton to={paths.rateQuality(number)} kind="primary">
            Rate the criteria
          </LinkButton>
          <LinkButton to={paths.steps(number)}>Return it with the points, or rate it satisfactory</LinkButton>
        </p>
      </Panel>
    </div>
  )
}

const counted = (count: number) => (count === 1 ? '1 point is' : `${count} points are`)

function PointLinks({ number, sections }: Pick<Read, 'number' | 'sections'>) {
  const links = spokenOf.map(({ key, title }) => ({
    ...{ key, title, to: paths.assessSection(number, key) },
    count: sections.find(section => section.key === key)?.things.length ?? 0,
  }))
  return (
    <>
      <p>Write a point on a section of the proposal:</p>
      <SectionLinks label="Write a point on a section" links={links} />
    </>
  )
}

export default function Assessment() {
  const read = useLoaderData<typeof loader>()
  const { number, title, state, sections, steps, ratings, minimum } = read
  const refused = useActionData<typeof action>()
  const typedFor = (seq: number) =>
    refused && Number(refused.typed.point) === seq
      ? { text: refused.typed.text, errors: refused.errors.text ?? [] }
      : undefined
  return (
    <Page
      title="Quality assessment"
      trail={[
        { to: paths.projects, title: 'Projects' },
        { to: paths.project(number), title: number },
        { title: 'Quality assessment' },
      ]}
      lead={title}
    >
      <ErrorSummary
        findings={findingsOf(refused?.errors ?? {}, name => (name === 'text' ? `ask-${refused?.typed.point}` : name))}
        title="Nothing was done"
      />
      {state && (
        <p className="standing">
          The project is at <b>{state}</b>.
        </p>
      )}
      {read.mayAssess && <Outcome {...read} />}
      {read.hasBegun ? (
        <>
          <section aria-labelledby="ratings-title">
            <h2 id="ratings-title">Ratings</h2>
            {ratings.length === 0 && !read.untold ? (
              <p>
                {read.hasOutcome
                  ? 'No criterion was rated.'
                  : 'The ratings are read here once the proposal was returned or rated satisfactory.'}
              </p>
            ) : (
              <>
                {!read.mayAssess && <Findings {...read} />}
                <RatingTable ratings={ratings} minimum={minimum} />
              </>
            )}
          </section>
          <section aria-labelledby="points-title">
            <h2 id="points-title">Points</h2>
            {read.mayAssess && <PointLinks number={number} sections={sections} />}
            {read.mayAnswer && (
              <p>
                <LinkButton to={paths.points(number)} kind="primary">
                  Answer the points
                </LinkButton>
              </p>
            )}
            {sections.length === 0 && <p>There are no points.</p>}
            {sections.map(section => (
              <section key={section.key} aria-labelledby={`of-${section.key}`} className="pinned">
                <h3 id={`of-${section.key}`}>
                  <Link to={`${paths.project(number)}#${section.key}`}>{section.title}</Link>
                </h3>
                {section.things.map(point => (
                  <PointView key={point.seq} point={point}>
                    {read.mayAssess && (
                      <AssessorActs number={number} section={section.key} point={point} typed={typedFor(point.seq)} />
                    )}
                  </PointView>
                ))}
              </section>
            ))}
          </section>
          <section aria-labelledby="course-title">
            <h2 id="course-title">How it went</h2>
            {steps.length === 0 && <p>No step has been taken yet.</p>}
            <ul className="acts">
              {steps.map(({ seq, done, at, by }) => (
                <li key={seq}>
                  <b>{done}</b>, <MomentText moment={at} />, by {by}
                </li>
              ))}
            </ul>
          </section>
          <p className="doors">
            <PrintButton />
            <LinkButton to={paths.steps(number)}>Steps</LinkButton>
          </p>
        </>
      ) : (
        <Empty title="There is no quality assessment yet">
          <p>A proposal is assessed after its overseer has submitted it.</p>
          <LinkButton to={paths.project(number)}>Back to the project</LinkButton>
        </Empty>
      )}
    </Page>
  )
}
