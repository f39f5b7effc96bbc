import type { Act } from '~/domain/access/matrix'
import { openQuestionnaire } from '~/operations/questionnaire/open-questionnaire.server'
import { allow, found, numberIn, type OpenedBy } from './route.server'
import { seqIn } from './seq.server'

/** The questionnaire that the address names, once it is published, for those who may do this with it; else 404 or 403. */
export async function publishedFor({ db, visitor, person: by, params, now }: OpenedBy, act: Act) {
  const number = numberIn(params)
  const place = seqIn(params.place, `There is no such questionnaire of ${number}.`)
  const missing = `There is no questionnaire ${place} of ${number}.`
  const opened = found(await openQuestionnaire(db, { number, place, by, now }), missing)
  allow(visitor.verdict(act, opened.subject))
  const published = found(opened.head.version === 0 ? null : opened, `${missing} It is still being drafted.`)
  return { ...published, ask: { number, place, by, now } }
}
