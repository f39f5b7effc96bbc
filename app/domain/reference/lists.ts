/** The reference lists by the name in their address. */
export const referenceLists = [
  ...(['economies', 'committees', 'fora', 'fund-accounts', 'sub-funds', 'topics', 'initiatives'] as const),
] as const
export type ReferenceList = (typeof referenceLists)[number]

export const isReferenceList = (text: string): text is ReferenceList =>
  (referenceLists as readonly string[]).includes(text)

/** What an entry of a list consists of, besides its key. `dated` are words that hold for some days. */
export type EntryField =
  | 'name'
  | 'about'
  | 'acronym'
  | 'suffix'
  | 'committee'
  | 'fund'
  | 'predecessors'
  | 'spellings'
  | 'dated'
  | 'from'
  | 'until'

type Words = {
  title: string
  /** One entry, as it is called in a sentence. */
  one: string
  lead: string
  /** What the key is called, and how it is written. A code is 2 to 8 capital letters. */
  key: string
  isCode: boolean
  fields: readonly EntryField[]
  /** Null where entries are neither added nor ended. */
  fixed: string | null
  dated: { title: string; one: string; words: string | null; hint: string } | null
}

/** What each list is, as data: form, page, checks and history read it. */
export const listWords: Record<ReferenceList, Words> = {
  economies: {
    title: 'Economies',
    one: 'economy',
    lead: 'The 21 economies of APEC, with the days on which APEC may pay the travel of their participants.',
    key: 'Economy',
    isCode: false,
    fields: ['dated', 'spellings'],
    fixed: 'APEC has 21 economies. Their names are fixed, none is added here, and none is ended.',
    dated: {
      title: 'Travel may be paid by APEC',
      one: 'Span',
      words: null,
      hint: 'One row for each span of days. A row without days means always; no row at all means never.',
    },
  },
  committees: {
    title: 'Committees',
    one: 'committee',
    lead: 'The bodies that fora answer to.',
    key: 'Code',
    isCode: true,
    fields: ['name', 'spellings', 'from', 'until'],
    fixed: null,
    dated: null,
  },
  fora: {
    title: 'Fora',
    one: 'forum',
    lead: 'The bodies that sponsor projects, with the codes that project numbers carry. Fora merge and are renamed, so each names the fora before it.',
    key: 'Code',
    isCode: true,
    fields: ['name', 'committee', 'dated', 'predecessors', 'spellings', 'from', 'until'],
    fixed: null,
    dated: {
      title: 'Codes in project numbers',
      one: 'Code',
      words: 'Code',
      hint: 'The code that the numbers of its projects begin with, and for which days.',
    },
  },
  'fund-accounts': {
    title: 'Fund accounts',
    one: 'fund account',
    lead: 'Where the money of projects comes from. The letter at the end of a project number tells its fund account.',
    key: 'Name',
    isCode: false,
    fields: ['acronym', 'suffix', 'spellings', 'from', 'until'],
    fixed: null,
    dated: null,
  },
  'sub-funds': {
    title: 'Sub-funds',
    one: 'sub-fund',
    lead: 'The parts of a fund account. The words that stand in records have changed over the years: each label has its days.',
    key: 'Name',
    isCode: false,
    fields: ['fund', 'dated', 'from', 'until'],
    fixed: null,
    dated: {
      title: 'Labels by date',
      one: 'Label',
      words: 'Label',
      hint: 'What the sub-fund was called on these days. On other days it is called by its name.',
    },
  },
  topics: {
    title: 'Topics',
    one: 'topic',
    lead: 'The subjects under which projects are found.',
    key: 'Name',
    isCode: false,
    fields: ['from', 'until'],
    fixed: null,
    dated: null,
  },
  initiatives: {
    title: 'Initiatives',
    one: 'initiative',
    lead: 'What several projects belong to together. Each initiative has a page with its projects.',
    key: 'Name',
    isCode: false,
    fields: ['about', 'from', 'until'],
    fixed: null,
    dated: null,
  },
}
