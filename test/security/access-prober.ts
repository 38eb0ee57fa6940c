import { expect } from 'vitest'
import type { Answer } from '../world/graphql-client.ts'
import type { RecordBuilder } from '../world/record.repository.ts'
import { askedKey, fieldsDocument, mutationDocument, queryDocument, variablesOf } from './access-documents.ts'
import type { AccessFixture } from './access-fixture.ts'
import { mutations } from './access-mutations.ts'
import { relations, type Relation, type Role } from './access-roles.ts'
import type { Snapshot } from './access-snapshot.ts'
import { arrangeSfuNode } from './access-visits.ts'
import { neverIn } from './never-told.ts'

/** A document without an id reaches only what is the viewer's own. */
export function triedRelations(document: string): readonly Relation[] {
  if (!document.includes('$')) return ['own']
  const isAboutVisit = document.startsWith('mutation') && document.includes('$visitId')
  return isAboutVisit ? relations : relations.filter((relation) => relation !== 'unassigned')
}

/** Asks the running API as a role, and finds out what it is answered. */
export class AccessProber {
  readonly #fixture: AccessFixture
  readonly #record: RecordBuilder
  readonly #snapshot: Snapshot
  /** What the record looks like when nothing has happened to it. */
  #untouched: Promise<string> | undefined
  /** Requests sent. */
  asked = 0

  constructor(parts: { fixture: AccessFixture; record: RecordBuilder; snapshot: Snapshot }) {
    this.#fixture = parts.fixture
    this.#record = parts.record
    this.#snapshot = parts.snapshot
  }

  /** Asks, and looks for what this role must never be told in whatever comes back. */
  async ask(role: Role, document: string, things: Readonly<Record<string, string>> = {}): Promise<Answer> {
    this.asked += 1
    // whoever ends a session does so with one of its own
    const client = /signOut|leaveAsCompanion/.test(document)
      ? await this.#fixture.freshClient(role)
      : this.#fixture.client(role)
    const answer = await client.send(document, variablesOf(document, things))
    expect(answer.status, answer.text).toBeLessThan(500)
    expect(JSON.stringify(answer.errors), document).not.toContain('INTERNAL')
    expect(answer.text.match(neverIn[role]), `${role} was told ${answer.text} by ${document}`).toBeNull()
    return answer
  }

  /** Which of a type's fields show a value. A denied one may take its whole record along: the rest is asked again without. */
  async findShown(typeName: string, fieldNames: readonly string[], role: Role, relation: Relation): Promise<string[]> {
    let left = [...fieldNames]
    while (left.length > 0) {
      const { data, errors } = await this.ask(role, fieldsDocument(typeName, left, role), this.#things(role, relation))
      const denied = new Set(errors.map(({ path }) => toFieldName(path)))
      if (errors.length === 0) return left.filter((name) => isShown(findValue(data, askedKey + name)))
      if (denied.has(undefined)) return []
      left = left.filter((name) => !denied.has(name))
    }
    return []
  }

  async isAnswered(coordinate: string, role: Role, relation: Relation): Promise<boolean> {
    const { data, errors } = await this.ask(role, queryDocument(coordinate), this.#things(role, relation))
    return mayBeEmpty.has(coordinate) ? errors.length === 0 : hasValue(data)
  }

  /** Whether the mutation is carried out. What was refused has changed nothing; what was done is taken back. */
  async tryMutation(coordinate: string, role: Role, relation: Relation): Promise<'done' | 'refused' | 'not_for_role'> {
    const { state, modality, success } = mutations[coordinate] ?? {}
    await arrangeSfuNode(this.#record)
    if (state) await this.#fixture.arrange(role, relation, { state, ...(modality ? { modality } : {}) })
    const before = state ? await this.#snapshot.digest() : await (this.#untouched ??= this.#snapshot.digest())
    const answer = await this.ask(role, mutationDocument(coordinate), this.#things(role, relation))
    const done = wasDone(answer, success)
    if (done || state) {
      if (!done) expect(await this.#snapshot.digest(), `${coordinate} refused ${role} and wrote`).toBe(before)
      await this.#snapshot.restore()
    } else if (!isOfScope(answer)) {
      expect(await this.#snapshot.digest(), `${coordinate} refused ${role} and wrote`).toBe(before)
    }
    if (done) return 'done'
    return isOfScope(answer) ? 'not_for_role' : 'refused'
  }

  #things(role: Role, relation: Relation): Record<string, string> {
    return { ...this.#fixture.things(role, relation) }
  }
}

/** The field at which an error arose; undefined where it is not one that was asked for, but the way to them all. */
function toFieldName(path: readonly (string | number)[] | undefined): string | undefined {
  const asked = path?.find((step) => typeof step === 'string' && step.startsWith(askedKey))
  return typeof asked === 'string' ? asked.slice(askedKey.length) : undefined
}

/** What came under a name, wherever it is; null when it is nowhere or nothing. */
export function findValue(data: unknown, key: string): unknown {
  if (typeof data !== 'object' || data === null) return null
  if (key in data) {
    const value = (data as Record<string, unknown>)[key]
    return isShown(value) ? value : null // of several, one may have nothing in its list
  }
  for (const value of Object.values(data)) {
    const found = findValue(value, key)
    if (found !== null) return found
  }
  return null
}

/** Refused before anything was read: by what the viewer is, whichever things are asked for. */
function isOfScope({ data, errors }: Answer): boolean {
  const codes = errors.map(({ extensions }) => extensions?.code)
  return (data?.[askedKey] ?? null) === null && codes.some((code) => code === 'FORBIDDEN' || code === 'UNAUTHENTICATED')
}

/** Everything in the fixture has something in its lists: an empty one is none to see. */
function isShown(value: unknown): boolean {
  return value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0)
}

/** Anything at all: an empty list is no answer. */
function hasValue(data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return data !== null && data !== undefined
  return Object.values(data).some(hasValue)
}

/** Nothing is there for anybody: who is not refused is answered. */
const mayBeEmpty = new Set(['Query.openGlass'])

function wasDone({ data }: Answer, success: string | undefined): boolean {
  const answered = data?.[askedKey] ?? null
  if (success === undefined) return answered !== null
  return (answered as { __typename: string } | null)?.__typename === success
}
