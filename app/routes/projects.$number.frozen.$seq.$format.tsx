import { frozenFormats } from '~/domain/frozen/frozen'
import { sendFile } from '~/http/download.server'
import { found, numberIn, open } from '~/http/route.server'
import { openFrozen } from '~/operations/completion/read-frozen.server'

const formats = [...frozenFormats, 'json' as const]

/** A frozen file as it was kept, or the data from which it can be made again. */
export const loader = open(async ({ db, request, visitor, params, now }) => {
  const number = numberIn(params)
  const missing = `There is no such frozen file of ${number} that you can read.`
  const kind = found(formats.find(format => format === params.format) ?? null, missing)
  const seq = found(/^\d{1,9}$/.test(params.seq ?? '') ? Number(params.seq) : null, missing)
  const file = found(await openFrozen(db, { number, seq, format: kind, by: visitor.person, now }), missing)
  return sendFile({ name: file.name, kind, request, visitor }, file.content)
})
