const bullet = /^\s*(?:[•·▪*-]|\u2013)\s+/

type Block = { bullets: boolean; lines: string[] }

/** Paragraphs and lists of a plain text: a blank line parts paragraphs, a run of bulleted lines is a list. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = []
  let open: Block | null = null
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') {
      open = null
      continue
    }
    const bullets = bullet.test(line)
    if (!open || open.bullets !== bullets) {
      open = { bullets, lines: [] }
      blocks.push(open)
    }
    open.lines.push(bullets ? line.replace(bullet, '') : line)
  }
  return blocks
}

/** A long text of a record, set for reading. Never HTML: what somebody typed stays text. */
export const Prose = ({ text }: { text: string }) => (
  <>
    {blocksOf(text).map(({ bullets, lines }, index) =>
      bullets ? (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of a text have no other name
        <ul key={index}>
          {lines.map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: nor have its lines
            <li key={at}>{line}</li>
          ))}
        </ul>
      ) : (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of a text have no other name
        <p key={index}>{lines.join('\n')}</p>
      ),
    )}
  </>
)
