import { pino } from 'pino'
import { z } from 'zod'
import { createDatabase } from '../db/connection.ts'
import { offeredDemoAccounts } from './demo-accounts.ts'
import { demoSeed, seedDemo } from './seed-demo.ts'

/** `node api/server/demo/seed.ts`: loads the demo, or what of it is missing. The last line is JSON with the accounts. */
const environment = z.object({ DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }) }).safeParse(process.env)
if (!environment.success) {
  console.error('DATABASE_URL: the owner of the database, as postgres://owner:password@host/database')
  process.exit(2)
}
const db = createDatabase({ url: environment.data.DATABASE_URL, log: pino(pino.destination(2)), maxConnections: 1 })
try {
  const added = await seedDemo(db, { now: new Date(), seed: demoSeed })
  console.log(`demo data: ${added.people} people and teams, ${added.accounts} accounts, ${added.visits} visits added`)
  console.log(JSON.stringify({ accounts: offeredDemoAccounts }))
} finally {
  await db.destroy()
}
