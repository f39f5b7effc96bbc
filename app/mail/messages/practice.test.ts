import { expect, test } from 'vitest'
import { practiceToConfirm, practiceWord } from './practice'

const facts = {
  ...{ name: 'Ana', number: 'CTI 32 2017A', title: 'IP', practice: 'Free visits', economy: 'Peru', by: 'The Overseer' },
  url: 'https://dossier.example/somewhere',
}

test('a letter to a focal point says who asks for what, and how long its link opens', () => {
  const { subject, text } = practiceToConfirm({ ...facts, until: '2027-06-10' })
  expect(subject).toBe('CTI 32 2017A: a best practice of Peru waits for your word')
  expect(text).toContain('“Free visits”')
  expect(text).toContain('It opens until 10 June 2027.')
  expect(practiceToConfirm({ ...facts, until: null }).text).not.toContain('opens until')
})

test('a letter to the overseer says what an economy said', () => {
  expect(practiceWord({ ...facts, word: 'confirmed' }).subject).toContain('Peru confirmed')
  expect(practiceWord({ ...facts, word: 'changes-wanted' }).text).toContain('ask the economies again')
})
