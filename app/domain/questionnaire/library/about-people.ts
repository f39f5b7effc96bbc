import type { Question } from '../definition'
import { ask, choicesOf } from './ask'

/** What participants say of themselves, asked alike in every questionnaire to people, so that answers can be grouped. */
export const ownEconomy: Question = ask(
  'economy',
  'Which economy do you come from?',
  {
    kind: 'oneOf',
    choices: choicesOf({
      australia: 'Australia',
      brunei: 'Brunei Darussalam',
      canada: 'Canada',
      chile: 'Chile',
      china: 'China',
      hongKong: 'Hong Kong, China',
      indonesia: 'Indonesia',
      japan: 'Japan',
      korea: 'Korea',
      malaysia: 'Malaysia',
      mexico: 'Mexico',
      newZealand: 'New Zealand',
      papuaNewGuinea: 'Papua New Guinea',
      peru: 'Peru',
      philippines: 'Philippines',
      russia: 'Russia',
      singapore: 'Singapore',
      chineseTaipei: 'Chinese Taipei',
      thailand: 'Thailand',
      unitedStates: 'United States',
      vietNam: 'Viet Nam',
      other: 'None of these (a guest or an international organisation)',
    }),
  },
  { hint: 'You need not say it. It helps the organisers to see whom the event has reached.' },
)

export const organisation: Question = ask('organisation', 'What kind of organisation do you work for?', {
  kind: 'oneOf',
  choices: choicesOf({
    government: 'Government or public agency',
    university: 'University or research institute',
    sme: 'Small or medium-sized enterprise',
    company: 'Larger company',
    association: 'Business or professional association',
    civil: 'Non-profit organisation',
    international: 'International organisation',
    other: 'Other',
  }),
})

export const gender: Question = ask(
  'gender',
  'Are you a woman or a man?',
  {
    kind: 'oneOf',
    choices: choicesOf({ woman: 'A woman', man: 'A man', other: 'Neither of these', unsaid: 'I prefer not to say' }),
  },
  { hint: 'APEC counts how many women and men its projects reach.', tags: ['gender'] },
)
