import { parseArgs, type ParseArgsConfig } from 'node:util'
import type { StopRule } from '../src/search/stop.ts'
import { createOsrm } from '../src/travel/osrm.ts'
import type { RoadService } from '../src/travel/road-service.ts'
import { createValhalla } from '../src/travel/valhalla.ts'
import { UsageError } from './usage-error.ts'

type Options = NonNullable<ParseArgsConfig['options']>
export interface Read {
  values: Record<string, string | boolean | undefined>
  positionals: string[]
}

/** Options as wanted; with anything else, a UsageError. */
export function readArguments(args: string[], files: readonly string[], options: Options): Read {
  let parsed
  try {
    parsed = parseArgs({ args, options: { ...options, json: { type: 'boolean' } }, allowPositionals: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
  if (parsed.positionals.length !== files.length) {
    throw new UsageError(
      `${files.length} files are wanted (${files.join(', ') || 'none'}), ${parsed.positionals.length} given`,
    )
  }
  return { values: parsed.values, positionals: parsed.positionals }
}

export const searchOptions: Options = {
  seconds: { type: 'string' },
  iterations: { type: 'string' },
  threads: { type: 'string' },
  seed: { type: 'string' },
}
export const serviceOptions: Options = { osrm: { type: 'string' }, valhalla: { type: 'string' } }

/** How long to search when nothing is said. */
const defaultSeconds = 10

export function readStop({ values }: Read, ifSilent = defaultSeconds): StopRule {
  if (values.seconds !== undefined && values.iterations !== undefined) {
    throw new UsageError('--seconds or --iterations, not both')
  }
  if (values.iterations !== undefined) {
    return { kind: 'iterations', most: readWhole({ values }, 'iterations', { least: 0, most: 1e12, ifSilent: 0 }) }
  }
  const seconds = values.seconds === undefined ? ifSilent : Number(values.seconds)
  if (!Number.isFinite(seconds) || seconds < 0 || values.seconds === '') {
    throw new UsageError(`--seconds: ${String(values.seconds)} is not a number of seconds`)
  }
  return { kind: 'seconds', most: seconds }
}

export interface Whole {
  least: number
  most: number
  ifSilent: number
}

export function readWhole({ values }: Pick<Read, 'values'>, name: string, { least, most, ifSilent }: Whole): number {
  const text = values[name]
  if (text === undefined) return ifSilent
  const value = Number(text)
  if (text === '' || !Number.isSafeInteger(value) || value < least || value > most) {
    throw new UsageError(`--${name}: ${String(text)} is not a whole number from ${least} to ${most}`)
  }
  return value
}

export function readText({ values }: Read, name: string): string | undefined {
  const value = values[name]
  return typeof value === 'string' ? value : undefined
}

export function readChoice<T extends string>(read: Read, name: string, choices: readonly T[]): T | undefined {
  const value = readText(read, name)
  if (value === undefined) return undefined
  const choice = choices.find((each) => each === value)
  if (choice === undefined) throw new UsageError(`--${name}: ${value} is not one of ${choices.join(', ')}`)
  return choice
}

export function readService(read: Read): RoadService | undefined {
  const [osrm, valhalla] = [readText(read, 'osrm'), readText(read, 'valhalla')]
  if (osrm !== undefined && valhalla !== undefined) throw new UsageError('--osrm or --valhalla, not both')
  const url = osrm ?? valhalla
  if (url === undefined) return undefined
  if (!URL.canParse(url)) throw new UsageError(`${url} is not an address`)
  const modes = ['car', 'bicycle', 'foot'] as const
  return osrm !== undefined ? createOsrm(url) : createValhalla(url, modes)
}
