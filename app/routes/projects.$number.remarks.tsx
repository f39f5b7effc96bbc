import { type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { Page } from '~/components/page/page'
import { Empty, Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { NewRemark } from '~/components/quality/new-remark'
import { RemarkThread } from '~/components/quality/remark-thread'
import { SectionLinks } from '~/components/quality/section-links'
import { remarkForm, replyForm } from '~/domain/quality/forms'
import { isSpokenOf } from '~/domain/quality/sections'
import { isSectionKey, sectionTitle } from '~/domain/record/catalogue'
import { parseTyped, refusedBy, rejected } from '~/http/form.server'
import { allow, found, numberIn, type OpenedBy, signedIn } from '~/http/route.server'
import { readRemarks, replyToRemark, writeRemark } from '~/operations/remarks.server'
import { paths } from '~/paths'
import '~/styles/quality.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `Remarks on ${data.number}` : 'There is no such project')

async function numberToRemark({ visitor, params }: OpenedBy) {
  const number = numberIn(params)
  allow(visitor.verdict('remarks.write', await visitor.about(number)))
  return number
}

export const loader = signedIn(async opened => {
  const number = await numberToRemark(opened)
  const { db, person, now, request } = opened
  const asked = new URL(request.url).searchParams
  const wanted = asked.get('section') ?? ''
  const section = isSectionKey(wanted) && isSpokenOf(wanted) ? wanted : null
  const read = await readRemarks(db, { number, section, by: person, now })
  return { number, section, saved: asked.has('saved'), ...found(read, `There is no project ${number}.`) }
})

export const action = signedIn(async opened => {
  const number = await numberToRemark(opened)
  const { db, person, now, request } = opened
  const sent = await request.formData()
  const isReply = sent.get('intent') === 'reply'
  const by = { number, by: person, now }
  if (isReply) {
    const form = parseTyped(sent, replyForm)
    if (!form.ok) return rejected(form)
    const written = await replyToRemark(db, { ...by, ...form.value })
    return written.ok ? redirect(`${paths.remarks(number)}?saved`) : refusedBy(written.reason, form.typed)
  }
  const form = parseTyped(sent, remarkForm)
  if (!form.ok) return rejected(form)
  const written = await writeRemark(db, { ...by, ...form.value })
  return written.ok ? redirect(`${paths.remarks(number)}?saved`) : refusedBy(written.reason, form.typed)
})

export default function Remarks() {
  const { number, title, audiences, counts, threads, section, saved } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const repliedTo = refused?.typed.thread === undefined ? null : Number(refused.typed.thread)
  const idOf = (name: string) => (repliedTo !== null && name === 'text' ? `reply-${repliedTo}` : name)
  const links = [
    { key: 'all', title: 'All sections', to: paths.remarks(number), count: 0, isHere: section === null },
    ...counts.map(one => ({ ...one, to: paths.remarksOn(number, one.key), isHere: one.key === section })),
  ]
  return (
    <Page
      title="Remarks"
      trail={[
        { to: paths.projects, title: 'Projects' },
        { to: paths.project(number), title: number },
        { title: 'Remarks' },
      ]}
      lead={title}
    >
      <ErrorSummary findings={findingsOf(refused?.errors ?? {}, idOf)} title="The remark was not saved" />
      {saved && !refused && (
        <Note tone="good" live>
          Saved. Its readers are told by letter.
        </Note>
      )}
      <div className="beside-text">
        <div>
          {counts.length > 0 && <SectionLinks label="Sections with remarks" links={links} />}
          {threads.length === 0 && (
            <Empty title={section ? `There are no remarks on ${sectionTitle(section)}` : 'There are no remarks yet'}>
              <p>Remarks are informal: they change nothing and need no answer before a step.</p>
            </Empty>
          )}
          {threads.map(thread => (
            <RemarkThread
              key={`${thread.seq} ${thread.remarks.length}`}
              thread={thread}
              typed={refused && repliedTo === thread.seq ? refused : undefined}
            />
          ))}
        </div>
        <div className="writing-point">
          <NewRemark
            key={threads.length}
            audiences={audiences}
            section={section}
            backTo={paths.project(number)}
            refused={repliedTo === null ? refused : undefined}
          />
        </div>
      </div>
    </Page>
  )
}
