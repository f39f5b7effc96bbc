import { expect, it } from 'vitest'
import { waiverDecided, waiverRequested } from './waiver'

const script = '<script>alert(1)</script>'
const facts = {
  ...{ name: 'Reader', number: 'IPEG 01 2027A', title: 'Patents', by: 'The Overseer', finding: `Too dear ${script}` },
  ...{ url: 'https://dossier.test/projects/IPEG-01-2027A/waivers', reason: 'A speaker of world rank.' },
}
const letters = {
  asked: waiverRequested(facts),
  granted: waiverDecided({ ...facts, decision: 'granted' }),
  refused: waiverDecided({ ...facts, decision: 'refused' }),
}

it.each(Object.entries(letters))(
  '%s: names the project and the finding, leads to the page, runs nothing',
  (_, letter) => {
    expect(letter.subject).toContain(facts.number)
    expect(letter.text).toContain(`\n${facts.url}\n`)
    expect(letter.text).toContain('A speaker of world rank.')
    expect(letter.html).not.toContain('<script')
  },
)

it('says what was decided, and what to do after a refusal', () => {
  expect(letters.granted.subject).toBe('IPEG 01 2027A: the waiver was granted')
  expect(letters.granted.text).not.toContain('ask again')
  expect(letters.refused.text).toContain('ask again with a new reason')
})
