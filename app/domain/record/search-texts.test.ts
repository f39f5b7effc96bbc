import { describe, expect, it } from 'vitest'
import type { Reference } from '../reference'
import { fields } from './catalogue'
import { emptyValues } from './empty'
import { plainActivity, plainRisk } from './record'
import { searchTexts } from './search-texts'

const reference: Reference = {
  economies: [],
  initiatives: [],
  committees: [
    { acronym: 'CTI', name: 'Committee on Trade and Investment', otherSpellings: [], from: null, until: null },
  ],
  fora: [
    {
      acronym: 'EWG',
      name: 'Energy Working Group',
      committee: null,
      numberCodes: [],
      predecessors: [],
      otherSpellings: [],
      from: null,
      until: null,
    },
  ],
  fundAccounts: [],
  subFunds: [],
  topics: [],
}

describe('searchTexts', () => {
  it('is empty for an empty record', () => {
    expect(Object.values(searchTexts(emptyValues(), reference)).join('').trim()).toBe('')
  })

  it('names fora and committees by acronym and in full, economies and topics by name', () => {
    const { facts } = searchTexts(
      {
        ...emptyValues(),
        sponsoringForum: 'EWG',
        committee: 'CTI',
        otherFora: ['OLD'],
        proposingEconomies: ['Hong Kong, China'],
        coSponsoringEconomies: ['Peru'],
        topics: ['Energy'],
        year: 2017,
      },
      reference,
    )
    for (const words of [
      'Energy Working Group (EWG)',
      'Committee on Trade and Investment (CTI)',
      'OLD',
      'Hong Kong, China',
      'Peru',
      '2017',
    ])
      expect(facts).toContain(words)
  })

  it('holds every long public text, the work plan and the risks', () => {
    const long = fields.filter(field => field.kind === 'longText' && field.audience === 'public')
    const texts = Object.fromEntries(long.map(({ key }) => [key, `word-${key}`]))
    const { body } = searchTexts(
      {
        ...emptyValues(),
        ...texts,
        workPlan: [
          plainActivity({
            ...{ timeline: 'word-when', start: null, end: null },
            ...{ activity: 'word-what', output: 'word-output' },
          }),
        ],
        risks: [plainRisk('word-risk', 'word-prevention')],
      },
      reference,
    )
    for (const { key } of long) expect(body).toContain(`word-${key}`)
    for (const word of ['when', 'what', 'output', 'risk', 'prevention']) expect(body).toContain(`word-${word}`)
  })

  it('holds no name, no contact and nothing of the Secretariat', () => {
    const hidden = fields.filter(field => field.audience !== 'public').map(({ key }) => [key, 'canary'])
    const contact = { postalAddress: 'canary', telephone: 'canary', fax: 'canary', email: 'canary' }
    const person = { slot: 1, name: 'canary', jobTitle: 'canary', organization: 'Ministry', from: null, until: null }
    const texts = searchTexts(
      { ...emptyValues(), ...Object.fromEntries(hidden), proponents: [{ ...person, ...contact }] },
      reference,
    )
    expect(JSON.stringify(texts)).not.toContain('canary')
    expect(texts.body).toContain('Ministry')
  })
})
