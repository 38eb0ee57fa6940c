import { describe, expect, test } from 'vitest'
import { hashPassword, needsRehash, verifyPassword } from './password.ts'
import { formatPhc, parsePhc } from './phc-string.ts'

const cheap = { memoryKib: 64, passes: 1, parallelism: 1 }

describe('a password', () => {
  test('opens its own hash and no other password does', async () => {
    const hash = await hashPassword('kesäyön lämpö')
    expect(await verifyPassword('kesäyön lämpö', hash)).toBe(true)
    expect(await verifyPassword('kesäyön lampö', hash)).toBe(false)
  })

  test('is hashed with argon2id at OWASP cost, salted anew each time', async () => {
    const [one, other] = [await hashPassword('sama'), await hashPassword('sama')]
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(one).not.toBe(other)
  })

  test('is the same however the keyboard composes its letters', async () => {
    const hash = await hashPassword('äiti'.normalize('NFC'), cheap)
    expect(await verifyPassword('äiti'.normalize('NFD'), hash)).toBe(true)
  })

  test('never opens a hash of another kind', async () => {
    expect(await verifyPassword('x', 'x')).toBe(false)
    expect(await verifyPassword('', '')).toBe(false)
    expect(await verifyPassword('x', '$argon2i$v=19$m=64,t=1,p=1$c2FsdHNhbHRzYWx0$dGFndGFndGFndGFndGFn')).toBe(false)
  })

  test('hashed at another cost is hashed anew', async () => {
    expect(needsRehash(await hashPassword('x', cheap))).toBe(true)
    expect(needsRehash(await hashPassword('x'))).toBe(false)
    expect(needsRehash('plain')).toBe(true)
  })
})

test('the reference vector of the argon2 command line tool is understood', async () => {
  // echo -n password | argon2 somesalt -id -t 2 -m 16 -p 1 (from the reference implementation's own test.c)
  const phc = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'
  expect(await verifyPassword('password', phc)).toBe(true)
  expect(await verifyPassword('Password', phc)).toBe(false)
})

test('a PHC string is written as it was read', () => {
  const phc = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'
  expect(formatPhc(parsePhc(phc)!)).toBe(phc)
})
