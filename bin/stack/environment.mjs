/**
 * @typedef {object} StackShape
 * @property {string} appDatabaseUrl as kotisilta_app
 * @property {import('./keys.mjs').KeyFiles} keys
 * @property {number} apiPort
 * @property {number} sfuPort
 * @property {string} [host] where both listen; 127.0.0.1 by default, 0.0.0.0 for everywhere
 * @property {string} [publicHost] the name by which browsers reach this machine; localhost by default. With host 0.0.0.0: the
 *   address that media goes to
 * @property {{ certFile: string, keyFile: string, caFile?: string } | undefined} [tls] caFile: who signed it, where that is us
 * @property {string} [nodeId]
 * @property {boolean} [demo]
 */

/**
 * The environment of one API and one SFU that know each other, on this machine. Anything more (RING_SECONDS,
 * SFU_RTC_PORT_BASE, …) is added by whoever starts them.
 *
 * @param {StackShape} shape
 * @returns {{ api: Record<string, string>, sfu: Record<string, string>, publicUrl: string }}
 */
export function stackEnvironment(shape) {
  const { host = '127.0.0.1', publicHost = 'localhost', tls, nodeId = 'sfu-1', keys } = shape
  const publicUrl = `${tls ? 'https' : 'http'}://${publicHost}:${shape.apiPort}`
  const everywhere = host === '0.0.0.0'
  // How the two reach each other: a certificate of ours is made out to the loopback address too.
  const within = `${tls ? 'https' : 'http'}://${everywhere ? '127.0.0.1' : host}`
  const common = tls ? { TLS_CERT_FILE: tls.certFile, TLS_KEY_FILE: tls.keyFile } : {}
  const api = {
    ...common,
    API_HOST: host,
    API_PORT: String(shape.apiPort),
    PUBLIC_URL: publicUrl,
    APP_DATABASE_URL: shape.appDatabaseUrl,
    TICKET_PRIVATE_KEY_FILE: keys.ticketPrivate,
    SFU_PUBLIC_KEYS_FILE: keys.sfuPublic,
    DEMO: shape.demo ? '1' : '0',
    ...(tls ? { NODE_EXTRA_CA_CERTS: tls.caFile ?? tls.certFile } : {}),
  }
  const sfu = {
    ...common,
    SFU_HOST: host,
    SFU_PORT: String(shape.sfuPort),
    SFU_PUBLIC_URL: `${tls ? 'wss' : 'ws'}://${publicHost}:${shape.sfuPort}`,
    SFU_CONTROL_URL: `${within}:${shape.sfuPort}/control`,
    SFU_NODE_ID: nodeId,
    SFU_PRIVATE_KEY_FILE: keys.sfuPrivate,
    TICKET_PUBLIC_KEY_FILE: keys.ticketPublic,
    SFU_LISTEN_ADDRESSES: everywhere ? publicHost : host,
    API_REPORT_URL: `${within}:${shape.apiPort}/ingest/sfu`,
    SFU_ALLOWED_ORIGINS: publicUrl,
    ...(tls ? { NODE_EXTRA_CA_CERTS: tls.caFile ?? tls.certFile } : {}),
  }
  return { api, sfu, publicUrl }
}
