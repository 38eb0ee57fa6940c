import { pino } from 'pino'
import type { Kysely } from 'kysely'
import type { Config } from '../config.ts'
import { anonymous } from '../context.ts'
import type { CookieName, RequestContext, Viewer } from '../context.ts'
import type { Database } from '../db/database.ts'
import type { BuiltDevice, BuiltPeople, BuiltStaff } from './build-people.ts'

/** A request as services get it, without a network: for tests of what they decide and store. */
export interface BuiltRequest extends RequestContext {
  /** What the answer would set: a value, 'renewed', or null where the cookie is cleared. */
  readonly cookiesSet: ReadonlyMap<CookieName, string | null>
}

export function buildRequest(
  db: Kysely<Database>,
  request: { viewer?: Viewer; now?: () => Date; address?: string; config?: Partial<Config> } = {},
): BuiltRequest {
  const cookiesSet = new Map<CookieName, string | null>()
  const { viewer = anonymous, now = () => new Date(), address = '192.0.2.1' } = request
  return {
    db,
    config: { ...config, ...request.config },
    clock: { now },
    log: pino({ level: 'silent' }),
    get events(): never {
      throw new TypeError('a built request has no event feed')
    },
    get tickets(): never {
      throw new TypeError('a built request issues no tickets')
    },
    viewer,
    app: viewer.kind === 'device' ? 'home' : viewer.kind === 'companion' ? 'companion' : 'carer',
    address,
    cookies: {
      set: (name, value) => cookiesSet.set(name, value),
      clear: (name) => cookiesSet.set(name, null),
      renew: (name) => cookiesSet.set(name, 'renewed'),
    },
    findViewerAgain: () => Promise.resolve(viewer),
    cookiesSet,
  }
}

export function staffViewer(people: BuiltPeople, staff: BuiltStaff = people.carer): Viewer {
  const role = [
    [people.coordinator.id, 'coordinator'],
    [people.administrator.id, 'administrator'],
  ].find(([id]) => id === staff.id)?.[1] as 'coordinator' | 'administrator' | undefined
  const { orgId } = people
  const teamId = role === undefined ? people.teamId : null
  const { id: staffId, sessionId } = staff
  const seen = { lookedAt: new Date(), openGlass: [] }
  return { kind: 'staff', orgId, staffId, role: role ?? 'carer', teamId, sessionId, ...seen }
}

export function deviceViewer(people: BuiltPeople, device: BuiltDevice = people.device): Viewer {
  return { kind: 'device', orgId: people.orgId, deviceId: device.id, residentId: people.residentId }
}

const config: Config = {
  host: '127.0.0.1',
  port: 0,
  publicUrl: new URL('http://localhost:4000'),
  databaseUrl: '',
  ticketPrivateKeyFile: '',
  sfuPublicKeysFile: '',
  ringSeconds: 45,
  iceServers: [],
  sessionHours: 12,
  visitDaysAhead: 28,
  carerWebDir: '',
  homeWebDir: '',
  production: true,
  demo: false,
  logLevel: 'silent',
  tls: null,
  metricsToken: undefined,
}
