import type { CheckFacts } from '~/domain/checks/check'
import type { ProjectRecord } from '~/domain/record/record'
import { referenceSeed } from '~db/seed/reference'

/** What the rules look at: a record alone, on a day in the middle of CTI 32 2017A, unless said otherwise. */
export const checkFactsOf = (record: ProjectRecord, more: Partial<CheckFacts> = {}): CheckFacts => ({
  ...{ record, lines: [], travellers: [], waivers: [], attachments: 0, stage: null, edition: null, session: null },
  ...{
    approvedInPrinciple: null,
    approvedOn: null,
    linked: [],
    audiences: ['public', 'contacts', 'secretariat'],
    lists: referenceSeed,
    today: '2018-06-01',
    ...more,
  },
})
