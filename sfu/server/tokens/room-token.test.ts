import { generateKeyPair, SignJWT } from 'jose'
import { beforeAll, describe, expect, test } from 'vitest'
import type { CryptoKey, JWTPayload } from 'jose'
import type { RoomTokenClaims } from '../../protocol/room-token.ts'
import { signTicket } from '../test-sfu.ts'
import { RoomTokenCheck } from './room-token.ts'

const bootSeconds = 1_800_000_000
let nowSeconds = bootSeconds
let keys: { publicKey: CryptoKey; privateKey: CryptoKey }
let check: RoomTokenCheck

beforeAll(async () => {
  keys = await generateKeyPair('EdDSA')
})

/** A check that booted at `bootSeconds`, asked `afterSeconds` later. */
function spend(token: string, afterSeconds = 10): Promise<RoomTokenClaims> {
  nowSeconds = bootSeconds
  check = new RoomTokenCheck({ publicKey: keys.publicKey, now: () => nowSeconds * 1000 })
  nowSeconds += afterSeconds
  return check.spend(token)
}

function ticket(claims: Partial<RoomTokenClaims> = {}, key = keys.privateKey): Promise<string> {
  return signTicket(key, { iat: bootSeconds + 10, ...claims })
}

describe('a room token', () => {
  test('is good once', async () => {
    const token = await ticket({ sub: 'staff:1' })
    expect(await spend(token)).toMatchObject({ sub: 'staff:1' })
    await expect(check.spend(token)).rejects.toMatchObject({ code: 'TOKEN_USED' })
  })

  test('of two uses at the same time one wins', async () => {
    await spend(await ticket())
    const token = await ticket()
    const uses = await Promise.allSettled([check.spend(token), check.spend(token), check.spend(token)])
    expect(uses.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('is too old after its minute and the tolerance of 5 s', async () => {
    const exp = bootSeconds + 70
    const atTheEnd = await ticket({ exp })
    await expect(spend(atTheEnd, 74)).resolves.toBeDefined()
    const after = await ticket({ exp })
    await expect(spend(after, 76)).rejects.toMatchObject({ code: 'TOKEN_EXPIRED' })
  })

  test('is not remembered as used for less time than it lives', async () => {
    const token = await ticket({ exp: bootSeconds + 70 })
    await spend(token)
    nowSeconds = bootSeconds + 74
    check.sweep()
    await expect(check.spend(token)).rejects.toMatchObject({ code: 'TOKEN_USED' })
  })

  test('that claims a longer life gets no longer one', async () => {
    const token = await ticket({ exp: bootSeconds + 10 + 3_600 })
    await expect(spend(token, 10 + 70)).rejects.toMatchObject({ code: 'TOKEN_EXPIRED' })
  })

  test('from before this boot is refused as too old, because its use may be forgotten', async () => {
    await expect(spend(await ticket({ iat: bootSeconds - 2 }), 0)).rejects.toMatchObject({ code: 'TOKEN_EXPIRED' })
    await expect(spend(await ticket({ iat: bootSeconds - 1 }), 0)).resolves.toBeDefined()
  })

  test('from the future is refused', async () => {
    await expect(spend(await ticket({ iat: bootSeconds + 60 }), 10)).rejects.toMatchObject({ code: 'TOKEN_INVALID' })
  })

  test.each<[string, Partial<Record<keyof RoomTokenClaims, unknown>>]>([
    ['of another issuer', { iss: 'somebody' }],
    ['for another audience', { aud: 'kotisilta-sfu-control' }],
    ['without a room', { room: undefined }],
    ['with a room that is no id', { room: '../../etc' }],
    ['with a claim of more', { admin: true } as object],
    [
      'with rights of more',
      { grants: { publishAudio: true, publishVideo: true, see: true, moderate: true, root: true } },
    ],
  ])('%s is refused', async (_, claims) => {
    // Cast: these are the claims that the type forbids.
    const token = await ticket(claims as Partial<RoomTokenClaims>)
    await expect(spend(token)).rejects.toMatchObject({ code: 'TOKEN_INVALID' })
  })

  test('signed with another key is refused', async () => {
    const { privateKey } = await generateKeyPair('EdDSA')
    await expect(spend(await ticket({}, privateKey))).rejects.toMatchObject({ code: 'TOKEN_INVALID' })
  })

  test('without a signature, or with a symmetric one, is refused', async () => {
    const [, payload] = (await ticket()).split('.')
    const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`
    await expect(spend(none)).rejects.toMatchObject({ code: 'TOKEN_INVALID' })
    const claims = JSON.parse(Buffer.from(payload ?? '', 'base64url').toString()) as JWTPayload
    const symmetric = new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(new Uint8Array(32))
    await expect(spend(await symmetric)).rejects.toMatchObject({ code: 'TOKEN_INVALID' })
  })

  test('that is no token is refused', async () => {
    await expect(spend('')).rejects.toMatchObject({ code: 'TOKEN_INVALID' })
    await expect(spend('a.b.c')).rejects.toMatchObject({ code: 'TOKEN_INVALID' })
  })
})
