import { type MetaFunction, redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { Actions, Button, LinkButton } from '~/components/form/button'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { Page } from '~/components/page/page'
import { Empty, Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { GenderTargetTable } from '~/components/plan/gender-target-table'
import { IndicatorCard } from '~/components/plan/indicator-card'
import { fieldAsked, PromiseList, sectionsWithText, sentencesIn } from '~/components/plan/promise-list'
import { flatIndicator } from '~/components/plan/typed-indicator'
import { indicatorFrom } from '~/domain/indicator/promise'
import { mayChange } from '~/domain/lifecycle/editing'
import { fieldOf, sectionTitle } from '~/domain/record/catalogue'
import { formatVersion } from '~/domain/record/record'
import { indicatorRow } from '~/domain/record/row-forms'
import { offeredOn } from '~/domain/reference/offered'
import { parseForm, type Refused, refusedBy, rejected } from '~/http/form.server'
import { allow, found, numberIn, signedIn } from '~/http/route.server'
import { dayOf } from '~/operations/author'
import { makeIndicator } from '~/operations/make-indicator.server'
import { makeIndicatorsOfTargets } from '~/operations/make-indicators-of-targets.server'
import { paths } from '~/paths'
import { findRecord } from '~db/queries/records.server'
import { reference } from '~db/queries/reference.server'
import { findEditing } from '~db/queries/subjects.server'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `Make an indicator, ${data.number}` : 'Make an indicator')

const measured = 'monitoringAndEvaluation'

export const loader = signedIn(async ({ visitor, db, params, request, now }) => {
  const number = numberIn(params)
  allow(visitor.verdict('record.edit', { project: number }))
  const { values } = found(
    await findRecord(db, number, await visitor.audiences(number)),
    `There is no project ${number}.`,
  )
  const asked = new URL(request.url).searchParams
  const field = fieldAsked(asked.get('field')) ?? 'gender'
  const sentence = (asked.get('sentence') ?? '').trim()
  const standing = { ...(await findEditing(db, number)), now: now.toISOString() }
  const open = mayChange(standing, ['indicators'], visitor.may('record.edit-secretariat', { project: number }))
  const { section } = fieldOf(field)
  const isForm = sentence !== '' && field !== 'genderTargets'
  const lists = isForm ? offeredOn(await reference(db), dayOf(now), values) : null
  return {
    number,
    section,
    locked: open.ok ? null : open.reason,
    targets: field === 'genderTargets' ? values.genderTargets : null,
    proposed: isForm ? { id: '', ...indicatorFrom(sentence, field) } : null,
    economies: lists?.economies.map(economy => economy.name) ?? [],
    sentences: isForm ? [] : sentencesIn(section, values),
    others: sectionsWithText(values).filter(other => other.section !== section),
    indicated: values.indicators.flatMap(({ promise }) => promise?.sentence ?? []),
  }
})

const form = z.object({ indicators: z.array(indicatorRow).max(1, 'Make one indicator at a time.').optional() })

export const action = signedIn(async ({ visitor, db, params, request, person, now }) => {
  const on = { number: numberIn(params), by: person, now }
  allow(visitor.verdict('record.edit', { project: on.number }))
  const sent = await request.formData()
  const back = (version: Parameters<typeof formatVersion>[0] | null) =>
    redirect(`${paths.editSection(on.number, measured)}?saved=${version ? formatVersion(version) : 'same'}`)
  if (sent.get('intent') === 'targets') {
    const made = await makeIndicatorsOfTargets(db, on)
    return made.ok ? back(made.version) : refusedBy(made.reason, {})
  }
  const read = parseForm(sent, form)
  if (!read.ok) return rejected(read)
  const [indicator] = read.value.indicators ?? []
  if (!indicator || indicator.name === '')
    return rejected({ typed: read.typed, errors: { 'indicators[0].name': ['Say what is measured.'] } })
  const made = await makeIndicator(db, { ...on, indicator })
  return made.ok ? back(made.version) : refusedBy(made.reason, read.typed)
})

export default function MakeIndicator() {
  const { number, section, locked, targets, proposed, ...page } = useLoaderData<typeof loader>()
  const returned: Refused | undefined = useActionData<typeof action>()
  const errors = returned?.errors ?? {}
  const [typed] = Array.isArray(returned?.typed.indicators) ? returned.typed.indicators : [proposed]
  const boxes = typed ? flatIndicator(typed) : {}
  const title = sectionTitle(section)
  return (
    <Page
      title={targets ? 'Indicators of the targets by sex' : 'From a promise to an indicator'}
      trail={[
        { to: paths.project(number), title: number },
        { to: paths.edit(number), title: 'Edit' },
        { to: paths.editSection(number, section), title },
        { title: 'Make an indicator' },
      ]}
      lead={
        targets
          ? 'Each target becomes an indicator, told by women and men; one that was made before gets the new numbers.'
          : 'What a proposal promises, its reports must show. A sentence becomes an indicator that leads back to it.'
      }
    >
      <ErrorSummary findings={findingsOf(errors)} title="The indicator was not made" />
      {locked !== null && !returned && <Note tone="wait">{locked}</Note>}
      {targets && targets.length > 0 && (
        <Form method="post" className="edit-form">
          <GenderTargetTable rows={targets} />
          <Actions>
            <Button kind="primary" name="intent" value="targets">
              Make indicators of these targets
            </Button>
            <LinkButton to={paths.editSection(number, section)}>Back to {title}</LinkButton>
          </Actions>
        </Form>
      )}
      {targets?.length === 0 && (
        <Empty title="There are no targets by sex yet">
          <p>Enter how many women and men are to take part, and save.</p>
          <LinkButton to={paths.editSection(number, section)}>Back to {title}</LinkButton>
        </Empty>
      )}
      {typed && !targets && (
        <Form method="post" className="edit-form" key={JSON.stringify(typed)}>
          {(['promiseField', 'promiseSentence'] as const).map(key => (
            <input key={key} type="hidden" name={`indicators[0].${key}`} value={boxes[key] ?? ''} />
          ))}
          <IndicatorCard
            name="indicators[0]"
            values={boxes}
            fresh={false}
            errors={errors}
            economies={page.economies}
            around={{ number, lost: [] }}
          />
          <Actions>
            <Button kind="primary">Add the indicator</Button>
            <LinkButton to={paths.makeIndicator(number, { field: boxes.promiseField ?? '' })}>
              Choose another sentence
            </LinkButton>
          </Actions>
        </Form>
      )}
      {!typed && !targets && (
        <>
          <h2>{title}</h2>
          {page.sentences.length === 0 ? (
            <Empty title="Nothing is written and saved in this section yet">
              <LinkButton to={paths.editSection(number, section)}>Write it</LinkButton>
            </Empty>
          ) : (
            <PromiseList number={number} sentences={page.sentences} indicated={page.indicated} />
          )}
          {page.others.length > 0 && (
            <>
              <h2>Other sections</h2>
              <ul className="other-sections">
                {page.others.map(other => (
                  <li key={other.section}>
                    <Link to={paths.makeIndicator(number, { field: other.field })}>{other.title}</Link>
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </Page>
  )
}
