import { describe, expect, it } from 'vitest'
import { aQuestion } from '../../../tests/factories/a-questionnaire'
import type { Permission } from '../questionnaire/answers'
import type { Shape } from '../questionnaire/definition'
import { publicTrail, type TrailSource, unpublishedInWords } from './trail'

const words = 'Advisers of Chile visit firms in every region.\nThe first visit is free.'

const aSource = (
  permission: Permission,
  { shape = { kind: 'longText', limit: null }, ...more }: Partial<TrailSource> & { shape?: Shape } = {},
): TrailSource => ({
  ...{ question: 'advice', passage: 'The first visit is free.', economy: 'Chile', audience: 'economies' },
  questionnaire: 'A questionnaire',
  official: {
    ...{ answers: { advice: { is: 'given', value: words } }, permission, permissions: {} },
    ...{ asked: aQuestion('advice', shape), at: '2026-02-20T08:00:00.000Z' },
  },
  ...more,
})
const trailOf = (...sources: TrailSource[]) => publicTrail(sources, economy => [economy])

describe('the public trail of a practice', () => {
  it('names the economy that allows it', () => {
    expect(trailOf(aSource('with-name'))).toEqual({
      entries: [
        {
          ...{ who: 'Chile', questionnaire: 'A questionnaire', question: 'What about advice?' },
          ...{ passage: 'The first visit is free.', at: '2026-02-20T08:00:00.000Z' },
        },
      ],
      unpublished: 0,
    })
  })

  it('shows neither name nor day where the name may not be shown, in the passage neither', () => {
    const { entries } = trailOf(aSource('without-name', { passage: '' }))
    expect(entries).toMatchObject([{ who: 'An economy', at: null }])
    expect(entries[0]?.passage).toBe('Advisers of [the economy] visit firms in every region.\nThe first visit is free.')
  })

  it('counts what may not be published, and says nothing of it', () => {
    const trail = trailOf(aSource('no'), aSource('with-name'), aSource('no'))
    expect(trail.entries).toHaveLength(1)
    expect(unpublishedInWords(trail)).toBe('2 further answers are not published.')
    expect(unpublishedInWords(trailOf(aSource('no')))).toBe('The answer behind this practice is not published.')
  })

  it('follows what was said for the very question', () => {
    const source = aSource('with-name')
    const own = source.official && { ...source.official, permissions: { advice: 'no' as const } }
    expect(trailOf({ ...source, official: own })).toEqual({ entries: [], unpublished: 1 })
  })

  it.each<[string, Partial<TrailSource>]>([
    ['is no longer official', { official: null }],
    ['no longer says the passage', { passage: 'The second visit is free.' }],
    ['has no answer to the question', { question: 'other' }],
  ])('shows nothing of an answer that %s', (_, more) => {
    expect(trailOf(aSource('with-name', more))).toEqual({ entries: [], unpublished: 1 })
  })

  it('shows no file: what is in it, nobody has cleared here', () => {
    expect(trailOf(aSource('with-name', { shape: { kind: 'file' }, passage: '' })).entries).toEqual([])
  })

  it('never names the economy of a person who speaks for themselves', () => {
    const [entry] = trailOf(aSource('with-name', { audience: 'people', passage: '' })).entries
    expect(entry).toMatchObject({ who: 'A participant', at: null })
    expect(JSON.stringify(entry)).not.toContain('Chile')
  })

  it('puts the unnamed last, in an order that tells nothing of whose they are', () => {
    const sources = [
      aSource('without-name', { economy: 'Peru' }),
      aSource('without-name', { economy: 'Japan', passage: 'Advisers of Chile visit firms' }),
      aSource('with-name'),
    ]
    const passages = trailOf(...sources).entries.map(({ passage }) => passage)
    expect(passages).toEqual(['The first visit is free.', 'Advisers of Chile visit firms', 'The first visit is free.'])
    expect(trailOf(...sources.reverse()).entries.map(({ passage }) => passage)).toEqual(passages)
  })
})
