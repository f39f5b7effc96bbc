import { data, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { sectionChanges } from '~/components/difference/section-changes'
import { SectionChanges } from '~/components/difference/section-changes-view'
import { Actions, Button, LinkButton } from '~/components/form/button'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { readRowsIntent } from '~/components/form/rows-intent'
import { asObject, withRows } from '~/components/form/typed'
import { Page } from '~/components/page/page'
import { Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { editAround } from '~/components/plan/edit-around'
import { editListsFor } from '~/components/record/edit-lists'
import { FieldEditor } from '~/components/record/field-editor'
import { DoubtList, ReadTable, SourceText } from '~/components/record/reading-parts'
import { doubtViews, readFields } from '~/components/record/reading-view'
import { sectionViews } from '~/components/record/shown'
import { type FieldKey, fieldOf, fields, isFieldKey } from '~/domain/record/catalogue'
import type { corrected } from '~/domain/record/legacy/correct'
import type { RecordValues } from '~/domain/record/record'
import { formSchema } from '~/domain/record/section-form'
import { parseForm, type Refused, refusedBy, rejected } from '~/http/form.server'
import { allow, found, type OpenedBy, signedIn } from '~/http/route.server'
import { dayOf } from '~/operations/author'
import { changesOfReading } from '~/operations/import-record.server'
import { confirmReading, correctReading, discardReading, openReading } from '~/operations/readings.server'
import { paths } from '~/paths'
import { namingOf } from '~/reports/naming'
import { reference } from '~db/queries/reference.server'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data ? `Reading of ${data.file}` : 'Reading')

/** The fields that stand open for correction: those in doubt, those corrected already, and one asked for. */
function keysToCorrect(opened: NonNullable<Awaited<ReturnType<typeof openReading>>>, asked: string | null): FieldKey[] {
  const doubted = opened.read.doubts.map(doubt => doubt.field).filter(isFieldKey)
  const before = Object.keys(opened.stored.corrections).filter(isFieldKey)
  const open = new Set([...doubted, ...before, ...(asked && isFieldKey(asked) ? [asked] : [])])
  return fields.map(field => field.key).filter(key => open.has(key))
}

async function openFor({ visitor, db, person, params, request }: OpenedBy) {
  allow(visitor.verdict('record.import'))
  const opened = found(
    await openReading(db, person, params.id ?? ''),
    'There is no such reading. Please paste the record again.',
  )
  const asked = new URL(request.url).searchParams.get('correct')
  return { opened, keys: keysToCorrect(opened, asked) }
}

export const loader = signedIn(async args => {
  const { opened, keys } = await openFor(args)
  const lists = await reference(args.db)
  const naming = namingOf(lists)
  const { stored, read, reading } = opened
  const audiences = await args.visitor.audiences(reading.values.number ?? '')
  const changes = await changesOfReading(args.db, reading, audiences)
  const views = (values: RecordValues, marks: typeof reading.marks) =>
    sectionViews({ values, marks, keeping: changes?.before.keeping ?? blankKeeping }, audiences, naming)
  return {
    file: stored.file,
    text: stored.text,
    number: reading.values.number,
    around: editAround('', keys, reading.values, { state: null, session: null, today: dayOf(args.now) }),
    title: reading.values.title,
    savedAs: stored.number,
    layout: read.layout,
    doubts: doubtViews(read).map(doubt => ({
      ...doubt,
      answered: isFieldKey(doubt.field) && doubt.field in stored.corrections,
    })),
    keys,
    values: Object.fromEntries(keys.map(key => [key, reading.values[key]])),
    marks: Object.fromEntries(keys.map(key => [key, reading.marks[key] ?? null])),
    fields: readFields(reading, naming),
    known: changes && {
      number: changes.before.values.number,
      differences: sectionChanges(
        views(changes.before.values, changes.before.marks),
        views(changes.after.values, changes.after.marks),
      ),
    },
    lists: editListsFor(keys.map(fieldOf), lists),
  }
})

const blankKeeping = {
  contentType: null,
  version: { major: 1, minor: 0 },
  createdAt: null,
  createdBy: null,
  modifiedAt: null,
  modifiedBy: null,
}

export const action = signedIn(async args => {
  const { db, person, now, request, params } = args
  const { opened, keys } = await openFor(args)
  const id = params.id ?? ''
  const form = await request.formData()
  if (form.get('intent') === 'discard') {
    allow(await discardReading(db, { by: person, now, id }))
    throw redirect(paths.imports)
  }
  const read = parseForm(form, formSchema(keys, await reference(db)))
  const rows = readRowsIntent(form.get('intent'))
  if (rows) return data<Refused>({ typed: withRows(read.typed, rows), errors: {} })
  if (!read.ok) return rejected(read)
  // What was opened but not changed stays a reading, with its doubt.
  const changed = changedBy(opened.reading, keys, read.value.values, form.getAll('sure').map(String))
  const kept = await correctReading(db, { by: person, now, id, values: changed })
  if (!kept.ok) return refusedBy(kept.reason, read.typed)
  if (form.get('intent') !== 'confirm') throw redirect(paths.reading(id))
  const saved = await confirmReading(db, { by: person, now, id })
  if (!saved.ok) return refusedBy(saved.reason, read.typed)
  throw redirect(paths.project(saved.number))
})

/** The values that differ from the reading, and those that the person marked as right. */
function changedBy(
  reading: Parameters<typeof corrected>[0],
  keys: readonly FieldKey[],
  typed: Partial<RecordValues>,
  sure: readonly string[],
): Partial<RecordValues> {
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
  const chosen = keys.filter(key => key in typed && (sure.includes(key) || !same(typed[key], reading.values[key])))
  return Object.fromEntries(chosen.map(key => [key, typed[key]]))
}

export default function ReadingPage() {
  const page = useLoaderData<typeof loader>()
  const returned: Refused | undefined = useActionData<typeof action>()
  const errors = returned?.errors ?? {}
  const typed = asObject(returned?.typed.values)
  const open = page.doubts.filter(doubt => !doubt.answered).length
  return (
    <Page
      title={page.title ?? 'A record without a title'}
      trail={[{ to: paths.imports, title: 'Import' }, { title: page.number ?? page.file }]}
      lead="This is what was read. Nothing is in the register until you confirm."
    >
      <ErrorSummary findings={findingsOf(errors)} />
      {page.savedAs ? (
        <Note tone="good">
          This reading was saved as {page.savedAs}. <LinkButton to={paths.project(page.savedAs)}>Open it</LinkButton>
        </Note>
      ) : (
        page.known && (
          <Note tone="wait">
            {page.known.number} is in the register already.{' '}
            {page.known.differences.length === 0
              ? 'This reading would change nothing.'
              : 'What confirming would change stands at the end of this page.'}
          </Note>
        )
      )}
      <div className="reading">
        <Form method="post" className="edit-form">
          <h2>{open === 0 ? 'No open doubts' : open === 1 ? 'One doubt' : `${open} doubts`}</h2>
          <DoubtList doubts={page.doubts} />
          {page.keys.map(key => (
            <div key={key} className="correction">
              <FieldEditor
                field={fieldOf(key)}
                value={returned ? typed[key] : page.values[key]}
                mark={page.marks[key]}
                lists={page.lists}
                around={page.around}
                errors={errors}
                withoutMarks
              />
              <label className="choice">
                <input type="checkbox" name="sure" value={key} />
                <span>I have checked this; it is right as it stands here.</span>
              </label>
            </div>
          ))}
          <h2>What was read</h2>
          <ReadTable fields={page.fields} />
          {page.known && page.known.differences.length > 0 && (
            <>
              <h2>What confirming would change in {page.known.number}</h2>
              <SectionChanges sections={page.known.differences} />
            </>
          )}
          {!page.savedAs && (
            <Actions>
              <Button kind="primary" name="intent" value="confirm">
                Confirm and save
              </Button>
              {page.keys.length > 0 && (
                <Button name="intent" value="correct">
                  Keep corrections
                </Button>
              )}
              <Button kind="stop" name="intent" value="discard" formNoValidate>
                Discard this reading
              </Button>
            </Actions>
          )}
        </Form>
        <SourceText text={page.text} file={page.file} />
      </div>
    </Page>
  )
}
