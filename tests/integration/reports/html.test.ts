import { HtmlValidate } from 'html-validate'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Chart } from '~/reports/model'
import { renderHtml } from '~/reports/render/html'
import { allReports, reportsSaying } from './sample-reports'

const validator = new HtmlValidate({ root: true, extends: ['html-validate:recommended'] })

/** Counts a title as written, with its escapes, which readers never see; only hostile titles are made of them. */
const exceptTitle = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: { 'long-title': 'off' },
})

async function faults(html: string, by = validator): Promise<string[]> {
  const { results } = await by.validateString(html)
  return results.flatMap(result =>
    result.messages.map(message => `${message.ruleId} ${message.line}: ${message.message}`),
  )
}

const hostile = '</style></title><script>alert(1)</script><img src=x onerror=alert(1)>\u0000=cmd|"/c calc"!A1 &lt;'

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
})

describe.each(allReports().map(report => [report.title, report] as const))('%s', (_title, report) => {
  const html = renderHtml(report)

  test('is valid HTML in the recommended rules', async () => {
    expect(await faults(html)).toEqual([])
  })

  test('stands alone: no script, no outside address, its style within', () => {
    expect(html).not.toMatch(/<script|<link|<iframe|<object|@import|url\(|\bsrc=|\bon[a-z]+=/i)
    expect(html.match(/href="[^"#][^"]*"/g)).toBeNull()
    expect(html.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:\/\/(?!www\.apec\.org\/publication)/)
    expect(html).toContain('@page')
    expect(html).toContain('<html lang="en">')
  })

  test('is the same file for the same facts, whenever and wherever it is made', () => {
    expect(renderHtml(report)).toBe(html)
    vi.useFakeTimers({ now: new Date('2031-07-14T23:30:00Z'), toFake: ['Date'] })
    vi.stubEnv('TZ', 'Pacific/Auckland')
    expect(renderHtml(structuredClone(report))).toBe(html)
  })

  test('draws with attributes that SVG has', () => {
    const strange = html.match(
      /<path[^>]* (?:x|y|width|height|radius)=|<(?:line|text)[^>]* (?:width|height|orientation)=/g,
    )
    expect(strange).toBeNull()
  })

  test('every chart is drawn and has its numbers as a table', () => {
    const charts = report.blocks.flatMap(block => (block.block === 'chart' ? [block] : []))
    for (const chart of charts)
      expect(html).toMatch(new RegExp(`<table class="[^"]*" id="${chart.numbersIn ?? `${chart.id}-numbers`}"`))
    const drawnOf = (chart: Chart) => (chart.compact ? 1 : 2)
    const barsOf = ({ rows, series }: Chart) => rows.flatMap(row => series.filter(({ key }) => row[key] !== 0)).length
    const sum = (count: (chart: Chart) => number) => charts.reduce((all, chart) => all + count(chart), 0)
    expect(html.match(/<svg/g)?.length ?? 0).toBe(sum(drawnOf))
    expect(html.match(/class="recharts-rectangle"/g)?.length ?? 0).toBe(sum(chart => drawnOf(chart) * barsOf(chart)))
  })
})

test.each(reportsSaying(hostile).map(report => [report.subtitle ?? '', report] as const))(
  'hostile text is only text: %s',
  async (_title, report) => {
    const html = renderHtml(report)
    expect(html).not.toMatch(/<script|<img/i)
    expect(html).not.toContain('\u0000')
    expect(html.match(/<style>/g)).toHaveLength(1)
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(await faults(html, exceptTitle)).toEqual([])
  },
)
