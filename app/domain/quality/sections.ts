import { type SectionKey, sections } from '../record/catalogue'

/** The sections on which points and remarks are written: those that are not the Secretariat's own. */
export const spokenOf: readonly { key: SectionKey; title: string }[] = sections.filter(
  ({ audience }) => audience === 'public',
)

export const isSpokenOf = (section: SectionKey): boolean => spokenOf.some(({ key }) => key === section)

/** Things pinned to sections, in the order of the record. */
export const inSections = <Thing extends { section: SectionKey }>(things: readonly Thing[]) =>
  sections
    .map(({ key, title }) => ({ key, title, things: things.filter(({ section }) => section === key) }))
    .filter(({ things: own }) => own.length > 0)
