/** ISO/IEC 7810 ID-1: every bank card. */
export const bankCardMm = { width: 85.6, height: 53.98 } as const

export const pxPerMmLimits = { least: 2.5, most: 12 } as const

/**
 * CSS pixels per millimetre before anybody has measured: tablets that are touched have about 150 to the inch at ratio 1 and
 * 160 above; whatever else is guessed as the 96 of the CSS standard.
 */
export function guessPxPerMm({
  devicePixelRatio,
  isTouched,
}: {
  devicePixelRatio: number
  isTouched: boolean
}): number {
  const pxPerInch = isTouched ? (devicePixelRatio > 1 ? 160 : 149) : 96
  return pxPerInch / 25.4
}

export function withinLimits(pxPerMm: number): number {
  return Math.min(pxPerMmLimits.most, Math.max(pxPerMmLimits.least, pxPerMm))
}
