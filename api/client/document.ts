import type { TypedDocumentNode } from '@graphql-typed-document-node/core'

/** A typed document as codegen.ts leaves it: no text, only the id under which the server knows it. */
export type KnownDocument<Result, Variables> = TypedDocumentNode<Result, Variables>

/** What goes over the wire in the document's place (the "persisted query" extension that servers understand). */
export interface DocumentReference {
  readonly persistedQuery: { readonly version: 1; readonly sha256Hash: string }
}

/** How the server is told which of its known documents to run. */
export function toDocumentReference<Result, Variables>(document: KnownDocument<Result, Variables>): DocumentReference {
  // codegen.ts puts `__meta__` where TypedDocumentNode's type has only GraphQL's own fields.
  const { __meta__ } = document as unknown as { __meta__?: { hash?: string } }
  if (!__meta__?.hash) throw new TypeError('A document without an id: run api/client/codegen.ts')
  return { persistedQuery: { version: 1, sha256Hash: __meta__.hash } }
}
