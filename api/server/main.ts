import { ConfigInvalid, readConfig, type Config } from './config.ts'
import { createLog } from './log.ts'
import { createServer } from './server.ts'

const config = readConfigOrExit()
const log = createLog(config.logLevel)

// What nobody caught leaves the process in a state that nobody knows: said, and started anew by who watches.
process.on('uncaughtException', die)
process.on('unhandledRejection', die)

const server = await createServer(config, log)
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void server.stop().then(() => process.exit(0), die))
}
const { url } = await server.start()
process.stdout.write(`${JSON.stringify({ ready: true, service: 'api', url })}\n`)

function readConfigOrExit(): Config {
  try {
    return readConfig(process.env)
  } catch (error) {
    if (!(error instanceof ConfigInvalid)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
}

function die(error: unknown): never {
  log.fatal({ err: error }, error instanceof Error ? error.message : 'something was thrown')
  process.exit(1)
}
