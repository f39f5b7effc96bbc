import { setImmediate } from 'node:timers/promises'
import { describe, expect, it, vi } from 'vitest'
import { attachment, fileName, written } from '~/http/download.server'
import { csvStream } from '~/reports/render/csv.server'
import { streamWorkbook } from '~/reports/render/workbook-stream.server'

const columns = [{ key: 'text', header: 'Text', kind: 'text' }] as const
const book = { title: 'Long', sheet: 'Long', asOf: '2019-01-01', columns }

/** Rows without end, counted, so that only a reader who stops can end them. */
function endless() {
  const seen = { rows: 0, ended: false }
  async function* pages() {
    try {
      for (;;) {
        const from = seen.rows
        seen.rows += 200
        yield Array.from({ length: 200 }, (_, index) => ({ text: `Row ${from + index} of many` }))
      }
    } finally {
      seen.ended = true
    }
  }
  return { seen, pages: pages() }
}

const rest = async (turns = 50) => {
  for (let turn = 0; turn < turns; turn++) await setImmediate()
}

describe('a file name', () => {
  it.each([
    ['CTI 32 2017A Budget', 'CTI 32 2017A Budget.xlsx'],
    ['../../etc/passwd', 'etc passwd.xlsx'],
    ['a"b\r\nSet-Cookie: x', 'a b Set-Cookie x.xlsx'],
    ['Viet\u202enam', 'Viet nam.xlsx'],
    ['...', 'file.xlsx'],
    ['x'.repeat(500), `${'x'.repeat(120)}.xlsx`],
  ])('is made of “%s”', (name, expected) => expect(fileName(name, 'xlsx')).toBe(expected))

  it('is given in ASCII, and whole beside it where it holds other letters', () => {
    expect(attachment('Plain.csv')).toBe('attachment; filename="Plain.csv"')
    expect(attachment('Perú 100%.csv')).toBe(
      `attachment; filename="Peru 100_.csv"; filename*=UTF-8''Per%C3%BA%20100%25.csv`,
    )
    expect(attachment("東京's.csv")).toBe(`attachment; filename="_'s.csv"; filename*=UTF-8''%E6%9D%B1%E4%BA%AC%27s.csv`)
  })
})

describe('a download', () => {
  it('as CSV begins before its rows are read and reads no further than it is taken', async () => {
    const { seen, pages } = endless()
    const reader = csvStream(columns, pages).getReader()
    expect(new TextDecoder().decode((await reader.read()).value)).toContain('Text')
    await rest()
    expect(seen.rows).toBeLessThan(1000)
    await reader.cancel()
    await vi.waitFor(() => expect(seen.ended).toBe(true), 10_000)
  })

  it('as a workbook stops when its reader leaves', async () => {
    const { seen, pages } = endless()
    const reader = written(target => streamWorkbook(target, book, pages)).getReader()
    while (seen.rows === 0) expect((await reader.read()).done).toBe(false)
    await reader.cancel()
    await vi.waitFor(() => expect(seen.ended).toBe(true), 10_000)
  })

  it('as a workbook waits for a reader who takes nothing', async () => {
    const { seen, pages } = endless()
    const reader = written(target => streamWorkbook(target, book, pages)).getReader()
    await reader.read()
    // The buffers on the way fill first; then not one row more is read, however slow the machine is.
    let before = -1
    while (seen.rows !== before) {
      before = seen.rows
      await rest(1000)
    }
    expect(before).toBeLessThan(500_000)
    await reader.cancel()
  })

  it('breaks off when its source fails, so that no part passes for the whole', async () => {
    const failing = (async function* () {
      yield [{ text: 'first' }]
      throw new Error('the database is gone')
    })()
    await expect(new Response(csvStream(columns, failing)).text()).rejects.toThrow('the database is gone')
    const again = (async function* () {
      yield [{ text: 'first' }]
      throw new Error('the database is gone')
    })()
    const body = written(target => streamWorkbook(target, book, again))
    await expect(new Response(body).arrayBuffer()).rejects.toThrow('the database is gone')
  })
})
