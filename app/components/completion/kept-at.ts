import type { PartKey } from '~/domain/completion/parts'
import { paths } from '~/paths'

type Asks = { outputs: boolean; participants: boolean }
type Kept = Partial<Record<PartKey, { to: string; words: string }>>

/** On which page the facts of each part are kept, and the words of a link to it. */
export const keptAt = (number: string, asks: Asks): Kept => ({
  outputs: {
    to: paths.outputs(number),
    words: asks.outputs ? 'Register the outputs instead, and they stand here by themselves' : 'Change the outputs',
  },
  participants: {
    to: paths.events(number),
    words: asks.participants ? 'Keep the events instead, and who came stands here by itself' : 'Change who took part',
  },
  indicators: { to: paths.indicators(number), words: 'Change what was measured' },
  dissemination: { to: paths.disseminations(number), words: 'Change where it was published' },
  questionnaires: { to: paths.questionnaires(number), words: 'Go to the questionnaires' },
  practices: { to: paths.projectPractices(number), words: 'Go to the best practices' },
  feedback: { to: paths.events(number), words: 'Go to the events' },
  budget: { to: paths.editSpending(number), words: 'Enter actual spending' },
  waivers: { to: paths.waivers(number), words: 'Go to the waivers' },
  monitoring: { to: paths.monitoring(number), words: 'Go to the monitoring reports' },
})

/** Where what is missing is mended: on this page what is typed here, elsewhere what is a fact. */
export function mendedAt(number: string, asks: Asks): Partial<Record<PartKey, string>> {
  const all = Object.fromEntries(Object.entries(keptAt(number, asks)).map(([part, { to }]) => [part, to]))
  return {
    ...all,
    ...(asks.outputs ? { outputs: undefined } : {}),
    ...(asks.participants ? { participants: undefined } : {}),
  }
}
