import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const wcag22aa = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What axe finds, by these rules or by all it has, its good habits among them: one line each, with the elements. */
export async function axeFindings(page: Page, tags?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page })
  const { violations } = await (tags ? axe.withTags(tags) : axe).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

/** What axe finds against WCAG 2.2 AA: nothing. */
export async function expectAccessible(page: Page, name?: string): Promise<void> {
  expect(await axeFindings(page, wcag22aa), name).toEqual([])
}
