const width = 640
const height = 480
/** Of cheap cameras in dim rooms; half the work of 30 for the two cores that both browsers and the SFU share. */
const framesPerSecond = 15
const frameCount = 30

type Colour = readonly [red: number, green: number, blue: number]

/** What tells the people of a test apart on the screen: both in our own pictures and when one looks at a failure. */
export interface Face {
  wall: Colour
  hair: Colour
  skin: Colour
  clothes: Colour
  glasses: boolean
}

interface Ellipse {
  x: number
  y: number
  rx: number
  ry: number
  colour: Colour
}

/**
 * A Y4M for Chromium's fake camera: a drawn person who sways a little, so that every frame differs from the one before
 * (an encoder sends next to nothing for a still picture, and "frames grow" would prove little).
 */
export function faceY4m(face: Face): Buffer {
  const wall = toYuv(face.wall)
  const person = drawPerson(face)
  const frames = Array.from({ length: frameCount }, (_, index) => {
    const turn = (2 * Math.PI * index) / frameCount
    return composeFrame(wall, person, { dx: Math.round(14 * Math.sin(turn)), dy: Math.round(5 * Math.cos(2 * turn)) })
  })
  const mark = Buffer.from('FRAME\n')
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F${framesPerSecond}:1 Ip A1:1 C420jpeg\n`)
  return Buffer.concat([head, ...frames.flatMap((frame) => [mark, frame])])
}

/** The same person as a photo, for those who show who calls. */
export function faceSvg(face: Face): string {
  const toFill = (colour: Colour) => `rgb(${colour.map(Math.round).join(' ')})`
  const shapes = shapesOf(face).map(
    ({ x, y, rx, ry, colour }) => `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${toFill(colour)}"/>`,
  )
  const wall = `<rect x="80" width="480" height="480" fill="${toFill(face.wall)}"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="80 0 480 480" width="480" height="480">${wall}${shapes.join('')}</svg>`
}

interface Layer {
  yuv: Float32Array
  alpha: Float32Array
}

function drawPerson(face: Face): Layer {
  const layer = { yuv: new Float32Array(width * height * 3), alpha: new Float32Array(width * height) }
  for (const shape of shapesOf(face)) paint(layer, shape)
  return layer
}

function shapesOf({ hair, skin, clothes, glasses }: Face): Ellipse[] {
  const dark: Colour = [40, 32, 30]
  const cheek = blend(skin, [214, 120, 108], 0.35)
  const shapes: Ellipse[] = [
    { x: 320, y: 205, rx: 122, ry: 140, colour: hair },
    { x: 320, y: 500, rx: 215, ry: 165, colour: clothes },
    { x: 320, y: 350, rx: 52, ry: 60, colour: blend(skin, dark, 0.12) },
    { x: 320, y: 232, rx: 98, ry: 122, colour: skin },
    { x: 320, y: 118, rx: 104, ry: 48, colour: hair },
    { x: 262, y: 268, rx: 24, ry: 18, colour: cheek },
    { x: 378, y: 268, rx: 24, ry: 18, colour: cheek },
  ]
  for (const x of [282, 358]) {
    if (glasses) shapes.push({ x, y: 222, rx: 31, ry: 27, colour: dark }, { x, y: 222, rx: 27, ry: 23, colour: skin })
    shapes.push({ x, y: 222, rx: 17, ry: 10, colour: [250, 248, 244] }, { x, y: 222, rx: 8, ry: 8, colour: dark })
    shapes.push({ x, y: 188, rx: 24, ry: 5, colour: blend(hair, dark, 0.3) })
  }
  shapes.push({ x: 320, y: 258, rx: 12, ry: 8, colour: blend(skin, dark, 0.18) })
  shapes.push({ x: 320, y: 302, rx: 36, ry: 17, colour: [168, 66, 66] })
  shapes.push({ x: 320, y: 294, rx: 40, ry: 14, colour: skin })
  return shapes
}

/** Paints with a soft edge of about one pixel. */
function paint({ yuv, alpha }: Layer, { x, y, rx, ry, colour }: Ellipse): void {
  const [py, pu, pv] = toYuv(colour)
  for (let row = Math.max(0, y - ry - 1); row < Math.min(height, y + ry + 2); row += 1) {
    for (let column = Math.max(0, x - rx - 1); column < Math.min(width, x + rx + 2); column += 1) {
      const distance = (Math.hypot((column - x) / rx, (row - y) / ry) - 1) * Math.min(rx, ry)
      const cover = Math.min(1, Math.max(0, 0.5 - distance))
      if (cover === 0) continue
      const at = row * width + column
      const covered = mix(alpha[at] ?? 0, 1, cover)
      const share = cover / covered // straight alpha: where nothing is below, the colour is ours alone
      yuv[at * 3] = mix(yuv[at * 3] ?? 0, py, share)
      yuv[at * 3 + 1] = mix(yuv[at * 3 + 1] ?? 0, pu, share)
      yuv[at * 3 + 2] = mix(yuv[at * 3 + 2] ?? 0, pv, share)
      alpha[at] = covered
    }
  }
}

function composeFrame(wall: Colour, { yuv, alpha }: Layer, { dx, dy }: { dx: number; dy: number }): Buffer {
  const frame = Buffer.alloc((width * height * 3) / 2)
  const sample = (row: number, column: number, plane: 0 | 1 | 2) => {
    const from = clamp(row - dy, height) * width + clamp(column - dx, width)
    const lit = plane === 0 ? wall[0] - row * 0.06 : wall[plane]
    return mix(lit, yuv[from * 3 + plane] ?? 0, alpha[from] ?? 0)
  }
  for (let row = 0; row < height; row += 1)
    for (let column = 0; column < width; column += 1) frame[row * width + column] = sample(row, column, 0)
  const uAt = width * height
  const vAt = uAt + uAt / 4
  for (let row = 0; row < height / 2; row += 1) {
    for (let column = 0; column < width / 2; column += 1) {
      frame[uAt + (row * width) / 2 + column] = sample(row * 2, column * 2, 1)
      frame[vAt + (row * width) / 2 + column] = sample(row * 2, column * 2, 2)
    }
  }
  return frame
}

/** BT.601, full range. */
function toYuv([r, g, b]: Colour): Colour {
  return [
    0.299 * r + 0.587 * g + 0.114 * b,
    128 - 0.168736 * r - 0.331264 * g + 0.5 * b,
    128 + 0.5 * r - 0.418688 * g - 0.081312 * b,
  ]
}

const mix = (from: number, to: number, share: number) => from + (to - from) * share
const clamp = (value: number, size: number) => Math.min(size - 1, Math.max(0, value))
const blend = (a: Colour, b: Colour, share: number): Colour => [
  mix(a[0], b[0], share),
  mix(a[1], b[1], share),
  mix(a[2], b[2], share),
]
