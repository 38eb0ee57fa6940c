import { appHeader, RequestFailed, toRequestErrorCode } from 'api/client/requests'
import { toFileRefused, toReport } from './import-report.ts'
import type { FileRefused, ImportReport, Kind } from './import-report.ts'

/** A large file takes tens of seconds on a small machine; this long without an answer nobody waits for one. */
const longestMs = 10 * 60_000

export interface FileSent {
  kind: string
  bytes: ArrayBuffer
  /** Only looks: nothing is written. */
  dryRun: boolean
  signal: AbortSignal
}

/** Sends the very bytes that were chosen. Throws RequestFailed where nothing is known of what became of them. */
export async function sendFile({ kind, bytes, dryRun, signal }: FileSent): Promise<ImportReport | FileRefused> {
  const response = await ask(`/import/${kind}${dryRun ? '?dryRun=true' : ''}`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv' },
    body: bytes,
    signal: AbortSignal.any([signal, AbortSignal.timeout(longestMs)]),
  })
  const body = await readJson(response)
  const answer = toReport(body) ?? toFileRefused(body)
  if (!answer || response.status === 401) throw failed(response, answer)
  return answer
}

export async function fetchKinds(language: string, signal: AbortSignal): Promise<Kind[]> {
  const response = await ask(`/import/kinds?language=${language}`, { signal })
  const body = await readJson(response)
  if (!response.ok || !Array.isArray(body)) throw failed(response, toFileRefused(body))
  return body as Kind[] // as api/server/import/import-description.ts makes them
}

/** Where an empty file with the names of the columns is saved from. */
export const emptyFileUrl = (kind: string, language: string) => `/import/${kind}.csv?language=${language}`

function ask(url: string, { headers, ...init }: RequestInit): Promise<Response> {
  const sent = { ...init, credentials: 'same-origin', headers: { ...headers, [appHeader]: 'carer' } } as const
  return fetch(url, sent).catch((cause: unknown) => {
    if (init.signal?.aborted && init.signal.reason instanceof DOMException && init.signal.reason.name === 'AbortError')
      throw cause
    throw new RequestFailed('NETWORK', 'no answer', { cause })
  })
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch {
    return undefined // a proxy's page: the status tells what it was
  }
}

const failed = ({ status }: Response, refused: ImportReport | FileRefused | null) =>
  new RequestFailed(toRequestErrorCode(status, refused && 'code' in refused ? refused.code : undefined), `${status}`)
