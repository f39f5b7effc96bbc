import type { Definition } from '../definition'
import type { DraftEdit } from './draft-edit'

/** A draft that takes the place of the whole one: whatever somebody else changed meanwhile is in its way. */
export const wholeDraft = (definition: Definition, what: string): DraftEdit => ({
  about: draft => draft,
  change: () => ({ definition, what }),
})
