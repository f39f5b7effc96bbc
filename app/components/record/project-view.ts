import type { IsoDate } from '~/domain/calendar'
import { type PlanFacts, planDays } from '~/domain/plan/plan-days'
import type { Audience, SectionKey } from '~/domain/record/catalogue'
import { formatVersion, type ProjectRecord, totalValue } from '~/domain/record/record'
import { type FieldView, type Naming, type SectionView, sectionViews } from './shown'

/** Sections of short facts: they stand beside the text. All others are set for reading. */
const besideText: readonly SectionKey[] = ['identification', 'funding', 'fora', 'dates', 'proponents']

/** On which day it is looked at, and where it stands: what its work plan is drawn around. */
type Life = Pick<PlanFacts, 'state' | 'session'> & { today?: IsoDate }

/** The last day as it was approved first; null where no amendment moved it. */
type Original = { originalCompletion?: IsoDate | null }

/** The last day that an amendment moved, told with its original one. */
function withOriginal(sections: SectionView[], original: IsoDate | null, number: string | null): SectionView[] {
  if (original === null || number === null) return sections
  const told = (field: FieldView): FieldView =>
    field.key === 'expectedCompletion' && field.value?.as === 'date' && field.value.date !== original
      ? { ...field, value: { as: 'moved-date', date: field.value.date, original, number } }
      : field
  return sections.map(section => ({ ...section, fields: section.fields.map(told) }))
}

/** A project's record as its page, its print and its budget show it: nothing but what these audiences may read. */
export function projectView(
  record: ProjectRecord,
  audiences: readonly Audience[],
  naming: Naming,
  { today, originalCompletion = null, ...life }: Life & Original = { state: null, session: null },
) {
  const { values, keeping } = record
  const dates = { start: values.expectedStart, end: values.expectedCompletion }
  const views = withOriginal(sectionViews(record, audiences, naming), originalCompletion, values.number)
  const reading = views.filter(section => !besideText.includes(section.key))
  return {
    number: values.number ?? '',
    title: values.title ?? values.number ?? 'A project without a title',
    status: values.status,
    type: values.type,
    year: values.year,
    session: values.session,
    proposing: values.proposingEconomies,
    coSponsoring: values.coSponsoringEconomies,
    forum: values.sponsoringForum === null ? null : naming.forum(values.sponsoringForum),
    around: { ...dates, days: planDays({ ...dates, ...life }), today },
    apec: values.apecFunding ?? 0,
    coFunding: values.coFunding ?? 0,
    total: totalValue(values),
    beside: views.filter(section => besideText.includes(section.key)),
    reading,
    contents: reading.map(({ key, title }) => ({ id: key, title })),
    keeping: {
      contentType: keeping.contentType,
      version: formatVersion(keeping.version),
      createdAt: keeping.createdAt,
      createdBy: keeping.createdBy,
      modifiedAt: keeping.modifiedAt,
      modifiedBy: keeping.modifiedBy,
    },
  }
}

export type ProjectView = ReturnType<typeof projectView>
