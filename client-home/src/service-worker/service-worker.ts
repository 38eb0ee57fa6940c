/// <reference lib="webworker" />
import { shellCacheName, toShellRequest } from './shell.ts'

declare const self: ServiceWorkerGlobalScope
/** Put in by the build (shell-files.ts): every file of the kiosk, and a name that changes with any of them. */
declare const __SHELL__: { version: string; files: string[] }

const shell = __SHELL__
const cacheName = shellCacheName(shell.version)

/** All or nothing: a shell with a hole would fail on the night when the network is gone. */
async function keepShell(): Promise<void> {
  const cache = await caches.open(cacheName)
  await cache.addAll(shell.files.map((file) => new Request(file, { cache: 'reload' })))
  await self.skipWaiting()
}

async function dropOldShells(): Promise<void> {
  const names = await caches.keys()
  await Promise.all(names.filter((name) => name !== cacheName).map((name) => caches.delete(name)))
  await self.clients.claim()
}

async function answerFromShell(file: string, request: Request): Promise<Response> {
  const kept = await caches.match(file, { cacheName })
  return kept ?? fetch(request)
}

self.addEventListener('install', (event) => event.waitUntil(keepShell()))
self.addEventListener('activate', (event) => event.waitUntil(dropOldShells()))
self.addEventListener('fetch', (event) => {
  const { request } = event
  const isPage = request.mode === 'navigate'
  const file = toShellRequest({ method: request.method, url: request.url, isPage }, self.registration.scope)
  if (file !== undefined) event.respondWith(answerFromShell(file, request))
})
