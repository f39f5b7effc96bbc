import path from 'node:path'
import { parseArgs } from 'node:util'
import { Trouble } from './say.mjs'

const USAGE = 'Usage: npm run demo -- [--port N] [--data DIR]'

/**
 * Reads what stands behind `npm run demo --`. A relative folder is seen from where the person typed the command.
 * @param {string[]} args
 * @returns {{ port: number, data: string }}
 */
export function demoOptions(args) {
  const { port, data } = parsed(args)
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    throw new Trouble(`The port must be a number from 0 to 65535; “${port}” is not. ${USAGE}`)
  }
  return { port: Number(port), data: path.resolve(process.env.INIT_CWD ?? '.', data) }
}

function parsed(args) {
  try {
    const { values } = parseArgs({
      args,
      options: { port: { type: 'string', default: '3000' }, data: { type: 'string', default: 'data' } },
    })
    return values
  } catch {
    throw new Trouble(`These options are not known: ${args.join(' ')}. ${USAGE}`)
  }
}
