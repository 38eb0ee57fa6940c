import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import path from 'node:path'
import { expect, test } from 'vitest'
import { packages, rooms } from './import-directions.mjs'
import { importsOf, root, sourceFiles, type SourceFile } from './source-files.ts'

const files = sourceFiles()

interface PackageJson {
  exports?: Record<string, string>
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
}

function readPackage(name: string): PackageJson {
  return JSON.parse(readFileSync(path.join(root, name, 'package.json'), 'utf8')) as PackageJson
}

function roomOf(file: string): string | undefined {
  return rooms.find(({ folder }) => file === folder || file.startsWith(`${folder}/`))?.folder
}

/** Where an import leads, from the root of the repository; undefined when it leads out of our code. */
function targetOf(file: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(file), specifier)
  const [name = ''] = specifier.split('/')
  return packages.includes(name) ? specifier : undefined
}

function isForbidden(file: string, specifier: string): boolean {
  const from = roomOf(file)
  const target = targetOf(file, specifier)
  if (!from || !target) return false
  const to = roomOf(target) ?? target
  const allowed = rooms.find(({ folder }) => folder === from)?.mayImport ?? []
  return to !== from && !allowed.includes(to) && !isAsset(target)
}

/** A room may read the checked contract that lies beside it. */
function isAsset(target: string): boolean {
  return target === 'api/schema.graphql'
}

function offences(inFiles: SourceFile[], isOffence: (file: string, specifier: string) => boolean): string[] {
  return inFiles.flatMap(({ file, imports }) =>
    imports.filter((specifier) => isOffence(file, specifier)).map((specifier) => `${file} imports ${specifier}`),
  )
}

test('every room imports only from the rooms that the plan allows', () => {
  expect(offences(files, isForbidden)).toEqual([])
})

test('the rule would find a browser that reaches into a server', () => {
  expect(isForbidden('client-carer/src/app.ts', '../../api/server/visit/visit.ts')).toBe(true)
  expect(isForbidden('client-carer/src/app.ts', 'api/server/visit/visit')).toBe(true)
  expect(isForbidden('sfu/server/main.ts', '../client/call-session.ts')).toBe(true)
  expect(isForbidden('sfu/server/main.ts', 'api/client/requests')).toBe(true)
  expect(isForbidden('client-home/src/app.ts', 'sfu/client/call-session')).toBe(false)
  expect(isForbidden('api/server/call/ticket.ts', 'sfu/protocol/room-token')).toBe(false)
})

test('imports are found however they are written', () => {
  const text = `
import { a } from 'one'
import type {
  B,
} from 'two'
import 'three'
export { c } from "four"
const d = await import('five')
type E = import('six').E
`
  expect(importsOf(text).toSorted()).toEqual(['five', 'four', 'one', 'six', 'three', 'two'])
})

test('a package depends only on the packages whose rooms it may import', () => {
  const allowed: Record<string, string[]> = { test: packages }
  for (const { folder, mayImport } of rooms) {
    const [name = ''] = folder.split('/')
    allowed[name] = [...(allowed[name] ?? []), ...mayImport.map((room) => room.split('/')[0] ?? '')]
  }
  for (const name of packages) {
    const { dependencies, devDependencies } = readPackage(name)
    const ours = Object.keys({ ...dependencies, ...devDependencies }).filter((each) => packages.includes(each))
    expect(
      ours.filter((each) => !allowed[name]?.includes(each)),
      name,
    ).toEqual([])
  }
})

const shownFolders: Record<string, string[]> = { sfu: ['protocol', 'client'], api: ['client'], scheduler: ['src'] }

test('a package shows others its contract and its browser side, never its server', () => {
  for (const name of packages) {
    const shown = Object.values(readPackage(name).exports ?? {}).map((target) => target.split('/')[1] ?? '')
    expect(
      shown.filter((folder) => !shownFolders[name]?.includes(folder)),
      name,
    ).toEqual([])
  }
})

const inBrowser = /^(?:client-carer\/src|client-home\/src|sfu\/client|api\/client)\//
const isTool = (file: string) => /\.test\.ts$|\/testing\/|^api\/client\/codegen\.ts$/.test(file)
const serverOnly = new Set(['express', 'graphql-yoga', 'kysely', 'mediasoup', 'pg', 'pino', 'prom-client', 'ws'])

test('browser code imports nothing of Node and no server library', () => {
  const browserFiles = files.filter(({ file }) => inBrowser.test(file) && !isTool(file))
  expect(browserFiles.length).toBeGreaterThan(20)
  const isOfServer = (_: string, specifier: string) =>
    isBuiltin(specifier) || serverOnly.has(specifier.split('/')[0] ?? '')
  expect(offences(browserFiles, isOfServer)).toEqual([])
})

test('nothing records: MediaRecorder is in no source', () => {
  const holders = files.filter(({ file }) => !file.startsWith('test/architecture/') && file !== 'eslint.config.js')
  expect(holders.filter(({ text }) => text.includes('MediaRecorder')).map(({ file }) => file)).toEqual([])
})

/** Words that only our servers have, in code that survives minifying. */
const serverWords = ['kotisilta_app', 'skip locked', 'pg_advisory', 'create policy', 'createWebRtcServer', 'node:fs']

test.each(['client-carer', 'client-home'])('what %s sends to a browser holds no server code', (client) => {
  const folder = path.join(root, client, 'dist')
  if (!existsSync(folder)) return // npm test builds it first; alone, this file checks sources only
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'))
  expect(scripts.length).toBeGreaterThan(0)
  for (const script of scripts) {
    const text = readFileSync(path.join(folder, script), 'utf8').toLowerCase()
    expect(
      serverWords.filter((word) => text.includes(word.toLowerCase())),
      script,
    ).toEqual([])
  }
})
