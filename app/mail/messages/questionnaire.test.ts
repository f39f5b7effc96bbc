import { describe, expect, it } from 'vitest'
import type { LetterWords } from './letter'
import {
  answerCleared,
  answerDeclined,
  answerExtended,
  answerInvitation,
  answerReady,
  answerReminderLetter,
  answerReopened,
  answerReturned,
  partReady,
  sectionsHandedOver,
} from './questionnaire'

const script = '<script>alert(1)</script>'
const facts = {
  ...{ name: 'Reader', title: `Practices ${script}`, number: 'CTI 32 2017A', economy: 'Peru', dueOn: '2027-03-31' },
  ...{ url: 'https://dossier.test/answers/abc', by: 'The Overseer' },
}
const reminder = { isReady: false, isLate: false }
const toRespondents: Record<string, LetterWords> = {
  invitation: answerInvitation({ ...facts, size: '30 questions in 6 sections' }),
  'hand-over': sectionsHandedOver({ ...facts, sections: ['Policy', 'Skills'], note: 'By Friday, please.' }),
  reminder: answerReminderLetter({ ...facts, ...reminder }),
  extension: answerExtended(facts),
  returned: answerReturned({ ...facts, remark: 'Please look at question 3.' }),
  reopened: answerReopened(facts),
  ready: answerReady(facts),
  'part ready': partReady({ ...facts, sections: ['Policy'] }),
}
const toSenders: Record<string, LetterWords> = {
  cleared: answerCleared({ ...facts, permission: 'May be published' }),
  declined: answerDeclined({ ...facts, reason: 'No office for it.' }),
}

describe('the letters of a questionnaire', () => {
  it.each(Object.entries({ ...toRespondents, ...toSenders }))(
    '%s: names project and economy, leads on, runs nothing',
    (_, letter) => {
      expect(letter.subject).toContain(facts.number)
      expect(letter.text).toContain('Peru')
      expect(letter.text).toContain(`\n${facts.url}\n`)
      expect(letter.html).not.toContain('<script')
    },
  )

  it.each(Object.entries(toRespondents))('%s: says that the link is personal and by when', (_, { text }) => {
    expect(text).toContain('This link is personal')
    expect(text).toContain('31 March 2027')
  })

  it('invite with the length, the way in Excel, and what clearing means', () => {
    const { text } = toRespondents.invitation ?? { text: '' }
    expect(text).toContain('It has 30 questions in 6 sections. Please send it by 31 March 2027.')
    expect(text).toContain('Excel workbook')
    expect(text).toContain('official when you clear it')
    const own = answerInvitation({ ...facts, economy: null, dueOn: null, size: '5 questions in 1 section' }).text
    expect(own).not.toContain('official')
    expect(own).toContain('It has 5 questions in 1 section.\n')
  })

  it('remind in words that fit: before and after the last day, and where only the clearance is missing', () => {
    expect(answerReminderLetter({ ...facts, ...reminder }).text).toContain('It is due on 31 March 2027.')
    const late = answerReminderLetter({ ...facts, isReady: false, isLate: true, by: null })
    expect(late.text).toContain('It was due on 31 March 2027.')
    expect(late.text).toContain('This is a reminder')
    expect(answerReminderLetter({ ...facts, isReady: true, isLate: false }).text).toContain('only for your clearance')
  })

  it('tell the sender what was said', () => {
    expect(toSenders.cleared?.subject).toBe('CTI 32 2017A: Peru has answered')
    expect(toSenders.declined?.text).toContain('The reason given: No office for it.')
    expect(answerDeclined({ ...facts, economy: null, reason: 'Busy' }).text).toContain('declined to answer “Practices')
  })
})
