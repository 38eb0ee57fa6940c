import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join, normalize } from 'node:path'
import { build } from 'vite'
import type { CallOver, Ticket } from '../call-state.ts'

export interface TestPage {
  readonly url: string
  stop(): Promise<void>
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}

/** Builds the bare page and serves it on a free port of this machine, with tickets at POST /ticket. */
export async function serveTestPage(
  getTicket: (query: URLSearchParams) => Promise<Ticket | CallOver>,
): Promise<TestPage> {
  const folder = await mkdtemp(join(tmpdir(), 'sfu-client-'))
  await build({
    configFile: join(import.meta.dirname, 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: folder, emptyOutDir: true },
  })
  const server = createServer((request, response) => void answer({ folder, getTicket, request, response }))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('The test page has no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    async stop() {
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
      await rm(folder, { recursive: true, force: true })
    },
  }
}

interface Asked {
  folder: string
  getTicket: (query: URLSearchParams) => Promise<Ticket | CallOver>
  request: IncomingMessage
  response: ServerResponse
}

async function answer({ folder, getTicket, request, response }: Asked): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
  const isTicket = request.method === 'POST' && pathname === '/ticket'
  try {
    const path = join(folder, pathname === '/' ? 'index.html' : normalize(pathname))
    const body = isTicket ? JSON.stringify(await getTicket(searchParams)) : await readFile(path)
    const type = isTicket ? 'application/json' : (types[extname(path)] ?? 'application/octet-stream')
    response.writeHead(200, { 'content-type': type }).end(body)
  } catch (error) {
    response.writeHead(isTicket ? 503 : 404).end(error instanceof Error ? error.message : '')
  }
}
