import { describe, expect, it } from 'vitest'
import type { Link } from '../record/rows'
import { type LinkedProject, linksToKeep, withTitles } from './links'

const link = (changes: Partial<Link>): Link => ({
  ...{ kind: 'related', project: null, title: '', url: null, note: '', ...changes },
})
const seed: LinkedProject = { number: 'CTI 32 2017A', title: 'IP Commercialization for SMEs', status: null }
/** The project is asked for by its number, and by one that it had before. */
const known = new Map([
  ['CTI 32 2017A', seed],
  ['DRAFT 07 2017', seed],
])
const own = 'CTI 81 2018A'

describe('links', () => {
  it('are read with the number and title that the register has now', () => {
    const elsewhere = link({ title: 'A guide of WIPO', url: 'https://example.org/guide' })
    const gone = link({ project: 'EWG 01 1999' })
    expect(withTitles([link({ project: 'DRAFT 07 2017' }), elsewhere, gone], known)).toEqual([
      link({ project: 'CTI 32 2017A', title: seed.title }),
      elsewhere,
      gone,
    ])
  })

  it('are kept without the title of the register, and by the present number', () => {
    const typed = [link({ project: 'DRAFT 07 2017', title: 'What I think it is called', note: 'Its second part' })]
    const { links, problems } = linksToKeep(typed, { own, before: [], known })
    expect(links).toEqual([link({ project: 'CTI 32 2017A', note: 'Its second part' })])
    expect(problems.size).toBe(0)
  })

  it('are kept once: the same project is linked twice only in two ways', () => {
    const twice = [link({ project: 'DRAFT 07 2017' }), link({ project: 'CTI 32 2017A', note: 'Again' })]
    expect([...linksToKeep(twice, { own, before: [], known }).problems.keys()]).toEqual([1])
    const inTwoWays = [link({ project: 'CTI 32 2017A' }), link({ project: 'CTI 32 2017A', kind: 'follow-up' })]
    expect(linksToKeep(inTwoWays, { own, before: [], known }).problems.size).toBe(0)
  })

  it('lead to no project that is not public, and not to the project itself; what was linked before may stay', () => {
    const typed = [link({ project: 'DRAFT 01 2027' }), link({ project: own }), link({ project: 'EWG 01 1999' })]
    const { problems } = linksToKeep(typed, {
      ...{ own, before: [link({ project: 'EWG 01 1999' })] },
      known: new Map([...known, [own, { ...seed, number: own }]]),
    })
    expect([...problems.keys()]).toEqual([0, 1])
    expect(problems.get(0)).toContain('no public project DRAFT 01 2027')
    expect(problems.get(1)).toContain('not linked to itself')
  })
})
