import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'

/** The checked environment: read once by main.ts, handed on as a value. */
export interface Config {
  host: string
  port: number
  publicUrl: URL
  databaseUrl: string
  ticketPrivateKeyFile: string
  sfuPublicKeysFile: string
  ringSeconds: number
  iceServers: IceServer[]
  sessionHours: number
  /** So far ahead do visits come from care plans. */
  visitDaysAhead: number
  carerWebDir: string
  homeWebDir: string
  production: boolean
  demo: boolean
  logLevel: string
  tls: { certFile: string; keyFile: string } | null
  /** Who sends it may read /metrics. */
  metricsToken: string | undefined
}

const iceServerSchema = z.strictObject({
  urls: z.union([z.string(), z.array(z.string()).min(1)]).transform((urls) => (Array.isArray(urls) ? urls : [urls])),
  username: z.string().optional(),
  credential: z.string().optional(),
})
export type IceServer = z.infer<typeof iceServerSchema>

const json = z.string().transform((text, ctx): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    ctx.addIssue({ code: 'custom', message: 'is not JSON' })
    return z.NEVER
  }
})

const environmentSchema = z.object({
  API_HOST: z.string().min(1).default('127.0.0.1'),
  API_PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).default('http://localhost:4000'),
  APP_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  TICKET_PRIVATE_KEY_FILE: z.string().min(1),
  SFU_PUBLIC_KEYS_FILE: z.string().min(1),
  RING_SECONDS: z.coerce.number().min(1).max(600).default(45),
  ICE_SERVERS: json.pipe(z.array(iceServerSchema)).default([]),
  SESSION_HOURS: z.coerce
    .number()
    .positive()
    .max(24 * 30)
    .default(12),
  VISIT_DAYS_AHEAD: z.coerce.number().int().min(1).max(120).default(28),
  CARER_WEB_DIR: z.string().default(resolve(import.meta.dirname, '../../client-carer/dist')),
  HOME_WEB_DIR: z.string().default(resolve(import.meta.dirname, '../../client-home/dist')),
  KOTISILTA_MODE: z.enum(['production', 'development']).default('production'),
  DEMO: z.enum(['0', '1']).default('0'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  TLS_CERT_FILE: z.string().min(1).optional(),
  TLS_KEY_FILE: z.string().min(1).optional(),
  METRICS_TOKEN: z
    .string()
    .regex(/^[A-Za-z0-9._~+/-]{16,200}=*$/, 'must be 16 or more of letters, digits and ._~+/-')
    .optional(),
})

/** Throws one clear error that names every variable that is wrong. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const parsed = environmentSchema.safeParse(environment)
  if (!parsed.success)
    throw new ConfigInvalid(parsed.error.issues.map((issue) => `${String(issue.path[0])}: ${issue.message}`))
  const env = parsed.data
  return {
    host: env.API_HOST,
    port: env.API_PORT,
    publicUrl: new URL(env.PUBLIC_URL),
    databaseUrl: env.APP_DATABASE_URL,
    ticketPrivateKeyFile: env.TICKET_PRIVATE_KEY_FILE,
    sfuPublicKeysFile: env.SFU_PUBLIC_KEYS_FILE,
    ringSeconds: env.RING_SECONDS,
    iceServers: env.ICE_SERVERS,
    sessionHours: env.SESSION_HOURS,
    visitDaysAhead: env.VISIT_DAYS_AHEAD,
    carerWebDir: env.CARER_WEB_DIR,
    homeWebDir: env.HOME_WEB_DIR,
    production: env.KOTISILTA_MODE === 'production',
    demo: env.DEMO === '1',
    logLevel: env.LOG_LEVEL,
    tls: toTls(env.TLS_CERT_FILE, env.TLS_KEY_FILE),
    metricsToken: env.METRICS_TOKEN,
  }
}

function toTls(certFile: string | undefined, keyFile: string | undefined): Config['tls'] {
  if (certFile !== undefined && keyFile !== undefined) return { certFile, keyFile }
  if (certFile === undefined && keyFile === undefined) return null
  throw new ConfigInvalid(['TLS_CERT_FILE and TLS_KEY_FILE: give both or none'])
}

/** Reads a file that a variable names, or says which variable named a file that is not there. */
export function readNamedFile(variable: string, file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    throw new ConfigInvalid([`${variable}: cannot read ${file} (${(cause as NodeJS.ErrnoException).code})`])
  }
}

export class ConfigInvalid extends Error {
  override name = 'ConfigInvalid'
  readonly code = 'CONFIG_INVALID'
  constructor(problems: string[]) {
    super(`The configuration is not usable:\n  ${problems.join('\n  ')}`)
  }
}
