import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type KnownProject, likeness, rankSimilar, stemOf, stemsOf } from './similar'

const known = (number: string, title: string, year = 2017): KnownProject => ({
  ...{ number, title, year, standing: 'Completed Project', forum: 'IPEG', isPublic: true },
})

const portfolio = [
  known('CTI 32 2017A', 'IP Commercialization for SMEs'),
  known('CTI 81 2019A', 'Commercialisation of IP by small firms', 2019),
  known('EWG 82 2018A', 'Smart Grids for Remote Islands', 2018),
  known('SCSC 83 2016', 'Food Safety Policies of Small Producers', 2016),
  known('TEL 84 2020', 'Seguridad digital: señales y políticas', 2020),
]
const numbersLike = (title: string) => rankSimilar(title, portfolio).map(project => project.number)

describe('words of titles', () => {
  it('are told without case, accents, endings and what every title says', () => {
    expect(stemsOf('The POLICIES of APEC Economies for Señales')).toEqual(['polic', 'senale'])
    expect(stemsOf('policy señal')).toEqual(['polic', 'senal'])
    expect(['commercialisation', 'commercialized', 'commercialise'].map(stemOf)).toEqual(Array(3).fill('commercial'))
    expect(['business', 'businesses', 'analysis', 'status', 'smes'].map(stemOf)).toEqual([
      'business',
      'business',
      'analysis',
      'status',
      'sme',
    ])
  })

  it('always begin with their stem, so that a search for its beginning finds them', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-z]{1,20}$/), word => word.startsWith(stemOf(word))))
  })
})

describe('similar projects', () => {
  it('are those with nearly the same title, whatever its case and spelling', () => {
    expect(numbersLike('ip commercialisation for SME')).toEqual(['CTI 32 2017A', 'CTI 81 2019A'])
    expect(numbersLike('Señales y POLÍTICAS de seguridad')).toEqual(['TEL 84 2020'])
    expect(numbersLike('A smart grid on a remote island')).toEqual(['EWG 82 2018A'])
  })

  it('are none where the title says nothing, or only one word among many is shared', () => {
    expect(numbersLike('')).toEqual([])
    expect(numbersLike('APEC project for the region')).toEqual([])
    expect(numbersLike('Small hydropower plants and river fisheries')).toEqual([])
  })

  it('show the newer first among equals', () => {
    const twins = [known('AAA 01 2015', 'Smart Grids', 2015), known('AAA 02 2019', 'Smart Grid', 2019)]
    expect(rankSimilar('smart grids', twins).map(project => project.number)).toEqual(['AAA 02 2019', 'AAA 01 2015'])
  })

  it('are as like one way as the other, and most like themselves', () => {
    const title = fc.array(fc.constantFrom('trade', 'food', 'safety', 'small', 'firms', 'energy'), { minLength: 2 })
    fc.assert(
      fc.property(title, title, (one, other) => {
        const [a, b] = [stemsOf(one.join(' ')), stemsOf(other.join(' '))]
        expect(likeness(a, b)).toBe(likeness(b, a))
        expect(likeness(a, b)).toBeLessThanOrEqual(likeness(a, a))
      }),
    )
  })
})
