import type { IsoMoment } from '~/domain/calendar'
import type { PublishedPractice } from '~/domain/practice/catalogue'
import { practiceThemeTitles } from '~/domain/practice/practice'
import { legal } from '~/domain/workbook/legal'
import { paths } from '~/paths'

/** So many entries, the latest; readers of feeds keep the older ones themselves. */
export const longestFeed = 50

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string): string => legal(text).replace(/[&<>"']/g, sign => signs[sign] ?? sign)

const element = (name: string, text: string, attributes: Record<string, string> = {}): string => {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`)
  return text === '' ? `<${name}${given.join('')}/>` : `<${name}${given.join('')}>${escaped(text)}</${name}>`
}

/** A practice stands as it was published: to be changed, it is withdrawn and published anew. */
function entryOf(practice: PublishedPractice, origin: string): string {
  const { seq, title, description, conditions, theme, economies, number, publishedAt } = practice
  const address = `${origin}${paths.practice(seq)}`
  const text = `${description}\n\nConditions for use: ${conditions}`
  return [
    '  <entry>',
    `    ${element('title', title)}`,
    `    ${element('id', address)}`,
    `    ${element('link', '', { rel: 'alternate', type: 'text/html', href: address })}`,
    `    ${element('published', publishedAt)}`,
    `    ${element('updated', publishedAt)}`,
    ...economies.map(economy => `    <author>${element('name', economy)}</author>`),
    `    ${element('category', '', { term: theme, label: practiceThemeTitles[theme] })}`,
    `    ${element('category', '', { term: number, label: `Project ${number}` })}`,
    `    ${element('content', text, { type: 'text' })}`,
    '  </entry>',
  ].join('\n')
}

/**
 * The catalogue as an Atom feed (RFC 4287). `practices` are the latest first; the permanent address of each is its id.
 * `now` dates a feed that has no entry yet.
 */
export function practiceFeed(
  practices: readonly PublishedPractice[],
  { origin, now }: { origin: string; now: IsoMoment },
): string {
  const feed = `${origin}${paths.practicesFeed}`
  return `${[
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    `  ${element('title', 'Best practices of APEC projects')}`,
    `  ${element('subtitle', 'What APEC economies do that works, with the answers behind it')}`,
    `  ${element('id', feed)}`,
    `  ${element('link', '', { rel: 'self', type: 'application/atom+xml', href: feed })}`,
    `  ${element('link', '', { rel: 'alternate', type: 'text/html', href: `${origin}${paths.practices}` })}`,
    `  ${element('updated', practices[0]?.publishedAt ?? now)}`,
    `  <author>${element('name', 'Dossier, the register of APEC projects')}</author>`,
    ...practices.slice(0, longestFeed).map(practice => entryOf(practice, origin)),
    '</feed>',
  ].join('\n')}\n`
}
