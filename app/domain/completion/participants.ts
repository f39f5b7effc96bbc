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
