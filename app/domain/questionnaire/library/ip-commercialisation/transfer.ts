import { ask, choicesOf, longText, section } from '../ask'
import { practiceHint } from './practice-hint'

export const transfer = section(
  'transfer',
  'Marketing and technology transfer',
  'How inventions of universities and institutes reach SMEs, and how SMEs find customers with their brands and designs.',
  [
    ask(
      'reach',
      'How well does technology of universities and public institutes reach SMEs in your economy?',
      { kind: 'rating', scale: ['Hardly', 'A little', 'Fairly well', 'Well', 'Very well'] },
      { hint: 'Think of licences, joint research and new companies in the last three years.' },
    ),
    ask(
      'hasMarketplace',
      'Does a public body run a marketplace or database of IP that is offered for licence or sale?',
      { kind: 'yesNo' },
    ),
    ask(
      'marketplace',
      'What is its name and web address, and about how many offers of SMEs does it hold today?',
      { kind: 'text', limit: 300 },
      { showIf: { question: 'hasMarketplace', is: 'equal', value: true } },
    ),
    ask('marketing', 'What public help can SMEs get to market products with their trade marks and designs?', {
      kind: 'severalOf',
      choices: choicesOf({
        advice: 'Advice on brands and design',
        fairs: 'Support at trade fairs',
        collective: 'Collective or certification marks',
        geographical: 'Geographical indications',
        online: 'Help with selling online',
        none: 'No public help of this kind',
      }),
      atMost: null,
    }),
    ask(
      'transferPractice',
      'Which practice of your economy has best brought technology to SMEs, or products of SMEs to the market?',
      longText,
      { hint: practiceHint, tags: ['best-practice'] },
    ),
  ],
)
