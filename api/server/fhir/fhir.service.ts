import type { Bundle, FhirResource } from 'fhir/r4.js'
import { recordAccessBy } from '../access-log/access-log.service.ts'
import { inOrganisation } from '../context.ts'
import type { ServerContext } from '../context.ts'
import type { Trx } from '../db/database.ts'
import { InvalidInput } from '../errors.ts'
import { readBearer } from '../integration-key/integration-key.ts'
import { findKeyByToken, touchKey } from '../integration-key/integration-key.repository.ts'
import type { KnownKey } from '../integration-key/integration-key.repository.ts'
import { getOrganisation } from '../organisation/organisation.repository.ts'
import { hashToken } from '../session/session-token.ts'
import { toDay } from '../visit/day.ts'
import { toBundle } from './bundle.ts'
import { FhirRefused } from './fhir-errors.ts'
import { readSearch } from './fhir-search.ts'
import { fhirTypes, type FhirScene, type FhirTypeName, type Found } from './fhir-types.ts'

type Server = Pick<ServerContext, 'db' | 'config' | 'clock'>

/** What a request brings: which key, from where. */
export interface FhirAsker {
  readonly authorization: string | undefined
  readonly address: string | null
}

export function toFhirBase({ publicUrl }: Server['config']): string {
  return new URL('/fhir/r4', publicUrl).href
}

/** One resource by its id. What is another organisation's does not exist. */
export function readResource(
  server: Server,
  asker: FhirAsker,
  asked: { type: FhirTypeName; id: string },
): Promise<FhirResource> {
  return inOrganisationOfKey(server, asker, async (trx, { key, scene }) => {
    const [found] = await fhirTypes[asked.type].find(trx, { id: asked.id, limit: 1 }, scene)
    if (found === undefined) throw new FhirRefused(404, 'not-found', 'There is no such resource.')
    await record(trx, { key, asker, action: `fhir.read${asked.type}`, subjectId: asked.id }, [found])
    return found.resource
  })
}

/** A page of a type; one more than asked for tells whether there is a next. */
export function searchResources(
  server: Server,
  asker: FhirAsker,
  asked: { type: FhirTypeName; query: URLSearchParams },
): Promise<Bundle> {
  return inOrganisationOfKey(server, asker, async (trx, { key, scene, timeZone }) => {
    const type = fhirTypes[asked.type]
    const search = readSearch(asked.query, type.params, { timeZone })
    const found = await type.find(trx, { ...search, limit: search.limit + 1 }, scene)
    const shown = found.slice(0, search.limit)
    await record(trx, { key, asker, action: `fhir.search${asked.type}`, subjectId: null }, shown)
    const next = found.length > search.limit ? shown.at(-1)?.cursor : undefined
    return toBundle({ resources: shown.map(({ resource }) => resource), next }, asked, scene)
  })
}

interface FhirRoom {
  readonly key: KnownKey
  readonly scene: FhirScene
  readonly timeZone: string
}

async function inOrganisationOfKey<T>(
  server: Server,
  { authorization }: FhirAsker,
  answer: (trx: Trx, room: FhirRoom) => Promise<T>,
): Promise<T> {
  const secret = readBearer(authorization)
  const key = secret === undefined ? undefined : await findKeyByToken(server.db, hashToken(secret))
  if (key === undefined) throw new FhirRefused(401, 'login', 'A valid key is needed: Authorization: Bearer <key>.')
  return inOrganisation(server.db, key.orgId, async (trx) => {
    const { name, timeZone } = await getOrganisation(trx, key.orgId)
    await touchKey(trx, key.id)
    const today = toDay(server.clock.now(), timeZone)
    const scene = { base: toFhirBase(server.config), organisation: name, today }
    return answer(trx, { key, scene, timeZone }).catch(refuseBadCursor)
  })
}

function refuseBadCursor(error: unknown): never {
  if (error instanceof InvalidInput) throw new FhirRefused(400, 'invalid', '_after is no cursor of ours.')
  throw error
}

interface Reading {
  readonly key: KnownKey
  readonly asker: FhirAsker
  readonly action: string
  readonly subjectId: string | null
}

async function record(trx: Trx, { key, asker, action, subjectId }: Reading, found: readonly Found[]): Promise<void> {
  const residentIds = [...new Set(found.flatMap((each) => each.residentIds))]
  const reader = { kind: 'integration', orgId: key.orgId, keyId: key.id } as const
  const subject = { subjectType: 'fhir', subjectId, fromAddress: asker.address }
  await recordAccessBy(trx, reader, { action, residentIds, ...subject })
}
