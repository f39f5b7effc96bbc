/** A letter ready to be sent. */
export type LetterWords = { subject: string; text: string; html: string }

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`)
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

/** Sets a letter of a few paragraphs with one link, as plain text and as HTML that needs no pictures. */
export function letterOf(letter: {
  subject: string
  to: string
  before: string[]
  link: { words: string; url: string }
  after: string[]
}): LetterWords {
  const { before, link, after } = letter
  const greeting = `Dear ${oneLine(letter.to)},`
  const text = [greeting, ...before, `${link.words}:\n${link.url}`, ...after, 'Dossier, the register of APEC projects']
  const paragraph = (words: string) => `<p>${escapeHtml(words)}</p>`
  const html = [
    paragraph(greeting),
    ...before.map(paragraph),
    `<p><a href="${escapeHtml(link.url)}">${escapeHtml(link.words)}</a></p>`,
    ...after.map(paragraph),
    paragraph('Dossier, the register of APEC projects'),
  ]
  return {
    subject: oneLine(letter.subject),
    text: `${text.join('\n\n')}\n`,
    html: `<!DOCTYPE html><html lang="en"><body style="font: 1rem/1.5 sans-serif; max-width: 36rem">${html.join('')}</body></html>`,
  }
}
