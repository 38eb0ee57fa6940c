import { parseArgs } from 'node:util'
import { StackError } from '../stack/stack-error.mjs'

export const usage = `npm start                  with the demo municipality
npm start -- --empty       without demo data
npm start -- --lan         for tablets in the local network, over HTTPS
npm start -- --port 8080   the apps on another port (the SFU takes the next hundred: 8180)`

/**
 * @typedef {object} StartArguments
 * @property {boolean} demo
 * @property {boolean} lan
 * @property {boolean} help
 * @property {number} apiPort
 * @property {number} sfuPort
 */

/**
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {StartArguments}
 */
export function readArguments(args, env) {
  const { values } = parse(args)
  const apiPort = toPort(values.port ?? env.API_PORT ?? '4000')
  return {
    demo: !values.empty,
    lan: values.lan ?? false,
    help: values.help ?? false,
    apiPort,
    sfuPort: toPort(env.SFU_PORT ?? String(apiPort + 100)),
  }
}

/** @param {string[]} args */
function parse(args) {
  try {
    return parseArgs({
      args,
      options: {
        empty: { type: 'boolean' },
        lan: { type: 'boolean' },
        port: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (cause) {
    throw new StackError('BAD_ARGUMENTS', /** @type {Error} */ (cause).message, { remedy: usage })
  }
}

/** @param {string} text */
function toPort(text) {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port
  throw new StackError('BAD_ARGUMENTS', `${text} is no port: one is a whole number from 1 to 65535.`, { remedy: usage })
}
