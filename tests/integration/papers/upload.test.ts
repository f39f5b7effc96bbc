import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mostAtOnce } from '~/domain/attachment/attachment'
import { paths } from '~/paths'
import { listHistory } from '~db/queries/history.server'
import { aProject } from '../../factories/a-project'
import { people, requestBy, smallRegister, store } from '../../setup/small-register'
import { sourceApp } from '../../setup/source-app'

const number = 'CTI 32 2017A'
let register: Awaited<ReturnType<typeof smallRegister>>
let app: Awaited<ReturnType<typeof sourceApp>>

beforeAll(async () => {
  app = await sourceApp()
  register = await smallRegister()
  await store(register.db, aProject().numbered(number).record())
})
afterAll(() => register.close())

const ask = async (url: string, init: RequestInit = {}, who = people.overseer) =>
  app.ask(await requestBy(register.db, who, url, init))

type File = [name: string, content: string]

async function upload(files: File[], about: Record<string, string> = { category: 'event', description: 'Said once' }) {
  const body = new FormData()
  for (const [name, text] of Object.entries(about)) body.append(name, text)
  for (const [name, content] of files) body.append('files', new Blob([content]), name)
  const answer = await ask(paths.attachments(number), { method: 'POST', body })
  return { status: answer.status, said: answer.status === 422 ? await answer.text() : '' }
}

const pdf = '%PDF-1.7\n%%EOF\n'
const page = async () => (await ask(paths.attachments(number))).text()
const linksIn = (html: string) =>
  [...html.matchAll(/href="(\/projects\/[\w-]+\/attachments\/[\w-]+)"/g)].map(([, to]) => to ?? '')

describe('files that are sent with a form', () => {
  it('are taken one by one: what is refused is named and told why, the others stay', async () => {
    const { status, said } = await upload([
      ['Agenda; draft=2.pdf', pdf],
      ['Budget.pdf', 'MZ and more'],
      ['../../etc/passwd', 'Plain words.'],
    ])
    expect(status).toBe(422)
    expect(said).toContain('“Budget.pdf” was not taken: it is a program for Windows')
    const html = await page()
    for (const name of ['Agenda; draft=2.pdf', 'passwd.txt']) expect(html).toContain(name)
    expect(linksIn(html)).toHaveLength(2)
  })

  it('lead back to their page when all are taken', async () => {
    expect(await upload([['Letter.pdf', pdf]])).toEqual({ status: 302, said: '' })
  })

  it('are refused without a file, without a category, and where there are too many', async () => {
    expect((await upload([])).said).toContain('Choose at least one file.')
    expect((await upload([['Letter.pdf', pdf]], {})).said).toContain('Choose what the file is.')
    const many = Array.from({ length: mostAtOnce + 1 }, (_, index): File => [`${index}.exe`, 'MZ'])
    expect((await upload(many)).said).toContain(`at most ${mostAtOnce} files at once`)
  })

  it('are not read from who may not write; nor is a broken form taken for a whole one', async () => {
    const before = (await listHistory(register.db, { scope: `project ${number}` }, 1)).rows.length
    const form = { method: 'POST', headers: { 'Content-Type': 'multipart/form-data; boundary=B' } }
    const head = '--B\r\nContent-Disposition: form-data; name="category"\r\n\r\nother\r\n--B\r\n'
    const body = `${head}Content-Disposition: form-data; name="files"; filename="a.pdf"\r\n\r\n${pdf}`
    const broken = await ask(paths.attachments(number), { ...form, body })
    expect([broken.status, await broken.text()]).toEqual([422, expect.stringContaining('The form broke off')])
    const other = await ask(paths.attachments(number), { ...form, body: `${body}\r\n--B--` }, people.otherOverseer)
    expect(other.status).toBe(404)
    expect((await listHistory(register.db, { scope: `project ${number}` }, 1)).rows).toHaveLength(before)
    expect(app.problems).toEqual([])
  })
})

describe('a file that is asked for', () => {
  it('comes as a download with its length and a name for every reader, never to be shown', async () => {
    const [to = ''] = linksIn(await page())
    const answer = await ask(to)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(pdf.length),
      'content-disposition': 'attachment; filename="Agenda; draft=2.pdf"',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store, no-transform',
    })
    expect(await answer.text()).toBe(pdf)
    const head = await ask(to, { method: 'HEAD' })
    expect([head.headers.get('content-length'), await head.text()]).toEqual([String(pdf.length), ''])
  })

  it('is let go when the reader leaves', async () => {
    const [to = ''] = linksIn(await page())
    const reader = (await ask(to)).body?.getReader()
    await reader?.cancel()
    expect(app.problems).toEqual([])
  })
})
