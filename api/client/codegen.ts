import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { codegen } from '@graphql-codegen/core'
import { preset } from '@graphql-codegen/client-preset'
import type { Types } from '@graphql-codegen/plugin-helpers'
import { buildSchema, parse } from 'graphql'

const here = new URL('./', import.meta.url)
const generated = new URL('generated/', here)

/** A document's id: what the browser sends in its place, and the only thing that the server looks up. */
const toDocumentId = (document: string) => createHash('sha256').update(document).digest('hex')

const config = {
  useTypeImports: true,
  strictScalars: true,
  scalars: { ID: 'string', DateTime: 'string', Date: 'string' },
  nonOptionalTypename: false,
}

async function readOperations(): Promise<Types.DocumentFile[]> {
  const folder = new URL('operations/', here)
  const names = (await readdir(folder)).filter((name) => name.endsWith('.graphql')).sort()
  return Promise.all(
    names.map(async (location) => {
      const rawSDL = await readFile(new URL(location, folder), 'utf8')
      return { location, rawSDL, document: parse(rawSDL) }
    }),
  )
}

/**
 * Typed documents and the manifest of known documents, from api/schema.graphql and the operations, as file name → content.
 * The browser's bundle holds only the ids: the texts are in the manifest, which the server reads.
 */
export async function generate(): Promise<Map<string, string>> {
  const source = await readFile(new URL('../schema.graphql', here), 'utf8')
  const options: Types.GenerateOptions[] = await preset.buildGeneratesSection({
    baseOutputDir: 'generated/',
    schema: parse(source),
    schemaAst: buildSchema(source),
    documents: await readOperations(),
    config,
    presetConfig: {
      skipIndexFile: true,
      fragmentMasking: false,
      persistedDocuments: { mode: 'replaceDocumentWithHash', hashAlgorithm: toDocumentId },
    },
    plugins: [],
    pluginMap: {},
  })
  // gql.ts is for documents inside of source files; ours are files.
  const wanted = options.filter(({ filename }) => !filename.endsWith('gql.ts'))
  // Together: the manifest waits for the typed documents.
  const files = await Promise.all(
    wanted.map(async (each) => [each.filename.replace('generated/', ''), `${(await codegen(each)).trim()}\n`] as const),
  )
  return new Map(files)
}

async function write(): Promise<void> {
  await mkdir(generated, { recursive: true })
  for (const [name, content] of await generate()) await writeFile(new URL(name, generated), content)
}

if (import.meta.main) await write()
