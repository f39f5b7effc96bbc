import { expect, test } from 'vitest'
import { measuredDecided, measuredSubmitted } from './measured'

const facts = {
  ...{ name: 'An Officer', number: 'CTI 32 2017A', title: 'Firms <b>', by: 'The Overseer', indicator: 'Participants' },
  ...{ period: '1 January 2018 to 30 June 2018', url: 'https://dossier.example/i' },
}

test('a letter on a measured value names its indicator and period, and leads to its page', () => {
  const { subject, text, html } = measuredSubmitted(facts)
  expect(subject).toBe('CTI 32 2017A: a measured value waits for you')
  expect(text).toContain('“Participants” for 1 January 2018 to 30 June 2018')
  expect(text).toContain('Approve or return it:\nhttps://dossier.example/i')
  expect(html).not.toContain('<b>')
})

test('what became of it is told, and whether it was unlocked', () => {
  const decided = (decision: 'approve' | 'return', unlocked = false) =>
    measuredDecided({ ...facts, decision, unlocked }).text
  expect(decided('approve')).toContain('It is locked now')
  expect(decided('return')).toContain('submit it again')
  expect(decided('return', true)).toContain('It had been approved. It can be changed again')
})
