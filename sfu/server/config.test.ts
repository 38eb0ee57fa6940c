import { describe, expect, test } from 'vitest'
import { readConfig } from './config.ts'

const keys = { SFU_PRIVATE_KEY_FILE: 'node.json', TICKET_PUBLIC_KEY_FILE: 'ticket.json' }

describe('configuration', () => {
  test('only the keys must be given', () => {
    expect(readConfig(keys)).toMatchObject({ port: 4100, nodeId: 'sfu-1', seatKeptMs: 300_000, tls: undefined })
  })

  test('an empty setting is one that was not made', () => {
    expect(readConfig({ ...keys, SFU_PORT: '', TLS_CERT_FILE: '' })).toMatchObject({ port: 4100, tls: undefined })
  })

  test('addresses may have an announced one', () => {
    const { listenAddresses } = readConfig({ ...keys, SFU_LISTEN_ADDRESSES: '10.0.0.5@video.example, 127.0.0.1' })
    expect(listenAddresses).toEqual([{ ip: '10.0.0.5', announcedAddress: 'video.example' }, { ip: '127.0.0.1' }])
  })

  test('every wrong setting is named in one error', () => {
    const read = () => readConfig({ SFU_PORT: 'no', SFU_PUBLIC_URL: 'http://x', TICKET_PUBLIC_KEY_FILE: 'a' })
    expect(read).toThrow(/SFU_PORT[^]*SFU_PUBLIC_URL[^]*SFU_PRIVATE_KEY_FILE/)
  })

  test('a token that could be guessed, or that no header can carry, is none', () => {
    const read = (METRICS_TOKEN: string) => readConfig({ ...keys, METRICS_TOKEN }).metricsToken
    expect(read('long-enough-to-keep')).toBe('long-enough-to-keep')
    expect(read('')).toBeUndefined()
    for (const token of ['short', 'two words are not one', 'ä'.repeat(20)])
      expect(() => read(token)).toThrow(/METRICS_/)
  })

  test('a certificate needs its key', () => {
    expect(() => readConfig({ ...keys, TLS_CERT_FILE: 'cert.pem' })).toThrow(/belong together/)
  })
})
