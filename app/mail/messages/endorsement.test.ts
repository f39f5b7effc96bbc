import { expect, it } from 'vitest'
import { askedToCoSponsor, coSponsorAnswered, deadlineReopened, madeCoAuthor, roundOpened } from './endorsement'

const script = '<script>alert(1)</script>'
const facts = {
  name: 'Reader',
  number: 'IPEG 01 2027A',
  title: `Patents ${script}`,
  by: 'The Overseer',
  url: 'https://dossier.test/projects/IPEG-01-2027A/co-sponsors',
}
const deadline = '2027-03-15T15:59:59.999Z'
const letters = {
  asked: askedToCoSponsor({ ...facts, economies: ['Peru', 'Hong Kong, China'] }),
  confirmed: coSponsorAnswered({ ...facts, economy: 'Peru', answer: 'confirmed', remark: script }),
  declined: coSponsorAnswered({ ...facts, economy: 'Peru', answer: 'declined', remark: '' }),
  agreement: roundOpened({ ...facts, forum: 'IPEG', deadline, silence: 'agreement' }),
  nothing: roundOpened({ ...facts, forum: 'IPEG', deadline, silence: 'nothing' }),
  reopened: deadlineReopened({ ...facts, deadline: 'final', until: deadline, reason: 'The line was down.' }),
  coAuthor: madeCoAuthor(facts),
}

it.each(Object.entries(letters))('%s: names the project, leads to its page, and runs nothing', (_, letter) => {
  expect(letter.subject).toContain(facts.number)
  expect(letter.text).toContain(`\n${facts.url}\n`)
  expect(letter.text).toContain('Dear Reader,')
  expect(letter.html).not.toContain('<script')
  expect(letter.html).toContain('&#60;script&#62;')
  expect(letter.subject).not.toContain('\n')
})

it('says what each of them is about', () => {
  expect(letters.asked.text).toContain('Peru; Hong Kong, China')
  expect(letters.confirmed.subject).toBe('IPEG 01 2027A: Peru co-sponsors')
  expect(letters.confirmed.text).toContain(`The remark given: ${script}`)
  expect(letters.declined.subject).toBe('IPEG 01 2027A: Peru does not co-sponsor')
  expect(letters.declined.text).not.toContain('The remark given')
  expect(letters.agreement.text).toContain('until 15 March 2027, 23:59 Singapore time')
  expect(letters.agreement.text).toContain('taken to agree')
  expect(letters.nothing.text).toContain('neither for nor against')
  expect(letters.reopened.text).toContain('The reason given: The line was down.')
})
