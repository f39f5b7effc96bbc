import { type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { LinkButton } from '~/components/form/button'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { Deadline } from '~/components/page/deadline'
import { Page } from '~/components/page/page'
import { pageTitle } from '~/components/page/title'
import { OpeningForm } from '~/components/scoring/opening-form'
import { MoneyTable, NotesByFund, ScoringTable } from '~/components/scoring/session-parts'
import { holdsOn } from '~/domain/economy'
import { fullName } from '~/domain/forum'
import { readSessionSlug } from '~/domain/lifecycle/sessions'
import { fundingLineName } from '~/domain/scoring/funding-line'
import { openingForm } from '~/domain/scoring/opening-form'
import { parseTyped, type Refused, refusedBy, rejected } from '~/http/form.server'
import { allow, found, type Opened, open, signedIn } from '~/http/route.server'
import { dayOf } from '~/operations/author'
import { openScoring } from '~/operations/open-scoring.server'
import { readSession } from '~/operations/read-sessions.server'
import { paths } from '~/paths'
import { findSessionOf } from '~db/queries/calendar.server'
import { reference } from '~db/queries/reference.server'
import '~/styles/scoring.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data ? `Session ${data.name}` : 'Session')

const none = 'There is no such session.'
const nameIn = ({ params }: Opened) => found(readSessionSlug(params.name ?? ''), none)

export const loader = open(async opened => {
  const { db, visitor, now } = opened
  const asked = { ...nameIn(opened), by: visitor.person, now }
  const session = found(await readSession(db, asked), none)
  const lists = session.toOpen === null ? null : await reference(db)
  const fora = (lists?.fora ?? []).filter(forum => holdsOn(dayOf(now), forum))
  return {
    ...session,
    isKnown: visitor.person !== null,
    fora: fora.map(forum => ({ value: forum.acronym, label: fullName(forum) })),
  }
})

export const action = signedIn(async opened => {
  const { db, person: by, visitor, now, request } = opened
  allow(visitor.verdict('scores.close'))
  const { year, session } = nameIn(opened)
  const kept = found(await findSessionOf(db, year, session), none)
  const read = parseTyped(await request.formData(), openingForm)
  if (!read.ok) return rejected(read)
  const line = kept.money.find(row => fundingLineName(row) === read.value.line)
  if (!line) return rejected({ typed: read.typed, errors: { line: ['Choose the fund or sub-fund from the list.'] } })
  const { forum, lastDay } = read.value
  const { fund, subFund } = line
  const opening = await openScoring(db, { by, now, session: kept, line: { fund, subFund }, forum, lastDay })
  return opening.ok ? redirect(paths.scoring(opening.seq)) : refusedBy(opening.reason, read.typed)
})

export default function SessionPage() {
  const session = useLoaderData<typeof loader>()
  const returned: Refused | undefined = useActionData<typeof action>()
  const { name, internalDeadline, finalDeadline, money, scorings, funds, toOpen, fora, mayEdit, isKnown } = session
  return (
    <Page title={name} trail={[{ to: paths.sessions, title: 'Sessions' }, { title: name }]}>
      <ErrorSummary findings={findingsOf(returned?.errors ?? {})} title="The scoring was not opened" />
      <dl className="facts">
        <div>
          <dt>Internal deadline, to the forum</dt>
          <dd>
            <Deadline moment={internalDeadline} />
          </dd>
        </div>
        <div>
          <dt>Final deadline, to the Secretariat</dt>
          <dd>
            <Deadline moment={finalDeadline} />
          </dd>
        </div>
      </dl>
      {mayEdit && (
        <p className="after">
          <LinkButton to={paths.editSession(name)}>Edit dates and money</LinkButton>
        </p>
      )}
      <section aria-labelledby="money-title">
        <h2 id="money-title">Money</h2>
        {money.length === 0 ? <p>The money of this session is not known yet.</p> : <MoneyTable money={money} />}
      </section>
      {scorings.length > 0 && (
        <section aria-labelledby="scorings-title">
          <h2 id="scorings-title">Scorings</h2>
          <ScoringTable scorings={scorings} />
        </section>
      )}
      {toOpen && (
        <OpeningForm funds={toOpen} fora={fora} typed={returned?.typed ?? {}} errors={returned?.errors ?? {}} />
      )}
      {isKnown && (
        <section aria-labelledby="notes-title">
          <h2 id="notes-title">Concept notes</h2>
          <NotesByFund funds={funds} />
        </section>
      )}
    </Page>
  )
}
