import { may, type Subject } from '../access/may'
import type { IsoMoment } from '../calendar'
import { checkAnswerLink, type Respondent } from '../questionnaire/respondent'
import { no, type Verdict, yes } from '../verdict'
import type { Confirmation, Practice } from './practice'

/**
 * Whether a respondent may give the word of an economy on a project's practices: its focal point, signed in or with the
 * link of its official answer. `subject` has that one economy; `response` is the one of the link.
 */
export function mayConfirm(
  respondent: Respondent,
  {
    economy,
    subject,
    response,
  }: { economy: string; subject: Subject; response: { seq: number; economy: string | null } | null },
  now: IsoMoment,
): Verdict {
  if (respondent.with === 'account')
    return may(respondent.person, 'practices.confirm', { ...subject, economies: [economy] }, now.slice(0, 10))
  const { link } = respondent
  const valid = checkAnswerLink(link, now)
  if (!valid.ok) return valid
  if (link.kind !== 'focal')
    return no('Only the focal point confirms a practice for the economy. Please tell them what you think of it.')
  return response?.seq === link.response && response.economy === economy
    ? yes
    : no('This link belongs to another economy.')
}

/** Whether an economy's word is taken now: it was asked, the practice is not published, and the text is the one it read. */
export function mayGiveWord(
  practice: Pick<Practice, 'state' | 'economies' | 'revision'>,
  said: readonly Confirmation[],
  { economy, revision }: { economy: string; revision: number },
): Verdict {
  if (!practice.economies.includes(economy)) return no(`This practice does not name ${economy} any more.`)
  if (!said.some(one => one.economy === economy)) return no(`${economy} was not asked to confirm this practice yet.`)
  if (practice.state === 'published')
    return no('This practice is published already. To have it changed, please write to the project overseer.')
  return practice.revision === revision
    ? yes
    : no('The text was changed since you opened this page. Please read it again before you confirm it.')
}
