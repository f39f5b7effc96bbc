import { may, type Person, type Subject } from '../access/may'
import type { IsoDate, IsoMoment } from '../calendar'
import type { SectionKey } from '../record/catalogue'

/** Who reads a remark: all who work on the project on either side, its authors, or the Secretariat. */
export const remarkAudiences = ['everyone-involved', 'authors', 'secretariat'] as const
export type RemarkAudience = (typeof remarkAudiences)[number]

export const remarkAudienceTitles: Record<RemarkAudience, string> = {
  'everyone-involved': 'The authors, the forum’s chair and the Secretariat',
  authors: 'The overseer and co-authors only',
  secretariat: 'The Secretariat only',
}

export type Remark = {
  seq: number
  section: SectionKey
  /** The first remark of the thread, null for the first itself. */
  thread: number | null
  visibleTo: RemarkAudience
  text: string
  at: IsoMoment
  by: string
}

/**
 * The audiences to which a person belongs on a project, and for which they may write: nobody writes what they could not
 * read again. Authors answer points, the Secretariat assesses; whoever else writes remarks (the forum's chair) is only
 * one of all.
 */
export const remarkAudiencesOf = (person: Person, subject: Subject, today: IsoDate): RemarkAudience[] => {
  const mayDo = (act: 'remarks.write' | 'quality.answer' | 'quality.assess') => may(person, act, subject, today).ok
  if (!mayDo('remarks.write')) return []
  return [
    'everyone-involved',
    ...(mayDo('quality.answer') ? (['authors'] as const) : []),
    ...(mayDo('quality.assess') ? (['secretariat'] as const) : []),
  ]
}

/** A remark with its replies, oldest first. */
export type Thread = Pick<Remark, 'seq' | 'section' | 'visibleTo'> & { remarks: Remark[] }

/** Remarks as threads, that with the newest remark first. A reply whose thread is not among them is left out. */
export function threadsOf(remarks: readonly Remark[]): Thread[] {
  const newest = ({ remarks: said }: Thread) => said.at(-1)?.seq ?? 0
  return remarks
    .filter(({ thread }) => thread === null)
    .map(({ seq, section, visibleTo, ...first }) => ({
      ...{ seq, section, visibleTo },
      remarks: [
        { seq, section, visibleTo, ...first },
        ...remarks.filter(({ thread }) => thread === seq).sort((a, b) => a.seq - b.seq),
      ],
    }))
    .sort((a, b) => newest(b) - newest(a))
}
