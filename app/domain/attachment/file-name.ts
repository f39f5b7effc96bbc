/** What no file system or header takes in a name: control characters, path signs, direction marks, quotes. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
const unfit = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff"*/:<>?\\|]+/g

/** A name without what cannot stand in one, and no longer than so many characters; empty where nothing is left of it. */
export const fitName = (name: string, longest: number): string =>
  [
    ...name
      .replace(/\p{Cs}/gu, ' ')
      .normalize('NFC')
      .replace(unfit, ' ')
      .replace(/\s+/g, ' '),
  ]
    .slice(0, longest)
    .join('')
    .replace(/^[.\s]+|[.\s]+$/g, '')

const longestEnding = 12

/** A name and its ending without the dot, in small letters; no ending where none stands there. */
export function partsOfName(name: string): { stem: string; ending: string } {
  const dot = name.lastIndexOf('.')
  const ending = name.slice(dot + 1).toLowerCase()
  const isEnding = dot > 0 && ending.length <= longestEnding && /^[a-z0-9]+$/.test(ending)
  return isEnding ? { stem: name.slice(0, dot), ending } : { stem: name, ending: '' }
}

/**
 * The name of a file that somebody sent, of at most 150 characters: the last part of its path, with an ending that its
 * content has. A picture that came as "x.exe" is kept as "x.exe.png".
 */
export function attachmentName(sent: string, endings: readonly [string, ...string[]]): string {
  const last = sent.split(/[/\\]/).pop() ?? ''
  const { stem, ending } = partsOfName(fitName(last, 1000))
  const isRight = endings.includes(ending)
  const whole = isRight || ending === '' ? stem : `${stem}.${ending}`
  return `${fitName(whole, 140) || 'file'}.${isRight ? ending : endings[0]}`
}
