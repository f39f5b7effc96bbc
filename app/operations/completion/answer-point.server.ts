import { mayStillWrite } from '~/domain/completion/completion-report'
import type { CompletionPoint } from '~/domain/completion/review'
import { no, type Verdict, yes } from '~/domain/verdict'
import type { Database, Transaction } from '~db/connect.server'
import { changeCompletionPoint, listCompletionPoints } from '~db/queries/completion.server'
import { rememberAct } from '../history'
import type { ProjectAsk } from '../implementation/with-project'
import { type ReportFound, withReport } from './with-report'

type PointAsk = ProjectAsk & { point: number }

const pointOf = async (tx: Transaction, { seq }: ReportFound, point: number): Promise<CompletionPoint | null> =>
  (await listCompletionPoints(tx, seq)).find(one => one.seq === point) ?? null

const noPoint = no('The report has no such point. Please reload the page.')

/**
 * Writes what the overseer says to a point of the Secretariat. `before` is the reply that the form showed. Refuses a point
 * of another project or one that is settled, an empty reply, a report that is with the Secretariat, and to overwrite what
 * somebody else replied meanwhile.
 */
export const replyToPoint = (db: Database, input: PointAsk & { reply: string; before: string }): Promise<Verdict> =>
  withReport<Verdict>(db, input, 'completion.write', async (tx, found) => {
    const writable = mayStillWrite(found.report.state)
    if (!writable.ok) return writable
    const point = await pointOf(tx, found, input.point)
    if (!point) return noPoint
    if (point.settledAt !== null) return no('The Secretariat has settled this point.')
    const reply = input.reply.trim()
    if (reply === '') return no('Write what you changed, or why you did not.')
    if (point.reply !== input.before && point.reply !== reply)
      return no(
        `Somebody else has replied meanwhile: “${point.reply}” Nothing was overwritten; send yours again if it still holds.`,
      )
    const { author, at } = found.signed
    await changeCompletionPoint(tx, point.seq, { reply, repliedAt: at, repliedBy: author.name })
    const why = 'The overseer replied to the Secretariat.'
    await rememberAct(tx, { number: input.number, act: 'Point on the completion report answered', why, author, at })
    return yes
  })

/** Settles a point of the Secretariat, or opens it again. Refuses others, and a point of another project. */
export const settlePoint = (db: Database, input: PointAsk & { isSettled: boolean }): Promise<Verdict> =>
  withReport<Verdict>(db, input, 'completion.decide', async (tx, found) => {
    const point = await pointOf(tx, found, input.point)
    if (!point) return noPoint
    if (found.report.state === 'accepted') return no('The report was accepted; its points stay as they were.')
    if ((point.settledAt !== null) === input.isSettled) return yes
    const { author, at } = found.signed
    await changeCompletionPoint(tx, point.seq, { settledAt: input.isSettled ? at : null })
    const act = input.isSettled
      ? 'Point on the completion report settled'
      : 'Point on the completion report opened again'
    await rememberAct(tx, { number: input.number, act, why: 'By the Secretariat.', author, at })
    return yes
  })
