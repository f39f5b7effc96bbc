import type { MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { Actions, Button } from '~/components/form/button'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { FileField } from '~/components/form/file-field'
import { TextArea } from '~/components/form/text-area'
import { Page } from '~/components/page/page'
import { pageTitle } from '~/components/page/title'
import { formatMoment } from '~/domain/calendar'
import { type Refused, refusedBy } from '~/http/form.server'
import { allow, signedIn } from '~/http/route.server'
import { legacyTextOf } from '~/operations/legacy-text.server'
import { beginReadings } from '~/operations/readings.server'
import { paths } from '~/paths'
import { listOpenReadings } from '~db/queries/readings.server'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction = () => pageTitle('Import legacy records')

export const loader = signedIn(async ({ visitor, db, person }) => {
  allow(visitor.verdict('record.import'))
  return { open: await listOpenReadings(db, person.id) }
})

const pasted = 'Pasted text'

/** The pasted text and the files of a form as texts, or the sentence that says which cannot be read. */
async function sourcesIn(form: FormData) {
  const sources: { file: string; text: string }[] = []
  const text = form.get('text')
  if (typeof text === 'string' && text.trim() !== '') sources.push({ file: pasted, text })
  for (const entry of form.getAll('files')) {
    if (typeof entry === 'string' || entry.size === 0) continue
    const read = await legacyTextOf(entry.name, Buffer.from(await entry.arrayBuffer()))
    if (!read.ok) return { ok: false as const, reason: read.reason }
    sources.push({ file: entry.name.slice(0, 200), text: read.text })
  }
  if (sources.length === 0) return { ok: false as const, reason: 'Paste a record, or choose a file.' }
  return { ok: true as const, sources }
}

export const action = signedIn(async ({ visitor, db, request, person, now }) => {
  allow(visitor.verdict('record.import'))
  const form = await request.formData()
  const typed = { text: form.get('text') ?? '' }
  const read = await sourcesIn(form)
  if (!read.ok) return refusedBy(read.reason, typed)
  const begun = await beginReadings(db, { by: person, now, sources: read.sources })
  if (!begun.ok) return refusedBy(begun.reason, typed)
  throw redirect(begun.ids.length === 1 ? paths.reading(begun.ids[0] ?? '') : paths.imports)
})

export default function ImportRecords() {
  const { open } = useLoaderData<typeof loader>()
  const returned: Refused | undefined = useActionData<typeof action>()
  return (
    <Page
      title="Import legacy records"
      lead="Paste a record of the APEC Project Database, or choose files: text, a page saved from the browser, or a Word document. You see what was read before anything is saved."
    >
      <ErrorSummary findings={findingsOf(returned?.errors ?? {})} />
      <Form method="post" encType="multipart/form-data" className="edit-form" reloadDocument>
        <TextArea
          field={{ name: 'text', value: returned?.typed.text }}
          label="Pasted record"
          hint="In the old database: open the record, select all, copy, and paste it here."
          rows={12}
          plain
        />
        <FileField field={{ name: 'files' }} label="Or files" hint="Up to 5 MB each." multiple optional />
        <Actions>
          <Button kind="primary">Read</Button>
        </Actions>
      </Form>
      {open.length > 0 && (
        <section>
          <h2>Readings that wait for you</h2>
          <ul className="plain-list">
            {open.map(reading => (
              <li key={reading.id}>
                <Link to={paths.reading(reading.id)}>{reading.file}</Link>{' '}
                <span className="label">read {formatMoment(reading.at)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  )
}
