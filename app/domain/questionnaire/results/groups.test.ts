import { describe, expect, it } from 'vitest'
import { aDefinition, aQuestion, aSection } from '../../../../tests/factories/a-questionnaire'
import type { Value } from '../answers'
import { type Asked, tooFewToShow } from './asked'
import { type GroupingFacts, groupings, groupsOf } from './groups'
import { hear } from './hearing'

const choices = [
  { key: 'fund', label: 'A fund' },
  { key: 'advice', label: 'Advice' },
]
const definition = aDefinition(
  aSection('a', [
    aQuestion('has', { kind: 'yesNo' }),
    aQuestion('support', { kind: 'severalOf', choices, atMost: null }),
  ]),
)

let response = 0
const asked = (economy: string | null, given: Record<string, Value> | null, version = 1): Asked => ({
  ...{ response: ++response, name: economy ?? 'Somebody', economy, state: 'submitted', declinedWith: '' },
  ...{ invitedAt: null, remindedAt: null },
  answer: given && {
    answers: Object.fromEntries(Object.entries(given).map(([key, value]) => [key, { is: 'given', value }])),
    ...{ version, permission: null, permissions: {}, at: '', by: '', isDraft: false },
  },
})

const eligible = [{ from: null, until: null }]
const facts: GroupingFacts = {
  economies: [
    { name: 'Peru', position: 1, otherSpellings: [], travelEligible: eligible },
    { name: 'Japan', position: 2, otherSpellings: [], travelEligible: [] },
  ],
  ...{ today: '2026-03-01', authors: new Map(), isAnonymous: false },
}
const told = (everybody: Asked[], by: string, more: Partial<GroupingFacts> = {}) =>
  groupsOf(hear(new Map([[1, definition]]), 1, everybody), by, { ...facts, ...more })?.map(({ label, heard }) => [
    label,
    heard.length,
  ])

describe('groups', () => {
  const everybody = [
    asked('Peru', { has: true, support: ['fund', 'advice'] }),
    asked('Japan', { has: false, support: ['fund'] }),
    asked('Peru', null),
  ]

  it('part everybody who was asked, those who did not respond too', () => {
    expect(told(everybody, 'travel')).toEqual([
      ['Travel-eligible', 2],
      ['Not travel-eligible', 1],
    ])
    expect(told(everybody, 'version')).toEqual([
      ['Version 1', 2],
      ['No response', 1],
    ])
    expect(told(everybody, 'question:has')).toEqual([
      ['Yes', 1],
      ['No', 1],
      ['No answer to this question', 1],
    ])
  })
  it('hold one who chose several in each of these groups', () => {
    expect(told(everybody, 'question:support')).toEqual([
      ['A fund', 2],
      ['Advice', 1],
      ['No answer to this question', 1],
    ])
  })
  it('tell who wrote alone and who with colleagues', () => {
    const authors = new Map([[everybody[0]?.response ?? 0, 3]])
    expect(told(everybody, 'authors', { authors })).toEqual([
      ['Written by one person', 1],
      ['Written by several', 1],
      ['No response', 1],
    ])
  })
  it('are none by what is no grouping', () => {
    for (const by of ['', 'weather', 'question:nothing']) expect(told(everybody, by)).toBeUndefined()
  })
  it('are offered for choices of the questionnaire', () => {
    const offered = groupings(hear(new Map([[1, definition]]), 1, everybody)).map(({ key }) => key)
    expect(offered).toEqual(['travel', 'authors', 'version', 'question:has', 'question:support'])
  })
  it('of anonymous answers are put together until nobody can be recognised', () => {
    const people = [...Array(6).fill(true), ...Array(3).fill(false)].map(has => asked(null, { has }))
    expect(told(people, 'question:has', { isAnonymous: true })).toEqual([['Yes; No', 9]])
    const more = [
      ...people,
      ...Array(4)
        .fill(false)
        .map(has => asked(null, { has })),
    ]
    expect(told(more, 'question:has', { isAnonymous: true })).toEqual([
      ['No', 7],
      ['Yes', 6],
    ])
  })
})

describe('anonymous answers', () => {
  const people = (count: number) => Array.from({ length: count }, () => asked(null, { has: true }))
  it('are shown from five on, others from the first', () => {
    expect(tooFewToShow(true, people(4))).toContain('at least 5')
    expect(tooFewToShow(true, [...people(4), asked(null, null)])).not.toBeNull()
    expect(tooFewToShow(true, people(5))).toBeNull()
    expect(tooFewToShow(false, people(1))).toBeNull()
  })
})
