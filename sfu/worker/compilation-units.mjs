import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Most compile time goes to headers, which a unit parses once: units of ten take a third of the time of single files. */
const sourcesPerUnit = 10

/** Sources that specialise a template, or keep state, that other sources of their folder also name. */
const staysAlone = /RTCP\/Feedback\.cpp$|TransmissionControlBlock\.cpp$/

/** @typedef {{ folder: string, alone: boolean, sources: string[], names: Set<string> }} Unit */

/**
 * Replaces a source list of a meson.build by units that include several sources each, and writes those units.
 *
 * @param {{ mesonText: string, list: string, folder: string }} job
 * @returns {string} the new text of the meson.build
 */
export function groupSources({ mesonText, list, folder }) {
  const found = new RegExp(`${list} \\+?= \\[([^\\]]*)\\]`).exec(mesonText)
  if (!found?.[1]) throw new Error(`mediasoup's meson.build has no source list ${list}`)
  const sources = [...found[1].matchAll(/'([^']+)'/g)].map((match) => match[1] ?? '')
  const read = (/** @type {string} */ source) => readFileSync(path.join(folder, source), 'utf8')
  const files = toUnits(sources, read).map((unit, index) => writeUnit(folder, unit, index))
  return mesonText.replace(found[0], `${list} = [\n${files.map((file) => `  '${file}',\n`).join('')}]`)
}

/**
 * Sources of one folder share a unit unless both define a name for themselves alone.
 *
 * @param {string[]} sources
 * @param {(source: string) => string} read
 * @returns {Unit[]}
 */
export function toUnits(sources, read) {
  /** @type {Unit[]} */
  const units = []
  for (const source of sources) {
    const names = internalNames(read(source))
    const unit = unitFor(units, source, names)
    unit.sources.push(source)
    for (const name of names) unit.names.add(name)
  }
  return units
}

/**
 * @param {Unit[]} units
 * @param {string} source
 * @param {Set<string>} names
 */
function unitFor(units, source, names) {
  const folder = path.dirname(source)
  const alone = staysAlone.test(source)
  const fitting = units.find(
    (unit) =>
      !alone &&
      !unit.alone &&
      unit.folder === folder &&
      unit.sources.length < sourcesPerUnit &&
      ![...names].some((name) => unit.names.has(name)),
  )
  if (fitting) return fitting
  /** @type {Unit} */
  const unit = { folder, alone, sources: [], names: new Set() }
  units.push(unit)
  return unit
}

/**
 * @param {string} folder
 * @param {Unit} unit
 * @param {number} index
 */
function writeUnit(folder, unit, index) {
  const [first, ...others] = unit.sources
  if (first && others.length === 0) return first
  const file = `unit-${index}.cpp`
  // Each source names itself for the log by this macro.
  writeFileSync(
    path.join(folder, file),
    unit.sources.map((source) => `#include "${source}"\n#undef MS_CLASS\n`).join(''),
  )
  return file
}

const constant = /^\t{0,2}(?:inline |thread_local )*(?:static|constexpr|const|alignas)\b[^;(]*?\b(\w+)\s*(?:[=({[;]|$)/
const type = /^\t{0,2}(?:struct|class|enum(?: class)?)\s+(\w+)/
const googleConstant = /\bconst\w*\b.*\b(k[A-Z]\w+)\b/

/**
 * Names that a source defines for itself alone (static, anonymous namespace).
 *
 * @param {string} text
 * @returns {Set<string>}
 */
function internalNames(text) {
  const names = new Set()
  for (const line of text.split('\n')) {
    for (const pattern of [constant, type, googleConstant]) {
      const name = pattern.exec(line)?.[1]
      if (name) names.add(name)
    }
  }
  return names
}
