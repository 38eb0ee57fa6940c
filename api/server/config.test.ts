import { expect, test } from 'vitest'
import { ConfigInvalid, readConfig } from './config.ts'

const needed = {
  APP_DATABASE_URL: 'postgres://kotisilta_app:x@127.0.0.1/kotisilta',
  TICKET_PRIVATE_KEY_FILE: 'ticket.json',
  SFU_PUBLIC_KEYS_FILE: 'sfu.json',
}

test('what is not said has a safe default', () => {
  expect(readConfig(needed)).toMatchObject({
    host: '127.0.0.1',
    port: 4000,
    production: true,
    demo: false,
    ringSeconds: 45,
  })
})

test('every problem is named in one message', () => {
  const bad = { ...needed, API_PORT: 'many', ICE_SERVERS: 'none', APP_DATABASE_URL: '' }
  expect(() => readConfig(bad)).toThrow(ConfigInvalid)
  for (const name of ['API_PORT', 'ICE_SERVERS', 'APP_DATABASE_URL']) expect(() => readConfig(bad)).toThrow(name)
})

test('ICE servers are lists of addresses, also where one stands alone', () => {
  const { iceServers } = readConfig({
    ...needed,
    ICE_SERVERS: '[{"urls":"turn:turn.example","username":"a","credential":"b"}]',
  })
  expect(iceServers).toEqual([{ urls: ['turn:turn.example'], username: 'a', credential: 'b' }])
})

test('a token of the metrics that could be guessed is refused', () => {
  expect(readConfig(needed).metricsToken).toBeUndefined()
  expect(readConfig({ ...needed, METRICS_TOKEN: 'long-enough-to-keep' }).metricsToken).toBe('long-enough-to-keep')
  for (const METRICS_TOKEN of ['', 'short', 'two words are not one'])
    expect(() => readConfig({ ...needed, METRICS_TOKEN })).toThrow('METRICS_TOKEN')
})

test('a certificate without its key is refused', () => {
  expect(() => readConfig({ ...needed, TLS_CERT_FILE: 'cert.pem' })).toThrow('TLS_CERT_FILE and TLS_KEY_FILE')
})
