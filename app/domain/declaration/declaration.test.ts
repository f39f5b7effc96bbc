import { describe, expect, it } from 'vitest'
import { stepOf, steps } from '../lifecycle/lifecycle'
import { checkSignature, signatureOf } from './signature'
import { type DeclarationWords, declarationEditions, declarationFor, titleOfEdition, wordsOf } from './words'

const today = '2027-02-10'
const declared = ['submit-concept', 'submit-proposal', 'submit-revision'] as const

function wordsFor(step: (typeof declared)[number]): DeclarationWords {
  const words = declarationFor(step, today)
  if (!words) throw new Error(`Nothing is declared with ${step}`)
  return words
}

describe('what is declared', () => {
  it('belongs to the steps whose effect is that it is signed, and to no other', () => {
    const asking = steps.map(({ key }) => key).filter(key => declarationFor(key, today) !== null)
    expect(asking).toEqual([...declared])
    for (const { key } of steps)
      expect(stepOf(key).effects.includes('sign-declaration')).toBe(asking.some(one => one === key))
  })

  it('has one edition for each step on any day, each with a key of its own', () => {
    for (const day of ['1999-01-01', today, '2999-12-31'])
      for (const step of declared)
        expect(
          declarationEditions.filter(
            ({ from, until, steps: of }) =>
              of.includes(step) && (from === null || from <= day) && (until === null || day <= until),
          ),
        ).toHaveLength(1)
    expect(new Set(declarationEditions.map(({ key }) => key)).size).toBe(declarationEditions.length)
  })

  it('is the edition of its day', () => {
    const editions = [
      { ...wordsFor('submit-concept'), key: 'old', until: '2027-02-09' },
      { ...wordsFor('submit-concept'), key: 'next', from: '2027-02-10' },
    ]
    expect(declarationFor('submit-concept', '2027-02-09', editions)?.key).toBe('old')
    expect(declarationFor('submit-concept', '2027-02-10', editions)?.key).toBe('next')
  })

  it('is signed as it stands: one sentence a line', () => {
    const words = wordsFor('submit-concept')
    expect(wordsOf(words).split('\n')).toEqual(words.sentences)
    expect(titleOfEdition(words.key)).toBe(words.title)
    expect(titleOfEdition('of 1999')).toBe('of 1999')
  })
})

describe('a signature', () => {
  const words = wordsFor('submit-proposal')
  const signature = { edition: words.key, agreed: true, signer: 'Sofía  Vale ' }

  it('holds with the name of the account, whatever its spaces and capitals', () => {
    for (const signer of ['Sofía Vale', ' sofía vale', 'Sofi\u0301a Vale'])
      expect(checkSignature(words, { ...signature, signer }, 'Sofía Vale')).toEqual({ ok: true })
    expect(checkSignature(words, signatureOf('Sofía Vale', 'submit-proposal', today), 'Sofía Vale').ok).toBe(true)
  })

  it.each([
    ['nothing', undefined, 'agreed'],
    ['no tick', { ...signature, agreed: false }, 'agreed'],
    ['the name of another', { ...signature, signer: 'Dana Vale' }, 'signer'],
    ['no name', { ...signature, signer: '' }, 'signer'],
    ['words that were read before they changed', { ...signature, edition: 'proposal-0' }, undefined],
  ] as const)('is refused with %s', (_, given, field) => {
    const answer = checkSignature(words, given, 'Sofía Vale')
    expect(answer).toMatchObject({ ok: false, reason: expect.stringMatching(/\.$/) })
    expect('field' in answer ? answer.field : undefined).toBe(field)
  })

  it('is asked of no other step', () => expect(signatureOf('Sofía Vale', 'hand-in', today)).toBeUndefined())
})
