import type { StaffRole } from 'api/client/generated/graphql'
import { appHeader, RequestFailed, toRequestErrorCode } from 'api/client/requests'

/** What a role may take out (api/server/export/export.service.ts). */
export function exportKindsOf(role: StaffRole): readonly string[] {
  if (role === 'COORDINATOR') return ['residents', 'staff', 'needs', 'visits']
  return role === 'ADMINISTRATOR' ? ['staff'] : []
}

/** What is taken out; of visits with the first and the last day, yyyy-mm-dd. */
export interface ExportWanted {
  kind: string
  language: string
  days?: { from: string; to: string } | undefined
}

/** Why there is no file, as a form takes it: `field` is `from` or `to` where a day is to blame. */
export interface ExportRefused {
  __typename: 'InvalidInput'
  code: string
  field?: string
}

/** Throws RequestFailed where there is neither a file nor a reason a person can act on. */
export async function fetchExport({ kind, language, days }: ExportWanted): Promise<{ file: Blob } | ExportRefused> {
  const query = new URLSearchParams({ language, ...days }).toString()
  const headers = { [appHeader]: 'carer' }
  const response = await fetch(`/export/${kind}.csv?${query}`, { credentials: 'same-origin', headers }).catch(
    (cause: unknown) => {
      throw new RequestFailed('NETWORK', 'no answer', { cause })
    },
  )
  if (response.ok) return { file: await readFile(response) }
  const refused = response.status === 422 ? toExportRefused(await response.json().catch(() => null)) : null
  if (!refused) throw new RequestFailed(toRequestErrorCode(response.status, undefined), `${response.status}`)
  return refused
}

function readFile(response: Response): Promise<Blob> {
  return response.blob().catch((cause: unknown) => {
    throw new RequestFailed('NETWORK', 'the file broke off', { cause })
  })
}

interface Refusing {
  errors?: { extensions?: { code?: unknown; field?: unknown } }[]
}

/** As api/server/export/export.router.ts writes it; null where it is no refusal of ours. */
export function toExportRefused(body: unknown): ExportRefused | null {
  const { code, field } = (body as Refusing | null)?.errors?.[0]?.extensions ?? {}
  if (typeof code !== 'string') return null
  return { __typename: 'InvalidInput', code, ...(typeof field === 'string' ? { field } : {}) }
}
