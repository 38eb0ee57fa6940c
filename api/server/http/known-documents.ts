import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'

/** The documents of both apps by their SHA-256, as the clients' build wrote them down. */
export type KnownDocuments = ReadonlyMap<string, string>

export const knownDocumentsFile = resolve(import.meta.dirname, '../../client/generated/persisted-documents.json')

const manifestSchema = z.record(z.string().regex(/^[0-9a-f]{64}$/), z.string().min(1))

export function readKnownDocuments(file: string = knownDocumentsFile): KnownDocuments {
  return new Map(Object.entries(manifestSchema.parse(JSON.parse(readFileSync(file, 'utf8')))))
}
