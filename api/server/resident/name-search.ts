/** "Aino k" → each word must begin a first or last name: patterns for `like`, in small letters. */
export function toNamePatterns(search: string | null | undefined): string[] {
  return (search ?? '')
    .toLowerCase()
    .split(/[\s.,]+/)
    .filter((word) => word !== '')
    .slice(0, 4)
    .map((word) => `${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`)
}
