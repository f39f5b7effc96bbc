import { remarkAudiences } from '~/domain/quality/remarks'
import type { Transaction } from '~db/connect.server'
import type { HiddenName } from '../actors'
import { plant } from '../canaries'
import { at } from './moments'

const by = { at, person: null, by: 'Test' }

/** The keys of the points of the project in assessment, as the portfolio writes them: one sent, one prepared. */
export const points = { sent: 1, prepared: 2 } as const
/** The keys of its remarks, by who reads them. */
export const remarks = { 'everyone-involved': 1, authors: 2, secretariat: 3 } as const

/** Ratings, points and remarks, all with words that not everybody reads. */
export async function writeQuality(tx: Transaction, project: number, name: HiddenName): Promise<void> {
  const t = tx.tables
  await tx.insert(t.qualityRating).values([
    { ...by, project, criterion: 'relevance', rating: 2, comment: plant('rating', name, 'earlier', true) },
    { ...by, project, criterion: 'relevance', rating: 4, comment: plant('rating', name, 'relevance') },
    { ...by, project, criterion: 'impact', rating: 3, comment: plant('rating', name, 'impact') },
  ])
  const point = (kind: 'point' | 'prepared-point') => ({
    project,
    section: 'summary',
    quote: plant(kind, name, 'quote'),
    text: plant(kind, name, 'text'),
  })
  await tx.insert(t.point).values([
    { ...by, ...point('point'), seq: points.sent, sentAt: at },
    { ...by, ...point('prepared-point'), seq: points.prepared, sentAt: null },
  ])
  await tx
    .insert(t.pointAct)
    .values({ ...by, point: points.sent, act: 'answered', text: plant('point', name, 'answer') })
  await tx.insert(t.remark).values(
    remarkAudiences.map(visibleTo => ({
      ...by,
      seq: remarks[visibleTo],
      project,
      section: 'summary',
      thread: null,
      visibleTo,
      text: plant(`remark-${visibleTo}`, name, 'remark'),
    })),
  )
}
