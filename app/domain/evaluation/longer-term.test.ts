import { describe, expect, it } from 'vitest'
import { checkDefinition, isPublishable } from '../questionnaire/check-definition'
import { attendeesToAsk, evaluationDay, evaluationDueOn, evaluationQuestionnaires, isOfLibrary } from './longer-term'

const attendee = (
  name: string,
  email: string,
  more: { economy?: string | null; standing?: 'attended' | 'absent' } = {},
) => ({
  ...{ name, email, economy: 'Peru', standing: 'attended' as const },
  ...more,
})

describe('The longer-term evaluation', () => {
  it('goes out the months of the rule after the project was completed, on the last day of a shorter month', () => {
    expect(evaluationDay('2020-02-29')).toBe('2021-02-28')
    expect(evaluationDay('2018-07-31')).toBe('2019-07-31')
    expect(evaluationDueOn('2019-07-31')).toBe('2019-09-11')
  })

  it('has a questionnaire for the overseer and one for those who took part, both ready to be published', () => {
    expect(evaluationQuestionnaires.map(({ audience, isAnonymous }) => [audience, isAnonymous])).toEqual([
      ['overseer', false],
      ['people', true],
    ])
    for (const { definition, audience } of evaluationQuestionnaires) {
      expect(isPublishable(checkDefinition(definition))).toBe(true)
      expect(isOfLibrary({ title: definition.title, audience })).toBe(true)
    }
    expect(isOfLibrary({ title: 'Feedback', audience: 'people' })).toBe(false)
  })

  it('asks each person once over all events, who took part and has an address', () => {
    const asked = attendeesToAsk([
      attendee('Ann Lee', 'Ann@Old.example '),
      attendee('LEE, Ann', 'ann@new.example'),
      attendee('Bo', ''),
      attendee('Cy', 'cy@x.example', { standing: 'absent' }),
      attendee('Di', 'di@x.example'),
      attendee('Di', '', { economy: 'Chile' }),
      attendee('Ed', 'di@x.example'),
    ])
    expect(asked).toEqual([
      { name: 'LEE, Ann', email: 'ann@new.example' },
      { name: 'Ed', email: 'di@x.example' },
    ])
    expect(attendeesToAsk([])).toEqual([])
  })
})
