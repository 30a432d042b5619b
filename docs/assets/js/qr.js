// A QR code of up to 412 bytes: byte mode, correction level M, versions 1 to 15, the mask that reads best. ISO/IEC 18004.
const CHECKS = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24] // check bytes of a block, by version
const BLOCKS = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10]
const MASKS = [
  (x, y) => (x + y) % 2, (x, y) => y % 2, x => x % 3, (x, y) => (x + y) % 3,
  (x, y) => ((y >> 1) + Math.floor(x / 3)) % 2, (x, y) => x * y % 2 + x * y % 3,
  (x, y) => (x * y % 2 + x * y % 3) % 2, (x, y) => ((x + y) % 2 + x * y % 3) % 2,
]
const FINDER = [1, 0, 1, 1, 1, 0, 1]

// The code as rows of 0 and 1, or null for a text that is too long.
export function qr(text) {
  const bytes = new TextEncoder().encode(text)
  for (let version = 1; version <= 15; version++) {
    const data = (roomOf(version) >> 3) - CHECKS[version - 1] * BLOCKS[version - 1]
    if (bytes.length <= data - (version < 10 ? 2 : 3)) return drawn(version, corrected(version, filled(bytes, version, data)))
  }
  return null
}

function roomOf(version) {
  const around = version > 1 ? Math.floor(version / 7) + 2 : 0
  const taken = around ? (25 * around - 10) * around - 55 : 0
  return (16 * version + 128) * version + 64 - taken - (version > 6 ? 36 : 0)
}

function filled(bytes, version, room) {
  const bits = []
  const put = (value, long) => { for (let i = long - 1; i >= 0; i--) bits.push(value >> i & 1) }
  put(4, 4)
  put(bytes.length, version < 10 ? 8 : 16)
  for (const byte of bytes) put(byte, 8)
  put(0, 4)
  const data = []
  for (let i = 0; i < bits.length; i += 8) data.push(bits.slice(i, i + 8).reduce((sum, bit, k) => sum | bit << 7 - k, 0))
  for (let odd = true; data.length < room; odd = !odd) data.push(odd ? 0xec : 0x11)
  return data.slice(0, room)
}

function times(a, b) {
  let product = 0
  for (let i = 7; i >= 0; i--) product = product << 1 ^ (product >> 7) * 0x11d ^ (b >> i & 1) * a
  return product
}

function checks(data, degree) {
  const divisor = Array(degree).fill(0)
  divisor[degree - 1] = 1
  for (let i = 0, root = 1; i < degree; i++, root = times(root, 2))
    for (let j = 0; j < degree; j++) divisor[j] = times(divisor[j], root) ^ (divisor[j + 1] ?? 0)
  const rest = Array(degree).fill(0)
  for (const byte of data) {
    const factor = byte ^ rest.shift()
    rest.push(0)
    divisor.forEach((it, i) => { rest[i] ^= times(it, factor) })
  }
  return rest
}

// Data and check bytes of all blocks, taken in turn.
function corrected(version, data) {
  const count = BLOCKS[version - 1], degree = CHECKS[version - 1]
  const short = Math.floor(data.length / count), longer = data.length % count
  const blocks = Array.from({ length: count }, (_, i) => {
    const start = i * short + Math.max(0, i - count + longer)
    return data.slice(start, start + short + (i >= count - longer))
  })
  const after = blocks.map(block => checks(block, degree))
  const turns = (rows, long) => Array.from({ length: long }, (_, i) => rows.map(row => row[i])).flat().filter(it => it !== undefined)
  return [...turns(blocks, short + 1), ...turns(after, degree)]
}

function drawn(version, bytes) {
  const size = 17 + 4 * version
  const rows = Array.from({ length: size }, () => Array(size).fill(0))
  const fixed = rows.map(row => row.map(() => false))
  const set = (x, y, dark) => {
    if (x < 0 || y < 0 || x >= size || y >= size) return
    rows[y][x] = Number(dark)
    fixed[y][x] = true
  }
  for (let i = 0; i < size; i++) {
    set(6, i, i % 2 === 0)
    set(i, 6, i % 2 === 0)
  }
  const rings = (x, y, reach, dark) => {
    for (let dy = -reach; dy <= reach; dy++) for (let dx = -reach; dx <= reach; dx++) set(x + dx, y + dy, dark(Math.max(Math.abs(dx), Math.abs(dy))))
  }
  for (const [x, y] of [[3, 3], [size - 4, 3], [3, size - 4]]) rings(x, y, 4, far => FINDER[far + 3] ?? 0)
  const places = aligned(version, size), last = places.length - 1
  places.forEach((x, i) => places.forEach((y, j) => {
    if (i + j && !(i === 0 && j === last) && !(i === last && j === 0)) rings(x, y, 2, far => far !== 1)
  }))
  if (version > 6) told(version, 0x1f25, 12, (bit, i) => {
    const a = size - 11 + i % 3, b = Math.floor(i / 3)
    set(a, b, bit)
    set(b, a, bit)
  }, 18)
  const named = mask => told(mask, 0x537, 10, (bit, i) => {
    const dark = bit ^ (0x5412 >> i & 1)
    set(8, i < 6 ? i : i < 8 ? i + 1 : size - 15 + i, dark)
    set(i < 8 ? size - 1 - i : i < 9 ? 7 : 14 - i, 8, dark)
  }, 15)
  named(0)
  set(8, size - 8, true)
  woven(bytes, size, fixed, rows)
  const masked = MASKS.map((mask, number) => {
    named(number)
    return rows.map((row, y) => row.map((bit, x) => fixed[y][x] ? bit : bit ^ (mask(x, y) === 0)))
  })
  const costs = masked.map(cost)
  return masked[costs.indexOf(Math.min(...costs))]
}

// A few bits with their remainder, lowest bit first.
function told(value, divisor, degree, put, long) {
  let rest = value
  for (let i = 0; i < degree; i++) rest = rest << 1 ^ (rest >> degree - 1) * divisor
  for (let i = 0; i < long; i++) put((value << degree | rest) >> i & 1, i)
}

function aligned(version, size) {
  if (version === 1) return []
  const count = Math.floor(version / 7) + 2
  const step = Math.floor((version * 8 + count * 3 + 5) / (count * 4 - 4)) * 2
  return [6, ...Array.from({ length: count - 1 }, (_, i) => size - 7 - (count - 2 - i) * step)]
}

// Two columns at a time from the right, up and down in turn.
function woven(bytes, size, fixed, rows) {
  let i = 0
  for (let right = size - 1; right > 0; right -= right === 8 ? 3 : 2)
    for (let k = 0; k < size; k++)
      for (const x of [right, right - 1]) {
        const y = (right + 1 & 2) === 0 ? size - 1 - k : k
        if (!fixed[y][x] && i < bytes.length * 8) rows[y][x] = bytes[i >> 3] >> 7 - (i++ & 7) & 1
      }
}

// How hard a pattern is to read: long runs, squares, what looks like a corner, too much of one color.
function cost(rows) {
  const size = rows.length
  let sum = 0, dark = 0
  const columns = rows.map((_, x) => rows.map(row => row[x]))
  for (const line of [...rows, ...columns]) {
    const text = line.join("")
    for (const [run] of text.matchAll(/0{5,}|1{5,}/g)) sum += run.length - 2
    sum += 40 * text.match(/(?=10111010000|00001011101)/g)?.length || 0
  }
  rows.forEach((row, y) => row.forEach((bit, x) => {
    dark += bit
    if (x && y && bit === row[x - 1] && bit === rows[y - 1][x] && bit === rows[y - 1][x - 1]) sum += 3
  }))
  return sum + 10 * Math.floor(Math.abs(dark * 20 - size * size * 10) / (size * size))
}

// The code as a picture with its quiet edge, black on white whatever the scheme.
export function picture(text, label) {
  const rows = qr(text)
  if (!rows) return null
  const path = rows.flatMap((row, y) => row.map((bit, x) => bit ? `M${x + 4} ${y + 4}h1v1h-1z` : "")).join("")
  const made = (name, said) => {
    const it = document.createElementNS("http://www.w3.org/2000/svg", name)
    for (const [key, value] of Object.entries(said)) it.setAttribute(key, value)
    return it
  }
  const size = rows.length + 8
  const svg = made("svg", { viewBox: `0 0 ${size} ${size}`, role: "img", "aria-label": label, "shape-rendering": "crispEdges" })
  svg.append(made("path", { fill: "#fff", d: `M0 0h${size}v${size}H0z` }), made("path", { fill: "#000", d: path }))
  return svg
}
