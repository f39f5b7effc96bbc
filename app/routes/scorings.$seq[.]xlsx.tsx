import { sendFile } from '~/http/download.server'
import { allow, found, signedIn } from '~/http/route.server'
import { seqIn } from '~/http/seq.server'
import { dayOf } from '~/operations/author'
import { readRanking } from '~/operations/read-scoring.server'
import { rankingReport } from '~/reports/ranking'
import { renderWorkbook } from '~/reports/render/on-demand.server'

const none = 'There is no such scoring.'

/** The ranking of a closed scoring as a workbook, for those who read scores. */
export const loader = signedIn(async ({ db, person, params, now, request, visitor }) => {
  const scoring = seqIn(params.seq, none)
  const read = found(await readRanking(db, { scoring, by: person, now }), none)
  allow(read.mayRead)
  const { head } = read
  const ranking = found(read.ranking, 'The scoring is not closed yet, so there is no ranking.')
  const report = rankingReport({ asOf: dayOf(now), head, ...ranking })
  return sendFile({ name: report.title, kind: 'xlsx', request, visitor }, await renderWorkbook(report))
})
