import { research } from './research'
import { seminar } from './seminar'
import type { Template } from './template'
import { training } from './training'

/** The templates that a concept note can be begun from. They are Dossier's own; no public source prescribes them. */
export const templates: readonly Template[] = [seminar, training, research]

export const findTemplate = (key: string): Template | null => templates.find(one => one.key === key) ?? null
