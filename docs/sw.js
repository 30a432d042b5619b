// Answers for the site without a network, from a copy on this device. Nobody has this who did not press
// "Keep this site": only offline-copy.js registers it. What an edition holds stands in offline.json with a hash of
// each file, so a copy is whole or is not used. A later edition waits until the reader asks for it or closes the site.
const EDITION = "preview"
const SHELF = "hipwise-copy-"
const LIST = "offline.json"
const HASH = "X-Hipwise-Hash"
const AT_ONCE = 6
const scope = self.registration.scope
const at = path => new URL(path, scope).href
const shelf = () => caches.open(SHELF + EDITION)
const shelves = async () => (await caches.keys()).filter(name => name.startsWith(SHELF))

addEventListener("install", event => event.waitUntil(fill()))
addEventListener("activate", event => event.waitUntil(settle()))
addEventListener("message", event => {
  if (event.data === "now") self.skipWaiting()
  if (event.data === "cards") event.waitUntil(addCards())
})
addEventListener("fetch", event => {
  const { method, url } = event.request
  if (method !== "GET" || !url.startsWith(scope) || [LIST, "sw.js"].includes(url.slice(scope.length))) return
  event.respondWith(answer(event))
})

// The list goes onto the shelf last: a shelf with a list is whole. What an earlier try brought stays there for the next.
async function fill() {
  const told = await fetch(at(`${LIST}?${EDITION}`), { cache: "no-store" })
  const list = await told.clone().json()
  if (list.edition !== EDITION) throw new Error("The site is being changed.")
  const had = await cardsHad()
  await keep([...list.files, ...list.cards.filter(([path]) => had.has(path))])
  await (await shelf()).put(at(LIST), told)
}

async function settle() {
  for (const name of await shelves()) if (name !== SHELF + EDITION) await caches.delete(name)
  await self.clients.claim()
}

async function addCards() {
  await keep((await listed()).cards).catch(() => tell({ failed: true }))
}

async function listed() {
  return (await (await shelf()).match(at(LIST))).json()
}

async function cardsHad() {
  const had = new Set()
  for (const name of await shelves()) {
    for (const { url } of await (await caches.open(name)).keys()) if (url.endsWith(".pdf")) had.add(url.slice(scope.length))
  }
  return had
}

async function keep(entries) {
  const here = await shelf()
  const others = await Promise.all((await shelves()).map(name => caches.open(name)))
  const left = [...entries]
  let done = 0
  const work = async () => {
    for (let entry; (entry = left.shift());) {
      if (!await fits(await here.match(at(entry[0])), entry)) await here.put(at(entry[0]), await bring(entry, others))
      tell({ done: ++done, all: entries.length })
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
}

const fits = (found, [, hash]) => found?.headers.get(HASH) === hash

// A file that did not change is taken from the copy before; another must be the one that the list means.
async function bring(entry, others) {
  for (const other of others) {
    const found = await other.match(at(entry[0]))
    if (fits(found, entry)) return found
  }
  for (const cache of ["no-cache", "reload"]) {
    const made = await proved(await fetch(at(entry[0]), { cache }), entry)
    if (made) return made
  }
  throw new Error(`${entry[0]} is not what the list means.`)
}

async function proved(found, [, hash]) {
  const body = found.ok && await found.arrayBuffer()
  const digest = body && [...new Uint8Array(await crypto.subtle.digest("SHA-256", body))]
  const said = digest && digest.map(it => it.toString(16).padStart(2, "0")).join("").slice(0, hash.length)
  const type = found.headers.get("Content-Type") ?? "application/octet-stream"
  return said === hash && new Response(body, { headers: { "Content-Type": type, [HASH]: hash } })
}

async function tell(said) {
  for (const client of await self.clients.matchAll({ includeUncontrolled: true })) client.postMessage(said)
}

async function answer(event) {
  const { request } = event
  const url = new URL(request.url)
  const words = url.search
  url.search = url.hash = ""
  const plain = url.href.replace(/\/index\.html$/, "/")
  const here = await shelf()
  const found = await here.match(plain)
  if (found) return part(found, request.headers.get("Range"))
  const asksPage = request.mode === "navigate"
  if (asksPage && await here.match(`${plain}/`)) return Response.redirect(`${plain}/${words}`)
  try {
    const fresh = await fetch(request)
    if (fresh.status === 200 && plain.endsWith(".pdf")) event.waitUntil(keepCard(plain, fresh.clone()))
    return fresh
  } catch {
    const told = asksPage && await here.match(at("503.html"))
    return told ? new Response(told.body, { status: 503, headers: told.headers }) : Response.error()
  }
}

// A card that was opened once opens again.
async function keepCard(address, fresh) {
  const entry = (await listed()).cards.find(([path]) => at(path) === address)
  const made = entry && await proved(fresh, entry)
  if (made) await (await shelf()).put(address, made)
}

// Some browsers read a long file piece by piece.
async function part(whole, range) {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(range ?? "") ?? []
  if (!from && !to) return whole
  const body = await whole.arrayBuffer()
  const size = body.byteLength
  const first = from ? +from : Math.max(size - to, 0)
  const last = from && to ? Math.min(+to, size - 1) : size - 1
  if (first > last) return new Response(null, { status: 416, headers: { "Content-Range": `bytes */${size}` } })
  const headers = new Headers(whole.headers)
  headers.set("Content-Range", `bytes ${first}-${last}/${size}`)
  return new Response(body.slice(first, last + 1), { status: 206, headers })
}
