import { z } from 'zod'
import { wordsField } from './clear-form'
import { dayField } from './invitation-form'
import { answerLinkKinds } from './respondent'

const lastDay = dayField('Choose a day that exists.').transform(text => (text === '' ? null : text))
const intent = <Name extends string>(name: Name) => ({ intent: z.literal(name) })

/** What its sender does with a questionnaire as a whole. */
export const monitorForm = z.discriminatedUnion('intent', [
  z.object(intent('remind')),
  z.object({ ...intent('last-day'), dueOn: lastDay }),
  z.object(intent('close')),
  z.object(intent('open')),
  z.object(intent('make-address')),
  z.object(intent('end-address')),
])

const email = z.string().trim().toLowerCase().max(200)

/** What its sender does with one answer. */
export const responseForm = z.discriminatedUnion('intent', [
  z.object(intent('remind')),
  z.object({ ...intent('extend'), dueOn: lastDay }),
  z.object({
    ...intent('return'),
    remark: wordsField('Say what should be changed. The economy reads it in a letter.'),
  }),
  z.object(intent('reopen')),
  z.object({ ...intent('new-link'), email }),
  z.object({ ...intent('withdraw'), email, kind: z.enum(answerLinkKinds) }),
])
