import { readFile, stat, writeFile } from 'node:fs/promises'

/** A file that can't be read, or is no JSON; the message names it. */
export class InputError extends Error {
  override name = 'InputError'
  readonly code: 'INPUT_UNREADABLE' | 'INPUT_TOO_LARGE' | 'INPUT_NOT_JSON' | 'OUTPUT_UNWRITABLE'

  constructor(code: InputError['code'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

/** A county's day with a full matrix of 5,000 places is 100 MB; a string can't hold much more than 500. */
const mostBytes = 400 * 2 ** 20

export async function readText(file: string): Promise<string> {
  try {
    const { size } = await stat(file)
    if (size > mostBytes) throw new InputError('INPUT_TOO_LARGE', `${file} has ${size} bytes, at most ${mostBytes}`)
    return await readFile(file, 'utf8')
  } catch (cause) {
    if (cause instanceof InputError) throw cause
    throw new InputError('INPUT_UNREADABLE', `${file} can't be read`, { cause })
  }
}

export async function readJson(file: string): Promise<unknown> {
  const text = await readText(file)
  return parseJson(text, file)
}

export function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch (cause) {
    const where = cause instanceof Error ? cause.message : 'not JSON'
    throw new InputError('INPUT_NOT_JSON', `${file}: ${where}`, { cause })
  }
}

export async function writeText(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text)
  } catch (cause) {
    throw new InputError('OUTPUT_UNWRITABLE', `${file} can't be written`, { cause })
  }
}
