/** A measured figure: what it is, how it came out, beside what, and whether the goal is met (null: no goal). */
export type Figure = { what: string; came: string; floor?: string; goal?: string; met?: boolean | null }

const widths = [54, 22, 30, 34] as const

const cell = (text: string, width: number) => (text.length >= width ? `${text} ` : text.padEnd(width))

const line = (cells: readonly string[]) =>
  cells
    .map((text, at) => cell(text, widths[at] ?? 0))
    .join('')
    .trimEnd()

const verdict = ({ goal, met }: Figure) =>
  goal === undefined ? '' : met === null ? `${goal}: not known here` : `${goal}: ${met ? 'ok' : 'MISSED'}`

/** Prints figures as they come, and at the end says how many goals were met. */
export function createReport() {
  const all: Figure[] = []
  return {
    title(words: string) {
      process.stdout.write(`\n${words}\n${line(['', 'Dossier', 'floor, in turn', 'goal'])}\n`)
    },
    add(figure: Figure) {
      all.push(figure)
      process.stdout.write(`${line([`  ${figure.what}`, figure.came, figure.floor ?? '', verdict(figure)])}\n`)
    },
    note(words: string) {
      process.stdout.write(`  ${words}\n`)
    },
    end() {
      const goals = all.filter(figure => typeof figure.met === 'boolean')
      const missed = goals.filter(figure => !figure.met)
      process.stdout.write(`\n${goals.length - missed.length} of ${goals.length} goals met.\n`)
      for (const { what, came } of missed) process.stdout.write(`  missed: ${what} (${came})\n`)
    },
  }
}

export type Report = ReturnType<typeof createReport>

export const ms = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} ms`
export const perSecond = (value: number) => `${Math.round(value).toLocaleString('en-US')}/s`
export const percent = (part: number) => `${(part * 100).toFixed(part < 0.1 ? 1 : 0)} %`
export const times = (factor: number) => `${factor.toFixed(2)} times`
export const mebibytes = (value: number) => `${Math.round(value)} MiB`
