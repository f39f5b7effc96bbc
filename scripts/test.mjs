// Runs every check and counts them: npm test, or a stage alone: npm test -- unit
import './node-version.mjs'

Promise.all([import('./say.mjs'), import('./install.mjs')]).then(async ([{ giveUp }, { beginInstallation }]) => {
  try {
    const { driver } = await beginInstallation()
    const { runStages } = await import('./stages.mjs')
    process.exitCode = await runStages(process.argv.slice(2), driver)
  } catch (error) {
    giveUp(error)
  }
})
