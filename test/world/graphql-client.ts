import { readFile } from 'node:fs/promises'

/** Which app the request says it comes from; it chooses the cookie. */
export type App = 'carer' | 'home' | 'companion'

export interface Answer {
  status: number
  /** The body as it came: what canaries are looked for in. */
  text: string
  data: Record<string, unknown> | null
  errors: { message: string; path?: (string | number)[]; extensions?: { code?: string } }[]
}

const cookieNames = {
  carer: 'kotisilta_staff',
  home: 'kotisilta_device',
  companion: 'kotisilta_companion',
} as const

/** Speaks to the API as one person's browser or one tablet does. */
export class GraphqlClient {
  readonly url: string
  readonly app: App
  #cookie: string | undefined
  /** For the tests of what foreign pages may send. */
  headers: Record<string, string> = {}

  constructor({ url, app, cookie }: { url: string; app: App; cookie?: string | undefined }) {
    this.url = url
    this.app = app
    this.#cookie = cookie
  }

  /** Any document: the server must run in development mode. */
  send(query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
    return this.#post({ query, variables })
  }

  /** One of the documents that the apps use, by its name: what a server in production mode answers. */
  async operation(name: string, variables: Record<string, unknown> = {}): Promise<Answer> {
    return this.#post({ extensions: { persistedQuery: { version: 1, sha256Hash: await documentId(name) } }, variables })
  }

  async #post(body: unknown): Promise<Answer> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        origin: this.url,
        'x-kotisilta-app': this.app,
        ...(this.#cookie === undefined ? {} : { cookie: `${cookieNames[this.app]}=${this.#cookie}` }),
        ...this.headers,
      },
      body: JSON.stringify(body),
    })
    this.#keepCookie(response.headers.getSetCookie())
    const text = await response.text()
    const parsed = parse(text)
    return { status: response.status, text, data: parsed.data ?? null, errors: parsed.errors ?? [] }
  }

  #keepCookie(setCookies: string[]): void {
    for (const each of setCookies) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(each) ?? []
      if (name === cookieNames[this.app]) this.#cookie = value
    }
  }
}

function parse(text: string): Partial<Answer> {
  try {
    return JSON.parse(text) as Partial<Answer>
  } catch {
    return {}
  }
}

const manifestFile = new URL('../../api/client/generated/persisted-documents.json', import.meta.url)

export async function documentId(name: string): Promise<string> {
  return (await findDocument(name))[0]
}

/** For a server in development mode, which takes any document. */
export async function documentText(name: string): Promise<string> {
  return (await findDocument(name))[1]
}

async function findDocument(name: string): Promise<[id: string, text: string]> {
  const manifest = JSON.parse(await readFile(manifestFile, 'utf8')) as Record<string, string>
  const pattern = new RegExp(`\\b(query|mutation|subscription) ${name}\\b`)
  const found = Object.entries(manifest).find(([, document]) => pattern.test(document))
  if (!found) throw new Error(`none of the apps has an operation ${name}`)
  return found
}
