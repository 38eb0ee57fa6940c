import { DomainError } from '../errors.ts'

/** A picture that may be shown to others: of a size that a screen needs, and nothing noted in it. */
export interface Picture {
  readonly contentType: 'image/jpeg' | 'image/png' | 'image/webp'
  /** In pixels, before it is turned the way up that it says. */
  readonly width: number
  readonly height: number
  readonly bytes: Buffer
}

/** Sent with the request, in bytes. */
export const mostPictureBytes = 2 * 1024 * 1024
/** A face on the largest screen; apps make theirs smaller before they send them. */
export const mostPicturePixels = 1024
const fewestPicturePixels = 16

export class PictureUnreadable extends DomainError {
  override name = 'PictureUnreadable'
  readonly code = 'PICTURE_UNREADABLE'
  constructor() {
    super('This is no whole JPEG, PNG or WebP picture: save it anew as one of these.')
  }
}

export class PictureSizeWrong extends DomainError {
  override name = 'PictureSizeWrong'
  readonly code = 'PICTURE_SIZE_WRONG'
  constructor({ width, height }: Pick<Picture, 'width' | 'height'>) {
    const pixels = `${fewestPicturePixels} to ${mostPicturePixels} pixels a side`
    super(`The picture is ${width} × ${height}: make it ${pixels}.`)
  }
}

export function checkSize(picture: Picture): Picture {
  const sides = [picture.width, picture.height]
  if (sides.some((side) => side < fewestPicturePixels || side > mostPicturePixels)) throw new PictureSizeWrong(picture)
  return picture
}
