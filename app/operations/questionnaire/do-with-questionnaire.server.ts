import type { z } from 'zod'
import type { monitorForm, responseForm } from '~/domain/questionnaire/sender-forms'
import type { Verdict } from '~/domain/verdict'
import type { Database } from '~db/connect.server'
import { sendNewLink, withdrawSentLink } from './answer-links.server'
import { changeLastDay, closeQuestionnaire, reopenQuestionnaire } from './close-questionnaire.server'
import { extendResponse } from './extend-response.server'
import { remindEconomies, remindOne } from './remind-economies.server'
import { endOpenLink, renewOpenLink } from './renew-open-link.server'
import { reopenAnswer, returnAnswer } from './return-answer.server'
import type { SenderAsk } from './with-questionnaire.server'

type Done = Verdict | { ok: true; url: string }

/** Does what the form of the response monitor says; each act asks for itself whether it may. */
export function doWithQuestionnaire(db: Database, ask: SenderAsk, form: z.output<typeof monitorForm>): Promise<Done> {
  switch (form.intent) {
    case 'remind':
      return remindEconomies(db, ask)
    case 'last-day':
      return changeLastDay(db, { ...ask, dueOn: form.dueOn })
    case 'close':
      return closeQuestionnaire(db, ask)
    case 'open':
      return reopenQuestionnaire(db, ask)
    case 'make-address':
      return renewOpenLink(db, ask)
    case 'end-address':
      return endOpenLink(db, ask)
  }
}

/** The same for the form of one answer. */
export function doWithResponse(
  db: Database,
  ask: SenderAsk & { response: number },
  form: z.output<typeof responseForm>,
): Promise<Verdict> {
  switch (form.intent) {
    case 'remind':
      return remindOne(db, ask)
    case 'extend':
      return extendResponse(db, { ...ask, dueOn: form.dueOn })
    case 'return':
      return returnAnswer(db, { ...ask, remark: form.remark })
    case 'reopen':
      return reopenAnswer(db, ask)
    case 'new-link':
      return sendNewLink(db, { ...ask, email: form.email })
    case 'withdraw':
      return withdrawSentLink(db, { ...ask, email: form.email, kind: form.kind })
  }
}
