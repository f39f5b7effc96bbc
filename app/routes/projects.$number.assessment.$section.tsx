import { type MetaFunction, redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { Actions, Button, LinkButton } from '~/components/form/button'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { TextArea } from '~/components/form/text-area'
import { Page } from '~/components/page/page'
import { Empty, Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { PointView } from '~/components/quality/point-view'
import { SectionText } from '~/components/quality/section-text'
import { sectionViews } from '~/components/record/shown'
import { pointForm } from '~/domain/quality/forms'
import { isSpokenOf, spokenOf } from '~/domain/quality/sections'
import { isSectionKey } from '~/domain/record/catalogue'
import { parseTyped, refusedBy, rejected } from '~/http/form.server'
import { allow, found, numberIn, type OpenedBy, refuse, signedIn } from '~/http/route.server'
import { writePoint } from '~/operations/assess.server'
import { readAssessment } from '~/operations/read-assessment.server'
import { paths } from '~/paths'
import { namingOf } from '~/reports/naming'
import { findRecord } from '~db/queries/records.server'
import { reference } from '~db/queries/reference.server'
import '~/styles/quality.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `A point on ${data.section.title}, ${data.number}` : 'There is no such section')

async function sectionToAssess({ visitor, params }: OpenedBy) {
  const number = numberIn(params)
  allow(visitor.verdict('quality.assess', await visitor.about(number)))
  const section = params.section ?? ''
  if (!isSectionKey(section) || !isSpokenOf(section)) throw refuse(404, 'A proposal has no such section.')
  return { number, section }
}

export const loader = signedIn(async opened => {
  const { number, section } = await sectionToAssess(opened)
  const { visitor, db, person, now, request } = opened
  const audiences = await visitor.audiences(number)
  const [read, record, lists] = await Promise.all([
    readAssessment(db, { number, by: person, now }),
    findRecord(db, number, audiences),
    reference(db),
  ])
  const { mayAssess, sections } = found(read, `There is no project ${number}.`)
  const views = sectionViews(found(record, `There is no project ${number}.`), audiences, namingOf(lists))
  const points = sections.find(({ key }) => key === section)?.things ?? []
  const asked = new URL(request.url).searchParams
  const place = spokenOf.findIndex(({ key }) => key === section)
  return {
    ...{ number, mayAssess, points },
    section: found(views.find(({ key }) => key === section) ?? null, 'A proposal has no such section.'),
    before: spokenOf[place - 1] ?? null,
    after: spokenOf[place + 1] ?? null,
    changed: points.find(({ seq, state }) => state === 'prepared' && String(seq) === asked.get('point')) ?? null,
    saved: asked.has('saved'),
  }
})

export const action = signedIn(async opened => {
  const { number, section } = await sectionToAssess(opened)
  const { db, person, now, request } = opened
  const form = parseTyped(await request.formData(), pointForm)
  if (!form.ok) return rejected(form)
  const written = await writePoint(db, { number, section, ...form.value, by: person, now })
  if (written.ok) return redirect(`${paths.assessSection(number, section)}?saved`)
  const { typed } = form
  return written.field ? rejected({ typed, errors: { quote: [written.reason] } }) : refusedBy(written.reason, typed)
})

export default function AssessSection() {
  const { number, section, points, mayAssess, before, after, changed, saved } = useLoaderData<typeof loader>()
  const returned = useActionData<typeof action>()
  const from = returned ? returned.typed : { quote: changed?.quote, text: changed?.text, replaces: changed?.seq }
  // A point that was sent or taken back meanwhile cannot be replaced: what was typed is then a new one.
  const replaces = points.find(({ seq, state }) => state === 'prepared' && String(seq) === String(from.replaces))
  const others = points.filter(({ seq }) => seq !== replaces?.seq)
  return (
    <Page
      title={section.title}
      trail={[
        { to: paths.project(number), title: number },
        { to: paths.assessment(number), title: 'Quality assessment' },
        { title: section.title },
      ]}
    >
      <ErrorSummary findings={findingsOf(returned?.errors ?? {})} title="The point was not saved" />
      {saved && !returned && (
        <Note tone="good" live>
          Saved. The overseer reads it when the proposal is returned.
        </Note>
      )}
      <div className="beside-text">
        <div className="text section-text">
          <SectionText fields={section.fields} />
        </div>
        <div className="writing-point">
          {mayAssess || returned ? (
            <Form method="post" key={returned ? JSON.stringify(returned.typed) : `${section.key} ${points.length}`}>
              <h2>{replaces ? 'Change the point' : 'A new point'}</h2>
              {replaces && <input type="hidden" name="replaces" value={replaces.seq} />}
              <TextArea
                field={{ name: 'quote', value: from.quote, errors: returned?.errors.quote }}
                label="The sentence that it is about"
                hint="Copy it from the text of the section."
                optional
                rows={3}
                plain
              />
              <TextArea
                field={{ name: 'text', value: from.text, errors: returned?.errors.text }}
                label="What should be changed or explained"
                rows={5}
                plain
              />
              <Actions>
                <Button kind="primary">Save the point</Button>
                <LinkButton to={paths.assessment(number)}>Back to the assessment</LinkButton>
              </Actions>
            </Form>
          ) : (
            <Empty title="No point can be written now">
              <p>Points are written while the proposal is being assessed.</p>
              <LinkButton to={paths.assessment(number)}>Back to the assessment</LinkButton>
            </Empty>
          )}
        </div>
      </div>
      {others.length > 0 && (
        <section aria-labelledby="points-title">
          <h2 id="points-title">Points on this section</h2>
          {others.map(point => (
            <PointView key={point.seq} point={point}>
              {mayAssess && point.state === 'prepared' && (
                <p className="point-acts">
                  <Link to={paths.changePoint(number, section.key, point.seq)}>Change this point</Link>
                </p>
              )}
            </PointView>
          ))}
        </section>
      )}
      <p className="turn-pages">
        {before && <Link to={paths.assessSection(number, before.key)}>Before: {before.title}</Link>}
        {after && <Link to={paths.assessSection(number, after.key)}>Next: {after.title}</Link>}
      </p>
    </Page>
  )
}
