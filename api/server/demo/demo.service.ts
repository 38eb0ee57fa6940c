import type { ServerContext } from '../context.ts'
import { hasAccount } from '../account/account.service.ts'
import { offeredDemoAccounts } from './demo-accounts.ts'
import type { DemoAccount } from './demo-accounts.ts'

/**
 * What the sign-in screen may offer: nothing where the server was not started for the demo, and of the demo only the accounts that are
 * really there.
 */
export async function findOfferedDemoAccounts(server: Pick<ServerContext, 'db' | 'config'>): Promise<DemoAccount[]> {
  if (!server.config.demo) return []
  const found = await Promise.all(offeredDemoAccounts.map(({ email }) => hasAccount(server.db, email)))
  return offeredDemoAccounts.filter((_account, index) => found[index])
}
