/** Of the library, and exported by it, though its types leave it out. */
declare module 'pg/lib/utils.js' {
  /** A parameter as it goes to Postgres: text, bytes, or null. */
  export function prepareValue(value: unknown): string | Buffer | null
}
