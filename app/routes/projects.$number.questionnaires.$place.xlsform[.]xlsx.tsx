import { numberToSlug } from '~/domain/record/number'
import { sendFile } from '~/http/download.server'
import { found, numberIn, open } from '~/http/route.server'
import { seqIn } from '~/http/seq.server'
import { dayOf } from '~/operations/author'
import { readForXlsForm } from '~/operations/questionnaire/read-for-xlsform.server'
import { renderXlsForm } from '~/reports/render/on-demand.server'

/** A questionnaire as XLSForm: the draft for those who read it, else the version in force; ?version=1 for an earlier one. */
export const loader = open(async ({ db, visitor, params, request, now }) => {
  const [number, place] = [numberIn(params), seqIn(params.place, 'There is no such questionnaire.')]
  const version = new URL(request.url).searchParams.get('version')
  const asked = { number, place, by: visitor.person, now, version: version === null ? null : Number(version) }
  const definition = found(await readForXlsForm(db, asked), 'There is no such questionnaire.')
  const id = `${numberToSlug(number).toLowerCase().replaceAll('-', '_')}_${place}`
  const bytes = await renderXlsForm(definition, { id, asOf: dayOf(now) })
  return sendFile({ name: `${number} ${definition.title} XLSForm`, kind: 'xlsx', request, visitor }, bytes)
})
