import type JSZip from 'jszip'
import { type Budget, readPart } from './xml-part.server'

/** What a number is shown as, by its format: it decides whether 43101 is a day and whether 0.5 is 50 %. */
export type NumberStyle = 'plain' | 'date' | 'percent'

/** Built-in formats of days; 45 to 47 and 18 to 21 are times of day. */
const dateFormats = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58])
const percentFormats = new Set([9, 10])

function styleOf(format: number, code: string | undefined): NumberStyle {
  if (code === undefined) return dateFormats.has(format) ? 'date' : percentFormats.has(format) ? 'percent' : 'plain'
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '')
  if (bare.includes('%')) return 'percent'
  return /[yd]/i.test(bare) && !/general/i.test(bare) ? 'date' : 'plain'
}

/** How the numbers of each cell style are shown, in the order of the styles. */
export async function readStyles(file: JSZip.JSZipObject | null, budget: Budget): Promise<NumberStyle[]> {
  const codes = new Map<number, string>()
  const styles: NumberStyle[] = []
  let isInCells = false
  await readPart(file, budget, {
    open(name, attributes) {
      if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
      else if (name === 'cellXfs') isInCells = true
      else if (name === 'xf' && isInCells) {
        const format = Number(attributes.numFmtId ?? 0)
        styles.push(styleOf(format, codes.get(format)))
      }
    },
    close(name) {
      if (name === 'cellXfs') isInCells = false
    },
  })
  return styles
}

/** Files write what XML cannot hold, and what looks like this, as "_x000D_". */
export const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** Gathers the letters of one text, with or without runs of different faces; hints for readers of kanji are left out. */
export class TextGatherer {
  private parts: string[] = []
  private isText = false
  private isHint = false

  open(name: string): void {
    if (name === 't') this.isText = !this.isHint
    else if (name === 'rPh') this.isHint = true
  }

  text(text: string): void {
    if (this.isText) this.parts.push(text)
  }

  close(name: string): void {
    if (name === 't') this.isText = false
    else if (name === 'rPh') this.isHint = false
  }

  take(): string {
    const whole = unescaped(this.parts.join(''))
    this.parts = []
    return whole
  }
}

/** The texts that cells refer to by number. */
export async function readSharedTexts(file: JSZip.JSZipObject | null, budget: Budget): Promise<string[]> {
  const texts: string[] = []
  const gatherer = new TextGatherer()
  await readPart(file, budget, {
    open: name => gatherer.open(name),
    text: text => gatherer.text(text),
    close(name) {
      gatherer.close(name)
      if (name === 'si') texts.push(gatherer.take())
    },
  })
  return texts
}
