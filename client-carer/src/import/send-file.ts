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
  /** Hears how far the server is, some hundred times at most. */
  onProgress: (progress: ImportProgress) => void
}

/** Rows of the file that the server has looked at, of all. */
export interface ImportProgress {
  read: number
  rows: number
}

/** Lines of JSON, the last of which is the answer (api/server/import/import-progress.ts). */
const progressType = 'application/x-ndjson'

/** Sends the very bytes that were chosen. Throws RequestFailed where nothing is known of what became of them. */
export async function sendFile({
  kind,
  bytes,
  dryRun,
  signal,
  onProgress,
}: FileSent): Promise<ImportReport | FileRefused> {
  const response = await ask(`/import/${kind}${dryRun ? '?dryRun=true' : ''}`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv', accept: progressType },
    body: bytes,
    signal: AbortSignal.any([signal, AbortSignal.timeout(longestMs)]),
  })
  const body = await readLastLine(response, signal, onProgress)
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

/** Where the connection ends before the answer, nothing is known of it: NETWORK. */
async function readLastLine(response: Response, signal: AbortSignal, onProgress: FileSent['onProgress']) {
  if (!response.body || !response.headers.get('content-type')?.startsWith(progressType)) return readJson(response)
  try {
    return await readLines(response.body.getReader(), onProgress)
  } catch (cause) {
    if (signal.aborted || cause instanceof RequestFailed) throw cause
    throw new RequestFailed('NETWORK', 'the answer broke off', { cause })
  }
}

async function readLines(reader: ReadableStreamDefaultReader<Uint8Array>, onProgress: FileSent['onProgress']) {
  const decoder = new TextDecoder()
  let left = ''
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (left + decoder.decode(part.value, { stream: true })).split('\n')
    left = lines.pop() ?? ''
    for (const line of lines) {
      const said: unknown = JSON.parse(line)
      if (!isProgress(said)) return said
      onProgress(said)
    }
  }
  throw new RequestFailed('NETWORK', 'the answer broke off')
}

const isProgress = (said: unknown): said is ImportProgress =>
  typeof said === 'object' && said !== null && 'read' in said

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch {
    return undefined // a proxy's page: the status tells what it was
  }
}

const failed = ({ status }: Response, refused: ImportReport | FileRefused | null) =>
  new RequestFailed(toRequestErrorCode(status, refused && 'code' in refused ? refused.code : undefined), `${status}`)
