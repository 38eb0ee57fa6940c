import type { Bundle, FhirResource } from 'fhir/r4.js'
import type { FhirPlace } from './fhir-words.ts'

/** A page of what was found, and where the next one is. */
export interface FoundPage {
  readonly resources: readonly FhirResource[]
  /** A cursor behind the last one; undefined where that was all. */
  readonly next: string | undefined
}

export function toBundle(page: FoundPage, asked: { type: string; query: URLSearchParams }, place: FhirPlace): Bundle {
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    link: [
      { relation: 'self', url: toUrl(place, asked.type, asked.query) },
      ...(page.next === undefined
        ? []
        : [{ relation: 'next', url: toUrl(place, asked.type, withAfter(asked.query, page.next)) }]),
    ],
    entry: page.resources.map((resource) => ({
      fullUrl: `${place.base}/${resource.resourceType}/${resource.id}`,
      resource,
      search: { mode: 'match' },
    })),
  }
}

function withAfter(query: URLSearchParams, after: string): URLSearchParams {
  const next = new URLSearchParams(query)
  next.set('_after', after)
  return next
}

function toUrl({ base }: FhirPlace, type: string, query: URLSearchParams): string {
  const text = query.toString()
  return text === '' ? `${base}/${type}` : `${base}/${type}?${text}`
}
