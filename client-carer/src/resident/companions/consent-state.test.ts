import { expect, test } from 'vitest'
import type { ConsentScope } from 'api/client/generated/graphql'
import { openInvitation, scopesShown } from './consent-state.ts'

const by = { id: 'kaisa', firstName: 'Kaisa', lastName: 'M' }
const consent = (withdrawnAt: string | null, scope: ConsentScope = 'SEE_VISITS') => ({
  scope,
  grantedAt: '2026-01-01T10:00:00Z',
  grantedBy: by,
  withdrawnAt,
})

test('one that holds is granted, whatever was withdrawn before', () => {
  const holds = consent(null)
  const [visits, plan] = scopesShown([consent('2026-02-01T10:00:00Z'), holds])
  expect(visits).toEqual({ scope: 'SEE_VISITS', granted: holds, withdrawn: null, waits: false })
  expect(plan).toEqual({ scope: 'SEE_PLAN', granted: null, withdrawn: null, waits: false })
})

test('where none holds, the latest withdrawal is shown', () => {
  const late = consent('2026-03-01T10:00:00Z')
  expect(scopesShown([consent('2026-02-01T10:00:00Z'), late])[0]).toMatchObject({ granted: null, withdrawn: late })
})

test('plan and feedback wait until visits may be seen; calls do not', () => {
  const feedback = consent(null, 'GIVE_FEEDBACK')
  const waiting = (...consents: Parameters<typeof scopesShown>[0]) =>
    scopesShown(consents).flatMap(({ scope, waits }) => (waits ? [scope] : []))
  const others = [feedback, consent(null, 'SEE_PLAN'), consent(null, 'JOIN_CALLS')]
  expect(waiting(...others)).toEqual(['SEE_PLAN', 'GIVE_FEEDBACK'])
  expect(waiting(consent('2026-02-01T10:00:00Z'), feedback)).toEqual(['GIVE_FEEDBACK'])
  expect(waiting(consent(null), ...others)).toEqual([])
  expect(waiting()).toEqual([])
})

test('a link is open until it is used, revoked or over', () => {
  const link = { id: 'a', createdAt: '', expiresAt: '2026-11-29T10:00:00Z', usedAt: null, revokedAt: null }
  const now = Date.parse('2026-11-22T10:00:00Z')
  expect(openInvitation([link], now)).toBe(link)
  expect(openInvitation([{ ...link, usedAt: '2026-11-22T09:00:00Z' }], now)).toBeNull()
  expect(openInvitation([{ ...link, revokedAt: '2026-11-22T09:00:00Z' }], now)).toBeNull()
  expect(openInvitation([link], Date.parse('2026-11-29T10:00:00Z'))).toBeNull()
})
