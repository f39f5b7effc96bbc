import type { Differing } from '~/domain/implementation/differing'

/** What came back with a refused form; after a conflict also what was saved meanwhile, and by whom. */
export type FactRefused = {
  typed: Record<string, unknown>
  errors: Record<string, string[]>
  meanwhile?: { revision: number; by: string; parts: Differing[] }
}
