/** Short forms after which a point ends no sentence. */
const shortForms = /\b(?:e\.g|i\.e|etc|vs|approx|no|nos|mr|ms|mrs|dr|prof|inc|ltd|st|US|U\.S)\.$/i

const bullet = /^\s*(?:[•·▪*-]|\u2013|\d{1,2}[.)])\s+/

/**
 * The sentences of a text in its own words: a line break always parts them; a full stop, question or exclamation mark
 * does where a space and a capital, digit or quotation mark follow, but not after "e.g." or within a number.
 */
export function sentencesOf(text: string): string[] {
  return text.split(/\n+/).flatMap(line => {
    const sentences: string[] = []
    let begun = ''
    for (const piece of line.split(/(?<=[.!?]["”’)]?)\s+(?=["“‘(]?[\p{Lu}\d])/u)) {
      begun = begun === '' ? piece : `${begun} ${piece}`
      if (shortForms.test(piece)) continue
      sentences.push(begun)
      begun = ''
    }
    if (begun !== '') sentences.push(begun)
    return sentences.map(sentence => sentence.replace(bullet, '').trim()).filter(sentence => /\p{L}/u.test(sentence))
  })
}
