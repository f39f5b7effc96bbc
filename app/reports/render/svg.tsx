import type { Tone } from '../model'

/** What all charts share: colours of the page, so that both colour schemes and print are served; labels; a bare SVG. */
const tint = (percent: number) => `color-mix(in oklab, var(--apec) ${percent}%, var(--paper))`

export const fillOf: Record<Tone, string> = {
  ...{ apec: 'var(--apec)', own: 'var(--own)', plan: 'var(--own)', actual: 'var(--apec)' },
  ...{ tint1: tint(22), tint2: tint(38), tint3: tint(54), tint4: tint(70), tint5: tint(85), tint6: tint(100) },
}

const mostLines = 3

/** A server cannot measure text: labels are broken by their number of letters, and end in "…" where they are longer. */
export function labelLines(label: string, letters: number): string[] {
  const broken: string[] = []
  for (const word of label.split(/\s+/)) {
    const last = broken.at(-1)
    if (last !== undefined && `${last} ${word}`.length <= letters) broken[broken.length - 1] = `${last} ${word}`
    else broken.push(word)
  }
  const shown = broken
    .slice(0, mostLines)
    .map(line => (line.length > letters + 4 ? `${line.slice(0, letters)}…` : line))
  if (broken.length > mostLines) shown[mostLines - 1] = `${shown[mostLines - 1]} …`
  return shown
}

type TickProps = { x?: number; y?: number; payload?: { value: string } }

export const labelTick =
  (letters: number, anchor: 'end' | 'middle') =>
  ({ x = 0, y = 0, payload }: TickProps) => {
    const parts = labelLines(payload?.value ?? '', letters)
    const first = anchor === 'end' ? 4 - (parts.length - 1) * 7 : 12
    return (
      <text x={x} y={y} textAnchor={anchor} className="report-tick">
        {parts.map((part, index) => (
          <tspan key={part} x={x} dy={index === 0 ? first : 14}>
            {part}
          </tspan>
        ))}
      </text>
    )
  }

/** Attributes that Recharts writes for itself, and that no such element of SVG has. */
const foreign: Readonly<Record<string, RegExp>> = {
  path: / (?:x|y|width|height|radius)="[^"]*"/g,
  line: / (?:x|y|width|height|orientation)="[^"]*"/g,
  text: / (?:width|height|orientation)="[^"]*"/g,
}

/**
 * The bare `<svg>` of a chart: Recharts' wrapper and style attributes would need a looser security policy, and checkers
 * of HTML find fault with attributes that SVG does not know.
 */
export function svgIn(markup: string): string {
  const svg = /<svg[\s\S]*<\/svg>/.exec(markup)?.[0] ?? ''
  return svg
    .replace(/ style="[^"]*"/g, '')
    .replace(/<(title|desc)><\/\1>/g, '')
    .replace(/<(path|line|text)\b[^>]*>/g, (tag, name: string) => tag.replace(foreign[name] ?? /$^/, ''))
}
