import type { Database } from '~db/connect.server'
import { changeResponse, findResponse, markLinkOpened, responseScope } from '~db/queries/responses.server'
import type { OpenedAnswer } from './open-answer.server'

/** Remembers that an answer was opened, and the link by which: the first time only. Writes nothing where that is known. */
export async function markOpened(
  db: Database,
  { response, respondent }: Pick<OpenedAnswer, 'response' | 'respondent'>,
  now: Date,
): Promise<void> {
  const link = respondent.with === 'link' && respondent.link.openedAt === null ? respondent.link : null
  if (response.openedAt !== null && link === null) return
  const at = now.toISOString()
  await db.inTransaction(responseScope(response.seq), async tx => {
    const current = await findResponse(tx, response.seq)
    if (current?.openedAt === null) await changeResponse(tx, response.seq, { openedAt: at })
    if (link) await markLinkOpened(tx, link.id, at)
  })
}
