import { seededRandom } from './seeded-random.ts'
import type { SeededRandom } from './seeded-random.ts'

/** What decides a drawn portrait beside its seed. */
export interface Sitter {
  readonly age: 'working' | 'old'
  readonly hair: 'long' | 'short'
  /** Staff wear the work tunic, so a resident tells at a glance who calls. */
  readonly clothes: 'tunic' | 'own'
}

const skins = ['#F3D3B8', '#EBC4A2', '#E0B08B', '#C98F66', '#A66E48', '#7B4B2E']
const workingHair = ['#2B211C', '#4A3023', '#6E4A2C', '#9A6B3A', '#C79A55', '#8C3B22']
const oldHair = ['#F4F1EA', '#E4E0D8', '#CFCBC3', '#B9B4AB', '#D9CDB8']
const grounds = ['#DCEAE5', '#E8E2F1', '#F6E9D2', '#DDE7F0', '#F3E0DC', '#E4EBD8']
const tunics = ['#8FC7B8', '#6FA8B8', '#9DB4DA', '#5E9C8C']
const ownClothes = ['#7A8F5A', '#B5654A', '#5B6C9A', '#A8557A', '#C79A3B', '#4F7F86', '#8A6BA8']
const ink = '#15252B'

/**
 * Head and shoulders in flat shapes: nobody's face, and yet a different and friendly one for each person of the demo.
 * It is an SVG without script, style, link or text.
 */
export function drawPortrait(seed: string, sitter: Sitter): string {
  const random = seededRandom(`portrait/${seed}`)
  const skin = random.pick(skins)
  const hair = random.pick(sitter.age === 'old' ? oldHair : workingHair)
  const clothes = random.pick(sitter.clothes === 'tunic' ? tunics : ownClothes)
  const shapes = [
    `<rect width="256" height="256" fill="${random.pick(grounds)}"/>`,
    backHair(random, sitter, hair),
    `<path d="M104 150h48v40a24 24 0 0 1-48 0z" fill="${shade(skin, 0.9)}"/>`,
    shoulders(random, sitter, clothes),
    `<ellipse cx="76" cy="116" rx="9" ry="13" fill="${shade(skin, 0.92)}"/>`,
    `<ellipse cx="180" cy="116" rx="9" ry="13" fill="${shade(skin, 0.92)}"/>`,
    `<ellipse cx="128" cy="112" rx="52" ry="60" fill="${skin}"/>`,
    frontHair(random, sitter, hair),
    face(random, sitter, skin),
  ]
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 256 256" width="256" height="256">${shapes.join('')}</svg>`
}

function backHair(random: SeededRandom, sitter: Sitter, hair: string): string {
  if (sitter.hair === 'short') return ''
  const isBun = random.fraction() < (sitter.age === 'old' ? 0.5 : 0.3)
  if (isBun) return `<circle cx="128" cy="40" r="24" fill="${hair}"/>`
  const length = random.between(150, 205)
  return `<path d="M68 112a60 66 0 0 1 120 0v${length - 112}a18 18 0 0 1-18 18H86a18 18 0 0 1-18-18z" fill="${hair}"/>`
}

function frontHair(random: SeededRandom, sitter: Sitter, hair: string): string {
  const isBald = sitter.hair === 'short' && sitter.age === 'old' && random.fraction() < 0.4
  if (isBald) {
    return `<path d="M74 116a12 22 0 0 1 6-34l4 34z" fill="${hair}"/><path d="M182 116a12 22 0 0 0-6-34l-4 34z" fill="${hair}"/>`
  }
  const parting = random.between(96, 160)
  return `<path d="M72 108C70 62 98 44 128 44s58 18 56 64c-6-14-14-24-26-30-10 8-22 8-${parting % 2 === 0 ? 30 : 34} 4 C${parting} 92 86 88 72 108z" fill="${hair}"/>`
}

function shoulders(random: SeededRandom, sitter: Sitter, clothes: string): string {
  const body = `<path d="M28 256c4-50 34-76 76-80a24 14 0 0 0 48 0c42 4 72 30 76 80z" fill="${clothes}"/>`
  if (sitter.clothes === 'tunic') {
    return `${body}<path d="M104 176l24 34 24-34-6-4-18 24-18-24z" fill="${shade(clothes, 0.82)}"/><rect x="160" y="214" width="30" height="20" rx="3" fill="#FFFFFF"/>`
  }
  const isButtoned = random.fraction() < 0.5
  const buttons = [208, 228, 248].map((y) => `<circle cx="128" cy="${y}" r="3" fill="${shade(clothes, 0.65)}"/>`)
  const collar = `<path d="M100 178l28 22 28-22-4-6H104z" fill="${shade(clothes, 0.8)}"/>`
  return body + collar + (isButtoned ? buttons.join('') : '')
}

function face(random: SeededRandom, sitter: Sitter, skin: string): string {
  const hasGlasses = random.fraction() < (sitter.age === 'old' ? 0.6 : 0.25)
  const smile = random.between(8, 15)
  const line = shade(skin, 0.55)
  const parts = [
    `<circle cx="108" cy="114" r="5" fill="${ink}"/><circle cx="148" cy="114" r="5" fill="${ink}"/>`,
    `<path d="M98 100q10-7 20 0M138 100q10-7 20 0" fill="none" stroke="${line}" stroke-width="4" stroke-linecap="round"/>`,
    `<path d="M108 142q20 ${smile * 2} 40 0" fill="none" stroke="${line}" stroke-width="5" stroke-linecap="round"/>`,
    `<path d="M127 118q-7 12 3 13" fill="none" stroke="${shade(skin, 0.78)}" stroke-width="4" stroke-linecap="round"/>`,
  ]
  if (hasGlasses) parts.push(glasses)
  if (sitter.age === 'old') parts.push(laughLines(line))
  return parts.join('')
}

const glasses =
  `<g fill="none" stroke="${ink}" stroke-width="4"><circle cx="108" cy="114" r="17"/><circle cx="148" cy="114" r="17"/>` +
  '<path d="M125 112q3-3 6 0M91 110l-14-3M165 110l14-3"/></g>'

function laughLines(color: string): string {
  return `<path d="M90 138q-4 8 2 14M166 138q4 8-2 14" fill="none" stroke="${color}" stroke-width="2.5" stroke-linecap="round" opacity="0.6"/>`
}

/** The colour times `factor`, for edges and shadows without a gradient. */
function shade(color: string, factor: number): string {
  const channels = [1, 3, 5].map((at) => Math.round(Number.parseInt(color.slice(at, at + 2), 16) * factor))
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}
