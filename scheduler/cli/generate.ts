import { generateDay } from '../src/generate/generate-day.ts'
import { readArguments, readText as option, readWhole } from './arguments.ts'
import { exitCodes } from './output.ts'
import { writeText } from './read-input.ts'
import type { Surroundings } from './run.ts'
import { summarise } from './solve.ts'
import { UsageError } from './usage-error.ts'

/** An invented day as a problem file of ours. */
export async function generate(args: string[], around: Surroundings): Promise<number> {
  const text = { type: 'string' } as const
  const read = readArguments(args, [], { visits: text, seed: text, video: text, carers: text, out: text })
  const visits = readWhole(read, 'visits', { least: 1, most: 20_000, ifSilent: 100 })
  const carers = readWhole(read, 'carers', { least: 1, most: 5_000, ifSilent: 0 })
  const seed = readWhole(read, 'seed', { least: 0, most: 2 ** 52, ifSilent: 1 })
  const video = option(read, 'video') ?? '0.4'
  const videoShare = Number(video)
  if (video === '' || !(videoShare >= 0 && videoShare <= 1))
    throw new UsageError(`--video: ${video} is not from 0 to 1`)
  const day = generateDay({ visits, seed, videoShare, ...(carers > 0 ? { carers } : {}) })
  const file = `${JSON.stringify(day)}\n`
  const out = option(read, 'out')
  if (out === undefined) around.output.print(file)
  else await writeText(out, file)
  summarise(around, read.values.json === true, {
    visits,
    carers: day.carers.length,
    links: day.links?.length,
    seed,
    videoShare,
  })
  return exitCodes.done
}
