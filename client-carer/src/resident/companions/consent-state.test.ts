import { expect, test } from 'vitest'
import { openInvitation, scopesShown } from './consent-state.ts'

const by = { id: 'kaisa', firstName: 'Kaisa', lastName: 'M' }
const consent = (withdrawnAt: string | null) => ({
  scope: 'SEE_VISITS' as const,
  grantedAt: '2026-01-01T10:00:00Z',
  grantedBy: by,
  withdrawnAt,
})

test('one that holds is granted, whatever was withdrawn before', () => {
  const holds = consent(null)
  const [visits, plan] = scopesShown([consent('2026-02-01T10:00:00Z'), holds])
  expect(visits).toEqual({ scope: 'SEE_VISITS', granted: holds, withdrawn: null })
  expect(plan).toEqual({ scope: 'SEE_PLAN', granted: null, withdrawn: null })
})

test('where none holds, the latest withdrawal is shown', () => {
  const late = consent('2026-03-01T10:00:00Z')
  expect(scopesShown([consent('2026-02-01T10:00:00Z'), late])[0]).toMatchObject({ granted: null, withdrawn: late })
})

test('a link is open until it is used, revoked or over', () => {
  const link = { id: 'a', createdAt: '', expiresAt: '2026-11-29T10:00:00Z', usedAt: null, revokedAt: null }
  const now = Date.parse('2026-11-22T10:00:00Z')
  expect(openInvitation([link], now)).toBe(link)
  expect(openInvitation([{ ...link, usedAt: '2026-11-22T09:00:00Z' }], now)).toBeNull()
  expect(openInvitation([{ ...link, revokedAt: '2026-11-22T09:00:00Z' }], now)).toBeNull()
  expect(openInvitation([link], Date.parse('2026-11-29T10:00:00Z'))).toBeNull()
})
