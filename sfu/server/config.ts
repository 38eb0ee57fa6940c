import { availableParallelism } from 'node:os'
import { z } from 'zod'

/** All that an SFU needs to know, once read and checked. */
export interface SfuConfig {
  logLevel: string
  host: string
  port: number
  publicUrl: string
  controlUrl: string
  nodeId: string
  privateKeyFile: string
  ticketPublicKeyFile: string
  listenAddresses: { ip: string; announcedAddress?: string | undefined }[]
  rtcPortBase: number
  workers: number
  workerBin: string | undefined
  apiReportUrl: string
  allowedOrigins: string[]
  seatKeptMs: number
  tls: { certFile: string; keyFile: string } | undefined
  metricsToken: string | undefined
}

export class ConfigInvalid extends Error {
  override name = 'ConfigInvalid'
  readonly code = 'CONFIG_INVALID'
}

const port = z.coerce.number().int().min(0).max(65_535)
const list = z.string().transform((text) =>
  text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== ''),
)
/** `ip` or `ip@announced`. */
const listenAddress = z
  .string()
  .regex(/^[^@]+(@[^@]+)?$/, 'must be ip or ip@announced')
  .transform((entry) => {
    const [ip = '', announcedAddress] = entry.split('@')
    return announcedAddress === undefined ? { ip } : { ip, announcedAddress }
  })

const environmentSchema = z
  .object({
    LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
    SFU_HOST: z.string().min(1).default('127.0.0.1'),
    SFU_PORT: port.default(4100),
    SFU_PUBLIC_URL: z.url({ protocol: /^wss?$/ }).default('ws://localhost:4100'),
    SFU_CONTROL_URL: z.url({ protocol: /^https?$/ }).default('http://127.0.0.1:4100/control'),
    SFU_NODE_ID: z.string().min(1).max(100).default('sfu-1'),
    SFU_PRIVATE_KEY_FILE: z.string().min(1),
    TICKET_PUBLIC_KEY_FILE: z.string().min(1),
    SFU_LISTEN_ADDRESSES: list.pipe(z.array(listenAddress).min(1)).default([{ ip: '127.0.0.1' }]),
    SFU_RTC_PORT_BASE: port.default(44_400),
    SFU_WORKERS: z.coerce.number().int().min(1).max(256).default(availableParallelism()),
    MEDIASOUP_WORKER_BIN: z.string().min(1).optional(),
    API_REPORT_URL: z.url({ protocol: /^https?$/ }).default('http://127.0.0.1:4000/ingest/sfu'),
    SFU_ALLOWED_ORIGINS: list.default([]),
    SFU_SEAT_MINUTES: z.coerce
      .number()
      .positive()
      .max(24 * 60)
      .default(5),
    TLS_CERT_FILE: z.string().min(1).optional(),
    TLS_KEY_FILE: z.string().min(1).optional(),
    METRICS_TOKEN: z
      .string()
      .regex(/^[A-Za-z0-9._~+/-]{16,200}=*$/, 'must be 16 or more of letters, digits and ._~+/-')
      .optional(),
  })
  .refine((env) => (env.TLS_CERT_FILE === undefined) === (env.TLS_KEY_FILE === undefined), {
    message: 'TLS_CERT_FILE and TLS_KEY_FILE belong together',
    path: ['TLS_CERT_FILE'],
  })

/** Reads the environment, or throws one error that names every setting that is wrong. Empty means not set. */
export function readConfig(environment: NodeJS.ProcessEnv): SfuConfig {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = environmentSchema.safeParse(set)
  if (!parsed.success) {
    const lines = parsed.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`)
    throw new ConfigInvalid(`The SFU's configuration is wrong:\n${lines.join('\n')}`)
  }
  const env = parsed.data
  return {
    logLevel: env.LOG_LEVEL,
    host: env.SFU_HOST,
    port: env.SFU_PORT,
    publicUrl: env.SFU_PUBLIC_URL,
    controlUrl: env.SFU_CONTROL_URL,
    nodeId: env.SFU_NODE_ID,
    privateKeyFile: env.SFU_PRIVATE_KEY_FILE,
    ticketPublicKeyFile: env.TICKET_PUBLIC_KEY_FILE,
    listenAddresses: env.SFU_LISTEN_ADDRESSES,
    rtcPortBase: env.SFU_RTC_PORT_BASE,
    workers: env.SFU_WORKERS,
    workerBin: env.MEDIASOUP_WORKER_BIN,
    apiReportUrl: env.API_REPORT_URL,
    allowedOrigins: env.SFU_ALLOWED_ORIGINS,
    seatKeptMs: env.SFU_SEAT_MINUTES * 60_000,
    tls:
      env.TLS_CERT_FILE !== undefined && env.TLS_KEY_FILE !== undefined
        ? { certFile: env.TLS_CERT_FILE, keyFile: env.TLS_KEY_FILE }
        : undefined,
    metricsToken: env.METRICS_TOKEN,
  }
}
