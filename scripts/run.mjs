// Runs a program of scripts/ by its name: node scripts/run.mjs import -- --json FILE
import './node-version.mjs'

Promise.all([
  import('./say.mjs'),
  import('./install.mjs'),
  import('./built.mjs'),
  import('node:fs'),
  import('node:path'),
]).then(async ([{ giveUp }, { ensureInstalled, root }, { ensureBuilt, isBuilt, runBuilt }, { existsSync }, path]) => {
  try {
    const name = process.argv[2] ?? ''
    const development = name === 'dev'
    const settings = path.join(root, '.env')
    if (existsSync(settings)) process.loadEnvFile(settings)
    process.env.NODE_ENV ||= development ? 'development' : 'production'
    process.argv.splice(1, 2, path.join(root, 'build', 'node', `${name}.js`))
    // A server whose build is there needs neither the sources nor the packages of development.
    if (development || !isBuilt()) {
      await ensureInstalled()
      await ensureBuilt({ pages: !development })
    }
    await runBuilt(name)
  } catch (error) {
    giveUp(error)
  }
})
