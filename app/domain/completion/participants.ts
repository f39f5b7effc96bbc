import type { CompletionAnswers } from './completion-report'

type Participants = CompletionAnswers['participants']

export type ParticipantTotals = {
  women: number
  men: number
  speakersWomen: number
  speakersMen: number
  /** Participants and speakers together, by sex and in all. */
  allWomen: number
  allMen: number
  everybody: number
  /** Economies from which at least one participant or speaker came. */
  economies: number
}

const count = (rows: Participants, key: 'women' | 'men' | 'speakersWomen' | 'speakersMen') =>
  rows.reduce((sum, row) => sum + row[key], 0)

export const tookPart = (row: Participants[number]): boolean =>
  row.women + row.men + row.speakersWomen + row.speakersMen > 0

export function participantTotals(rows: Participants): ParticipantTotals {
  const women = count(rows, 'women')
  const men = count(rows, 'men')
  const speakersWomen = count(rows, 'speakersWomen')
  const speakersMen = count(rows, 'speakersMen')
  return {
    women,
    men,
    speakersWomen,
    speakersMen,
    allWomen: women + speakersWomen,
    allMen: men + speakersMen,
    everybody: women + men + speakersWomen + speakersMen,
    economies: rows.filter(tookPart).length,
  }
}

/** A row for each of these economies in their order, and after them those that the report names besides. */
export function participantsOfAll(rows: Participants, economies: readonly string[]): Participants {
  const nobody = { women: 0, men: 0, speakersWomen: 0, speakersMen: 0 }
  return [
    ...economies.map(economy => rows.find(row => row.economy === economy) ?? { economy, ...nobody }),
    ...rows.filter(row => !economies.includes(row.economy)),
  ]
}
