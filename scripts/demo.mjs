// Installs, builds and fills what is missing, then starts the demo: npm run demo -- [--port N] [--data DIR]
import './node-version.mjs'

Promise.all([import('./say.mjs'), import('./install.mjs'), import('./built.mjs'), import('./demo-options.mjs')]).then(
  async ([{ giveUp }, { ensureInstalled }, { ensureBuilt, runBuilt }, { demoOptions }]) => {
    try {
      demoOptions(process.argv.slice(2))
      process.env.NODE_ENV = 'production'
      await ensureInstalled()
      await ensureBuilt()
      await runBuilt('demo-server')
    } catch (error) {
      giveUp(error)
    }
  },
)
