import { type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { nominationSuffix, OwnNominations } from '~/components/event/nomination-form'
import { NominationTable } from '~/components/event/nomination-table'
import { Button } from '~/components/form/button'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { Page } from '~/components/page/page'
import { Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { nominationForm, nominationTextOf } from '~/domain/event/attendee-form'
import { eventDays } from '~/domain/event/event-form'
import { noEvent } from '~/http/event.server'
import { parseTyped, type Refused, refusedBy, rejected } from '~/http/form.server'
import { found, numberIn, type OpenedBy, refuse, signedIn } from '~/http/route.server'
import { seqIn } from '~/http/seq.server'
import { askNominations } from '~/operations/event/ask-nominations.server'
import { nominate, withdrawNomination } from '~/operations/event/nominate.server'
import { mayOpenNominations, openEvent } from '~/operations/event/open-event.server'
import { readNominations } from '~/operations/event/read-people.server'
import { paths } from '~/paths'
import '~/styles/events.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `Nominations for ${data.event.title}, ${data.event.number}` : 'Nominations')

/** The event for who works on it, and for focal points of any economy that sees the project. */
async function eventFor({ db, visitor, params, person: by, now }: OpenedBy) {
  const number = numberIn(params)
  const allowed = mayOpenNominations(by, await visitor.about(number), now)
  if (!allowed.ok) throw refuse(403, allowed.reason)
  const asked = { number, seq: seqIn(params.event, noEvent), by, now }
  return { asked, view: found(await openEvent(db, asked), noEvent) }
}

export const loader = signedIn(async opened => {
  const { view } = await eventFor(opened)
  const { event, may, isOver, mayKeep } = view
  const query = new URL(opened.request.url).searchParams
  return {
    ...{ event, may, isOver, isClosed: isOver || !mayKeep, ...(await readNominations(opened.db, view)) },
    ...{ saved: query.has('saved'), asked: query.get('asked'), unreached: query.getAll('unreached') },
  }
})

export const action = signedIn(async opened => {
  const { asked } = await eventFor(opened)
  const form = parseTyped(await opened.request.formData(), nominationForm)
  if (!form.ok) return rejected(form)
  const { value, typed } = form
  const here = paths.nominations(asked.number, asked.seq)
  if (value.intent === 'ask') {
    const done = await askNominations(opened.db, asked)
    if (!done.ok) return refusedBy(done.reason, typed)
    const told = [['asked', String(done.asked.length)], ...done.unreached.map(economy => ['unreached', economy])]
    return redirect(`${here}?${new URLSearchParams(told)}`)
  }
  const done =
    value.intent === 'withdraw'
      ? await withdrawNomination(opened.db, { ...asked, who: value.who, base: value.base })
      : await nominate(opened.db, { ...asked, who: value.who, base: value.base, text: nominationTextOf(value) })
  if (done.ok) return redirect(`${here}?saved`)
  return rejected({ typed, errors: { [done.field ?? '']: [done.reason] } })
})

export default function Nominations() {
  const { event, may, isOver, isClosed, overview, findings, own, rules, ...told } = useLoaderData<typeof loader>()
  const refused: Refused | undefined = useActionData<typeof action>()
  const { number, seq, title } = event
  const suffix = nominationSuffix(refused?.typed.who, refused?.typed.economy)
  return (
    <Page
      title="Nominations"
      trail={[
        { to: paths.project(number), title: number },
        { to: paths.event(number, seq), title },
        { title: 'Nominations' },
      ]}
      lead={`${title}, ${eventDays(event)}. Each travel-eligible economy names ${rules.participantsPerEconomy} participants and ${rules.alternatesPerEconomy} alternate, of them at least ${rules.womenPerEconomy} woman (${rules.title}).`}
    >
      <ErrorSummary findings={findingsOf(refused?.errors ?? {}, name => `${name}${suffix}`)} />
      {told.saved && !refused && (
        <Note tone="good" live>
          Saved. The overseer was told.
        </Note>
      )}
      {told.asked !== null && !refused && (
        <Note tone="good" live>
          {told.asked === '1' ? 'One economy was' : `${told.asked} economies were`} asked.
          {told.unreached.length > 0 &&
            ` Not asked, since Dossier knows no focal point with an account: ${told.unreached.join(', ')}.`}
        </Note>
      )}
      {isOver && <Note>This event is over. Nobody can be nominated for it any more.</Note>}
      {own.map(one => (
        <OwnNominations key={one.economy} own={one} closed={isClosed} refused={refused} />
      ))}
      {overview && (
        <section aria-labelledby="all-economies">
          <h2 id="all-economies">All travel-eligible economies</h2>
          {findings.length > 0 && (
            <ul className="people-findings">
              {findings.map(finding => (
                <li key={finding}>{finding}</li>
              ))}
            </ul>
          )}
          {may.ask && (
            <Form method="post" className="doors">
              <Button name="intent" value="ask">
                Ask all focal points for nominations
              </Button>
            </Form>
          )}
          <NominationTable number={number} event={seq} overview={overview} />
        </section>
      )}
    </Page>
  )
}
