import { describe, expect, it } from 'vitest'
import { attachmentForm, largestAttachment, sizeInWords, tooLarge } from './attachment'
import { attachmentName, fitName, partsOfName } from './file-name'

describe('a size in words', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [1023, '1023 bytes'],
    [319_488, '312 KB'],
    [1_468_006, '1.4 MB'],
    [largestAttachment, '25 MB'],
  ])('of %d bytes', (bytes, words) => expect(sizeInWords(bytes)).toBe(words))

  it('stands in the sentence about what is too large', () =>
    expect(tooLarge('Plan.pdf').reason).toContain('“Plan.pdf” is larger than 25 MB'))
})

describe('the name of a file', () => {
  it.each([
    ['Agenda.pdf', ['pdf'], 'Agenda.pdf'],
    ['AGENDA.PDF', ['pdf'], 'AGENDA.pdf'],
    ['photo.jpeg', ['jpg', 'jpeg'], 'photo.jpeg'],
    ['photo.exe', ['png'], 'photo.exe.png'],
    ['../../etc/passwd', ['txt'], 'passwd.txt'],
    ['C:\\Users\\me\\Budget v2.xlsx', ['xlsx'], 'Budget v2.xlsx'],
    ['evil\u202Efdp.exe', ['pdf'], 'evil fdp.exe.pdf'],
    ['.htaccess', ['txt'], 'htaccess.txt'],
    ['a\u0000b\r\nSet-Cookie: x.pdf', ['pdf'], 'a b Set-Cookie x.pdf'],
    ['', ['pdf'], 'file.pdf'],
    ['…/\u200f\u200e', ['pdf'], 'file.pdf'],
    ['报告 2027.docx', ['docx'], '报告 2027.docx'],
  ] as const)('“%s” is kept as what it can be called', (sent, endings, kept) =>
    expect(attachmentName(sent, endings)).toBe(kept),
  )

  it('of 300 characters is cut, and keeps its ending', () => {
    const kept = attachmentName(`${'x'.repeat(300)}.pdf`, ['pdf'])
    expect(kept).toBe(`${'x'.repeat(140)}.pdf`)
    expect(fitName('🙂'.repeat(300), 10)).toBe('🙂'.repeat(10))
    expect(partsOfName('no ending.at all')).toEqual({ stem: 'no ending.at all', ending: '' })
  })
})

describe('what is said about a file', () => {
  it('names its category; the description may be left out', () => {
    expect(attachmentForm.safeParse({ category: 'letter' })).toMatchObject({ success: true, data: { description: '' } })
    expect(attachmentForm.safeParse({ category: 'virus', description: '' }).success).toBe(false)
    expect(attachmentForm.safeParse({ category: 'other', description: 'x'.repeat(501) }).success).toBe(false)
  })
})
