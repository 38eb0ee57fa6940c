import { toHeaders, type Asker } from '../../testing/test-server.ts'
import type { ImportReport } from '../import-report.ts'

export interface Sent {
  as: Asker
  dryRun?: boolean
  headers?: Record<string, string>
}

type Refusal = { errors: { extensions: { code: string; line?: number; fields?: string[] } }[] }

/** A file as the app sends it. `body` is a report where rows were looked at, a refusal where the file as a whole was refused. */
export async function sendFile(server: { url: string }, kind: string, file: string | Buffer, sent: Sent) {
  const { as, dryRun = false, headers = {} } = sent
  const response = await fetch(`${server.url}/import/${kind}${dryRun ? '?dryRun=true' : ''}`, {
    method: 'POST',
    headers: { ...toHeaders(as), 'content-type': 'text/csv', ...headers },
    body: new Uint8Array(Buffer.from(file)),
  })
  // One of the two, as the status says.
  const body = (await response.json()) as ImportReport & Refusal
  return { status: response.status, body, code: body.errors?.[0]?.extensions.code }
}
