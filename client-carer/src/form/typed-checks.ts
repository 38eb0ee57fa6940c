/** Whole, and from `least` to `most`, both included. */
export function isWholeNumber(typed: string, { least, most }: { least: number; most: number }): boolean {
  const text = typed.trim()
  return /^\d{1,4}$/.test(text) && Number(text) >= least && Number(text) <= most
}

export function isEmail(typed: string): boolean {
  return /^\S+@\S+\.\S+$/.test(typed.trim())
}

/** As the API takes it: digits with spaces, + first where it has a country. Nothing is no number, and no mistake. */
export function isPhoneOrNone(typed: string): boolean {
  const text = typed.trim()
  return text === '' || /^\+?[\d ()-]{5,25}$/.test(text)
}
