import { appHeader, toRequestErrorCode } from 'api/client/requests'
import * as m from '../paraglide/messages.js'
import { toFailureWords, toRefusalWords } from '../refusal-words.ts'

/** Whose picture it is. */
export interface PhotoOwner {
  kind: 'residents' | 'staff'
  id: string
}

/** Pixels: more than any screen of ours shows, and small enough for a telephone's connection. */
const side = 512

/**
 * The picture as it is kept: the middle square, made anew, so that nothing of the camera (place, time) goes along.
 * Null: the file is no picture that this browser can show.
 */
export async function toPortrait(file: Blob): Promise<Blob | null> {
  const picture = await createImageBitmap(file).catch(() => null)
  if (picture === null) return null
  const from = Math.min(picture.width, picture.height)
  const size = Math.min(side, from)
  const canvas = new OffscreenCanvas(size, size)
  const x = (picture.width - from) / 2
  const y = (picture.height - from) / 2
  canvas.getContext('2d')?.drawImage(picture, x, y, from, from, 0, 0, size, size)
  picture.close()
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 })
}

/** Keeps the picture, or takes it away (null). Why it was not done, in words; null: it was. */
export async function keepPhoto({ kind, id }: PhotoOwner, picture: Blob | null): Promise<string | null> {
  try {
    const response = await fetch(`/photos/${kind}/${encodeURIComponent(id)}`, {
      method: picture ? 'PUT' : 'DELETE',
      credentials: 'same-origin',
      headers: { [appHeader]: 'carer', ...(picture ? { 'content-type': picture.type } : {}) },
      ...(picture ? { body: picture } : {}),
      signal: AbortSignal.timeout(30_000),
    })
    return response.ok ? null : await toWords(response)
  } catch {
    // fetch throws for one reason only: nothing was heard of the server
    return toFailureWords('NETWORK')
  }
}

interface Refusal {
  errors?: { extensions?: { code?: string } }[]
}

async function toWords(response: Response): Promise<string> {
  const reply = (await response.json().catch(() => ({}))) as Refusal // a proxy's page has no words for us
  const code = reply.errors?.[0]?.extensions?.code
  if (response.status === 413) return m.photo_unreadable()
  if (code && response.status >= 404 && response.status < 500 && response.status !== 429)
    return toRefusalWords({ __typename: code === 'NOT_FOUND' ? 'NotFound' : 'InvalidInput', code })
  return toFailureWords(toRequestErrorCode(response.status, code))
}
