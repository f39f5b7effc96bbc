import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The generated migrations of a dialect: `db/migrations/…` seen from the source or from a bundle under `build/`. */
export function migrationsFolder(dialect: 'sqlite' | 'postgres'): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  for (;;) {
    const found = join(folder, 'db', 'migrations', dialect)
    if (existsSync(found)) return found
    const above = dirname(folder)
    if (above === folder) throw new Error(`The migrations for ${dialect} were not found beside the program`)
    folder = above
  }
}
