// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import type { PublishedPractice } from '~/domain/practice/catalogue'
import { longestFeed, practiceFeed } from './practice-feed'

const origin = 'https://dossier.example.org'
const now = '2026-04-01T08:00:00.000Z'
const aPractice = (seq: number, publishedAt: string): PublishedPractice => ({
  ...{ seq, number: 'CTI 32 2017A', project: 'IP for SMEs', forum: 'IPEG', title: 'Tom & “Jerry” <b>\u0007' },
  ...{
    description: 'Advisers visit.',
    theme: 'policy',
    conditions: 'An office.',
    economies: ['Hong Kong, China', 'Peru'],
  },
  ...{ event: '', session: '', on: null, publishedAt },
})
const feedOf = (...practices: PublishedPractice[]) => {
  const text = practiceFeed(practices, { origin, now })
  const root = new DOMParser().parseFromString(text, 'application/xml').documentElement
  const texts = (name: string) => [...root.getElementsByTagName(name)].map(element => element.textContent)
  return { text, root, texts }
}

describe('the feed of best practices', () => {
  it('is well-formed Atom with what every feed and entry must have', () => {
    const { root, texts } = feedOf(aPractice(7, '2026-03-20T08:00:00.000Z'), aPractice(2, '2026-03-01T08:00:00.000Z'))
    expect([root.tagName, root.getAttribute('xmlns')]).toEqual(['feed', 'http://www.w3.org/2005/Atom'])
    expect(texts('id')).toEqual([`${origin}/practices.atom`, `${origin}/practices/7`, `${origin}/practices/2`])
    expect(texts('updated')).toEqual([
      '2026-03-20T08:00:00.000Z',
      '2026-03-20T08:00:00.000Z',
      '2026-03-01T08:00:00.000Z',
    ])
    expect(texts('title').slice(1)).toEqual(['Tom & “Jerry” <b>', 'Tom & “Jerry” <b>'])
    expect(texts('name')).toEqual([
      'Dossier, the register of APEC projects',
      ...['Hong Kong, China', 'Peru', 'Hong Kong, China', 'Peru'],
    ])
    const links = [...root.getElementsByTagName('link')].map(link => [
      link.getAttribute('rel'),
      link.getAttribute('href'),
    ])
    expect(links.slice(0, 3)).toEqual([
      ['self', `${origin}/practices.atom`],
      ['alternate', `${origin}/practices`],
      ['alternate', `${origin}/practices/7`],
    ])
  })

  it('is dated where it has nothing to say, and holds the latest only', () => {
    expect(feedOf().texts('updated')).toEqual([now])
    const many = Array.from({ length: longestFeed + 5 }, (_, index) => aPractice(index + 1, now))
    expect(feedOf(...many).root.getElementsByTagName('entry')).toHaveLength(longestFeed)
  })
})
