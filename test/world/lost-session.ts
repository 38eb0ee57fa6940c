import type { Page } from 'playwright-core'
import type { StaffMember } from './record.repository.ts'
import type { World } from './world.ts'

/**
 * Saves with a session that ends in that very moment, as when an operator ends those of a lost computer: whatever the page
 * asks next finds it gone. Until the page asks who it is.
 */
export async function saveWithoutSession(
  { record }: World,
  { page, staff, save }: { page: Page; staff: StaffMember; save: () => Promise<void> },
): Promise<void> {
  await page.route('**/graphql', async (route) => {
    await record.query('delete from session where staff_id = $1', [staff.staffId])
    await route.continue()
  })
  await save()
  await page.getByLabel('Salasana', { exact: true }).waitFor()
  await page.unroute('**/graphql')
}
