import { Parser } from 'htmlparser2'
import { FlatText } from './flat-text.server'

const silent = new Set([
  'script',
  'style',
  'head',
  'noscript',
  'template',
  'select',
  'svg',
  'button',
  'iframe',
  'object',
])
const blocks = new Set(
  'p div section article header footer main nav aside h1 h2 h3 h4 h5 h6 li ul ol dl dt dd blockquote pre form fieldset legend address figure hr center body'.split(
    ' ',
  ),
)

/** The text of a saved web page as its lines; SharePoint's label and value cells become label and value lines. */
export function textOfHtml(html: string): string {
  const flat = new FlatText(true)
  let muted = 0
  const parser = new Parser(
    {
      onopentagname(name) {
        if (silent.has(name)) muted += 1
        if (muted > 0) return
        if (name === 'table') flat.startTable()
        else if (name === 'tr') flat.startRow()
        else if (name === 'td' || name === 'th') flat.startCell()
        else if (name === 'br') flat.breakLine()
        else if (blocks.has(name)) flat.endParagraph()
      },
      ontext(text) {
        if (muted === 0) flat.add(text.replace(/[ \t\r\n\f]+/g, ' '))
      },
      onclosetag(name) {
        if (silent.has(name)) muted = Math.max(0, muted - 1)
        else if (muted > 0) return
        else if (name === 'table') flat.endTable()
        else if (name === 'td' || name === 'th') flat.endCell()
        else if (blocks.has(name)) flat.endParagraph()
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  )
  parser.write(html)
  parser.end()
  return flat.text()
}

/** Does the text begin like a web page? */
export const isHtml = (text: string): boolean => {
  const start = text.slice(0, 4000).trimStart()
  return (
    /^(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|body|table|div|meta|!--)/i.test(start) ||
    /<(?:html|body|table|td)[\s>]/i.test(start)
  )
}
