import { type PartKey, partKeys } from '~/domain/completion/parts'
import type { Block, Report } from '../model'

const isPart = (id: string): id is PartKey => partKeys.some(key => key === id)

/**
 * The facts of a report by its parts, to stand beside the words: tables and lists without headings, charts and the words
 * themselves.
 */
export function factsByPart({ blocks }: Pick<Report, 'blocks'>): Partial<Record<PartKey, Block[]>> {
  const parts: Partial<Record<PartKey, Block[]>> = {}
  let part: PartKey | null = null
  for (const block of blocks) {
    if (block.block === 'heading' && block.level === 2) part = isPart(block.id) ? block.id : null
    else if (part !== null && block.block !== 'heading' && block.block !== 'paragraphs' && block.block !== 'chart')
      parts[part] = [...(parts[part] ?? []), block]
  }
  return parts
}
