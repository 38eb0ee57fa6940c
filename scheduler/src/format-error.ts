/** A file that is not what its format says: names the file's part, what is wrong there, and what would be right. */
export class FormatError extends Error {
  override name = 'FormatError'
  readonly code = 'PROBLEM_FORMAT'
}
