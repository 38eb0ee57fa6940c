import type { PhotoId } from '../db/ids.ts'

/** Where the picture is on this server. The address opens nothing by itself: the cookie does. */
export function toPhotoUrl(photoId: PhotoId | null): string | null {
  return photoId === null ? null : `/photos/${photoId}`
}
