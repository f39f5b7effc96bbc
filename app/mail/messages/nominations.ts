import { type LetterWords, letterOf } from './letter'

/** What a letter on nominations is written from. Who is named is read in Dossier: a letter may be passed on. */
export type NominationFacts = {
  name: string
  number: string
  title: string
  event: string
  days: string
  place: string
  by: string
  url: string
}

const whereAndWhen = ({ days, place }: NominationFacts): string => (place === '' ? days : `${days}, ${place}`)

/** Asks the focal point of some economies to name their people. `wanted`: the rule in words; "" where no rule asks. */
export const nominationsWanted = (
  facts: NominationFacts & { economies: readonly string[]; wanted: string },
): LetterWords =>
  letterOf({
    subject: `${facts.number}: nominations of ${facts.economies.join(' and ')} are wanted for “${facts.event}”`,
    to: facts.name,
    before: [
      `${facts.by} asks ${facts.economies.join(' and ')} to nominate people for “${facts.event}” (${whereAndWhen(facts)}), an event of project ${facts.number}, “${facts.title}”.`,
      ...(facts.wanted === '' ? [] : [facts.wanted]),
    ],
    link: { words: 'Nominate people', url: facts.url },
    after: [],
  })

/** Tells the overseer that an economy named somebody, changed a nomination or took one back. */
export const nominationCame = (
  facts: NominationFacts & { economy: string; did: 'named' | 'changed' | 'withdrew' },
): LetterWords => {
  const did = {
    named: 'named somebody',
    changed: 'changed a nomination',
    withdrew: 'withdrew a nomination',
  }[facts.did]
  return letterOf({
    subject: `${facts.number}: ${facts.economy} ${did} for “${facts.event}”`,
    to: facts.name,
    before: [`${facts.by} ${did} for ${facts.economy}: “${facts.event}” (${whereAndWhen(facts)}).`],
    link: { words: 'Open the nominations', url: facts.url },
    after: [],
  })
}
