import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { pino } from 'pino'
import { createDatabase } from '../db/connection.ts'
import { DomainError } from '../errors.ts'
import { administratorSchema, createAdministrator } from './first-administrator.ts'

/**
 * `node api/server/account/create-administrator.ts [--organisation …] [--first-name …] [--last-name …] [--email …]
 * [--language fi|sv|en]`, with DATABASE_URL of the owner: makes an organisation's first administrator and prints a password
 * once. What is not given is asked.
 */
const questions = {
  organisation: 'Organisaation nimi · organisation: ',
  'first-name': 'Etunimi · first name: ',
  'last-name': 'Sukunimi · last name: ',
  email: 'Sähköposti · e-mail: ',
} as const

const given = readArguments()
const { DATABASE_URL: databaseUrl } = process.env
if (!databaseUrl) fail('DATABASE_URL: the owner of the database, as postgres://owner:password@host/database')

const parsed = administratorSchema.safeParse({ ...given, ...(await askMissing()) })
if (!parsed.success) fail(parsed.error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`).join('\n'))

const db = createDatabase({ url: databaseUrl, log: pino(pino.destination(2)), maxConnections: 1 })
try {
  const { password } = await createAdministrator(db, parsed.data)
  console.log(
    `\n  ${parsed.data.email}\n  ${password}\n\nSalasana näytetään vain kerran. · The password is shown only once.`,
  )
} catch (error) {
  if (!(error instanceof DomainError)) throw error
  console.error(error.message)
  process.exitCode = 1
} finally {
  await db.destroy()
}

function readArguments() {
  const text = { type: 'string' } as const
  const options = { organisation: text, 'first-name': text, 'last-name': text, email: text, language: text }
  try {
    return parseArgs({ options }).values
  } catch (error) {
    // parseArgs says which argument it does not know
    return fail((error as Error).message)
  }
}

async function askMissing(): Promise<Record<string, string>> {
  const answers: Record<string, string> = {}
  if (!process.stdin.isTTY) return answers
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  for (const [name, question] of Object.entries(questions)) {
    if (given[name as keyof typeof questions] === undefined) answers[name] = await terminal.question(question)
  }
  terminal.close()
  return answers
}

function fail(message: string): never {
  console.error(message)
  process.exit(2)
}
