import { type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { Page } from '~/components/page/page'
import { Empty, Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { WaivedFinding } from '~/components/waiver/waived-finding'
import { WishList } from '~/components/waiver/wish-list'
import { anchorOf } from '~/domain/budget/waiver'
import { waiverForm } from '~/domain/budget/waiver-form'
import { parseTyped, type Refused, refusedBy, rejected } from '~/http/form.server'
import { allow, found, numberIn, type OpenedBy, signedIn } from '~/http/route.server'
import { decideWaiver } from '~/operations/decide-waiver.server'
import { readWaivers } from '~/operations/read-waivers.server'
import { requestWaiver } from '~/operations/request-waiver.server'
import { addressOf } from '~/operations/where-to-mend'
import { withdrawWaiver } from '~/operations/withdraw-waiver.server'
import { paths } from '~/paths'
import '~/styles/quality.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data ? `Waivers of ${data.number}` : 'Waivers')

/** The project that the address names, for those who ask for waivers and those who decide on them. */
async function numberForWaivers({ visitor, params }: OpenedBy) {
  const number = numberIn(params)
  const subject = await visitor.about(number)
  if (!visitor.may('budget.edit', subject)) allow(visitor.verdict('waiver.decide', subject))
  return number
}

export const loader = signedIn(async opened => {
  const number = await numberForWaivers(opened)
  const { db, person: by, now, request } = opened
  const read = found(await readWaivers(db, { number, by, now }), `There is no project ${number}.`)
  return {
    ...{ number, ...read, saved: new URL(request.url).searchParams.has('saved') },
    findings: read.findings.map(finding => ({
      ...finding,
      mendAt: read.mayAsk ? addressOf(number, finding.check) : null,
    })),
  }
})

export const action = signedIn(async opened => {
  const number = await numberForWaivers(opened)
  const { db, person: by, now, request } = opened
  const form = parseTyped(await request.formData(), waiverForm)
  if (!form.ok) return rejected(form)
  const { value } = form
  const ask = { number, by, now }
  const done = await (value.intent === 'request'
    ? requestWaiver(db, { ...ask, ...value })
    : value.intent === 'withdraw'
      ? withdrawWaiver(db, { ...ask, ...value })
      : decideWaiver(db, { ...ask, ...value }))
  return done.ok ? redirect(`${paths.waivers(number)}?saved`) : refusedBy(done.reason, form.typed)
})

/** The control that an error is about: forms of the same kind stand on the page several times. */
const idOf =
  ({ typed }: Refused) =>
  (name: string) =>
    typed.intent === 'request'
      ? `${name}-${anchorOf({ rule: String(typed.rule ?? ''), about: String(typed.about ?? '') })}`
      : `${name}-${String(typed.waiver ?? '')}`

export default function Waivers() {
  const { number, title, findings, past, mayAsk, mayDecide, saved } = useLoaderData<typeof loader>()
  const refused: Refused | undefined = useActionData<typeof action>()
  const may = { mayAsk, mayDecide, refused }
  return (
    <Page
      title="Waivers"
      trail={[
        { to: paths.project(number), title: number },
        { to: paths.budget(number), title: 'Budget' },
        { title: 'Waivers' },
      ]}
      lead={`${title}. What goes beyond a rule is changed, or the Secretariat grants a waiver. A proposal is submitted once every waiver is granted.`}
    >
      {refused && <ErrorSummary findings={findingsOf(refused.errors, idOf(refused))} />}
      {saved && !refused && (
        <Note tone="good" live>
          Saved. The other side is told by letter.
        </Note>
      )}
      {findings.length === 0 && <Empty title="Nothing needs a waiver" />}
      {findings.map(({ mendAt, ...finding }) => (
        <WaivedFinding key={anchorOf(finding.check)} finding={finding} mendAt={mendAt} {...may} />
      ))}
      {past.length > 0 && (
        <section aria-labelledby="past">
          <h2 id="past">No longer needed</h2>
          <p className="hint">The rules do not find any more what these were asked for.</p>
          <WishList wishes={past} {...may} />
        </section>
      )}
    </Page>
  )
}
