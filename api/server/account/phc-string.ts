/** What one guess costs. Memory in KiB, as argon2 counts it. */
export interface Argon2Cost {
  readonly memoryKib: number
  readonly passes: number
  readonly parallelism: number
}

export interface Argon2Hash extends Argon2Cost {
  readonly salt: Buffer
  readonly tag: Buffer
}

const pattern =
  /^\$argon2id\$v=19\$m=(\d{1,8}),t=(\d{1,3}),p=(\d{1,2})\$([A-Za-z0-9+/]{11,64})\$([A-Za-z0-9+/]{16,128})$/

/** The PHC string format: the hash carries its own parameters, so that they can be raised later. */
export function formatPhc(hash: Argon2Hash): string {
  const parameters = `m=${hash.memoryKib},t=${hash.passes},p=${hash.parallelism}`
  return `$argon2id$v=19$${parameters}$${toUnpadded(hash.salt)}$${toUnpadded(hash.tag)}`
}

export function parsePhc(text: string): Argon2Hash | undefined {
  const match = pattern.exec(text)
  if (match === null) return undefined
  const [, memory, passes, parallelism, salt, tag] = match as unknown as [
    string,
    string,
    string,
    string,
    string,
    string,
  ]
  return {
    memoryKib: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    salt: Buffer.from(salt, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  }
}

function toUnpadded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '')
}
