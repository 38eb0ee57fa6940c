/** Text that a spreadsheet would run as a formula gets an apostrophe in front, which the import takes off again (OWASP). */
const guard = (cell: string) => (/^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(cell) ? `'${cell}` : cell)
const quote = (cell: string) => (/[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** Rows as a file that a Finnish spreadsheet opens by a double click: UTF-8 with its mark, semicolons. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((cells) => cells.map((cell) => quote(guard(cell))).join(';')).join('\r\n')}\r\n`
}
