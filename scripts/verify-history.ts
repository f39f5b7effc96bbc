import { readConfig, settleConfig } from '~/config.server'
import { verifyHistory } from '~db/queries/history.server'
import { giveUp, Trouble } from './say.mjs'
import { openFor } from './server/open'

const counted = (count: number, one: string, many: string) =>
  `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`

/** Walks every chain of the history and says the first broken link of each scope; ends with 1 where there is one. */
async function verify(): Promise<number> {
  const read = readConfig(process.env)
  if (!read.ok) throw new Trouble(read.reason)
  const database = await openFor(settleConfig(read.config))
  try {
    const { rows, scopes, broken } = await verifyHistory(database)
    const all = `${counted(rows, 'row', 'rows')} in ${counted(scopes, 'scope', 'scopes')}`
    for (const { scope, reason } of broken) process.stdout.write(`${scope}: ${reason}.\n`)
    process.stdout.write(
      broken.length === 0
        ? `The history is sound: ${all}.\n`
        : `The history is broken in ${counted(broken.length, 'scope', 'scopes')}; ${all} were read.\n`,
    )
    return broken.length === 0 ? 0 : 1
  } finally {
    await database.close()
  }
}

verify().then(code => {
  process.exitCode = code
}, giveUp)
