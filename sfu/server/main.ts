import { readConfig } from './config.ts'
import { createLogger } from './logger.ts'
import { runUntilSignal } from './run.ts'
import { createSfu } from './sfu.ts'

await runUntilSignal(() => {
  const config = readConfig(process.env)
  const logger = createLogger(config.logLevel)
  return { service: createSfu(config, { logger }), logger }
})
