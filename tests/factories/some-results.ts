import type { Answers } from '~/domain/questionnaire/answers'
import type { Asked } from '~/domain/questionnaire/results/asked'
import { type Hearing, hear } from '~/domain/questionnaire/results/hearing'
import type { ResultsFacts } from '~/reports/questionnaire-results'
import { everyAnswer, everyKind } from './a-questionnaire'

/** One who was asked, with the answer that was cleared; null where there was no response. */
export const anAsked = (response: number, name: string, answers: Answers | null, more: Partial<Asked> = {}): Asked => ({
  ...{ response, name, economy: name, state: answers ? 'submitted' : 'no-answer', declinedWith: '' },
  ...{ invitedAt: '2019-01-07T08:00:00.000Z', remindedAt: answers ? null : '2019-02-01T08:00:00.000Z' },
  answer: answers && {
    ...{ version: 1, answers, permission: 'with-name', permissions: { office: 'no' } },
    ...{ at: '2019-02-11T08:00:00.000Z', by: `The focal point of ${name}`, isDraft: false },
  },
  ...more,
})

const modest: Answers = {
  office: { is: 'given', value: '=HYPERLINK("http://evil.example")' },
  hasProgramme: { is: 'given', value: false },
  firms: { is: 'not-known' },
  score: { is: 'given', value: 2.5 },
  budget: { is: 'given', value: 1_000_000 },
  women: { is: 'given', value: 30 },
  since: { is: 'will-follow' },
  main: { is: 'given', value: 'fund' },
  support: { is: 'given', value: ['training'] },
  order: { is: 'given', value: ['fund', 'advice'] },
  quality: { is: 'given', value: 2 },
  grades: { is: 'given', value: { fund: 1, advice: 1, training: 3 } },
}

const heard = (): Hearing =>
  hear(new Map([[1, everyKind]]), 1, [
    anAsked(1, 'Chile', everyAnswer),
    anAsked(2, 'Japan', modest),
    anAsked(3, 'Korea', null),
    anAsked(4, 'Peru', null, { state: 'declined', declinedWith: 'The office was closed.' }),
  ])

/** Results of every kind of question: two answers, one economy that was silent and one that declined. */
export function someResults(more: Partial<ResultsFacts> = {}): ResultsFacts {
  const hearing = more.hearing ?? heard()
  return {
    questionnaire: { number: 'CTI 32 2017A', title: 'A questionnaire', audience: 'economies', version: 1 },
    ...{ hearing, tooFew: null, asked: 4, answered: 2, notInvited: ['Thailand'], isWithDrafts: false },
    ...{ grouping: null, files: new Map(), asOf: '2019-03-01' },
    ...more,
  }
}
