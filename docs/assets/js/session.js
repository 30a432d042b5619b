// Leads through a plan step by step, with a clock that starts at a press, waits at a press, and never runs unseen.
// The words stand in the page; the steps are made by session-steps.js; the plan stands in the address.
import { decode, minutes, told } from "./plan.js"
import { forget, note, notes } from "./session-notes.js"
import { beep, hush, say, wake } from "./session-sound.js"
import { at, steps } from "./session-steps.js"

const TICK = 200
// Sums of ticks fall short of whole seconds by a hair.
const HAIR = 0.01
const TYPED = "input:not([type=checkbox]), select, textarea"
const PRESSED = "button, a, summary, input, select"

customElements.define("hip-session", class extends HTMLElement {
  connectedCallback() {
    this.spot = name => this.querySelector(`[data-${name}]`)
    this.words = Object.fromEntries([...this.querySelectorAll("[data-word]")].map(it => [it.dataset.word, it.textContent]))
    this.options = [...this.querySelectorAll("[data-option]")]
    for (const it of this.querySelectorAll("[data-do]")) it.onclick = () => this[it.dataset.do]()
    for (const it of this.querySelectorAll("[data-plan]")) it.href = `#${it.dataset.plan}`
    for (const it of this.options) it.onchange = () => this.choose(it)
    addEventListener("hashchange", this.open)
    addEventListener("keydown", this.key)
    document.addEventListener("visibilitychange", this.seen)
    this.open()
    this.showNotes()
  }

  disconnectedCallback() {
    this.pause(true)
    removeEventListener("hashchange", this.open)
    removeEventListener("keydown", this.key)
    document.removeEventListener("visibilitychange", this.seen)
  }

  fill(word, values = {}) {
    return (this.words[word] ?? "").replace(/\{(\w+)\}/g, (all, name) => values[name])
  }

  view(name) {
    for (const it of this.querySelectorAll("[data-view]")) if (it.dataset.view !== "notes") it.hidden = it.dataset.view !== name
  }

  // ---- Before ----

  open = async () => {
    this.rest()
    const fragment = location.hash.slice(1)
    this.view("choose")
    if (!/^\d/.test(fragment)) return
    try {
      this.library ??= await (await fetch(`${this.dataset.root}assets/plan.json`)).json()
    } catch {
      this.spot("lost").textContent = this.words.failed
    }
    this.plan = this.library ? decode(fragment, this.library) : { items: [] }
    this.items = this.plan.items.filter(it => it.code)
    this.spot("lost").hidden = this.items.length > 0
    if (this.items.length) this.offer(fragment)
  }

  offer(fragment) {
    const { library, items, plan } = this
    this.routine = Object.values(library.routines).find(it => it.plan === fragment)
    this.name = this.routine?.name ?? this.words.plan
    this.spot("name").textContent = this.name
    this.spot("minutes").textContent = minutes(plan, library)
    this.spot("unknown").hidden = items.length === plan.items.length
    this.list("list", items.map(({ code, dose }) => `${library.exercises[code].name}: ${told(library.exercises[code], dose).amount}`))
    const stop = this.routine?.stop ?? items.flatMap(({ code }) => library.exercises[code].stop)
    this.list("stop", [...new Set(stop)])
    this.view("start")
  }

  list(name, lines) {
    for (const list of this.querySelectorAll(`[data-${name}]`)) {
      list.replaceChildren(...lines.map(line => Object.assign(document.createElement("li"), { textContent: line })))
    }
  }

  chosen(name) {
    return this.options.some(it => it.dataset.option === name && it.checked)
  }

  // The same choice stands in two places.
  choose({ dataset, checked }) {
    for (const it of this.options) if (it.dataset.option === dataset.option) it.checked = checked
    if (dataset.option === "beep" && checked) wake()
    if (dataset.option === "say" && !checked) hush()
  }

  // ---- While it runs ----

  start() {
    this.steps = steps(this.plan, this.library, { wait: this.chosen("wait"), own: this.chosen("own") })
    if (this.chosen("beep")) wake()
    this.view("run")
    this.go(0)
    this.spot("title").focus({ preventScroll: true })
    this.scrollIntoView()
  }

  go(index) {
    if (index >= this.steps.length) return this.end()
    this.index = Math.max(index, 0)
    this.elapsed = 0
    this.said = ""
    this.enter()
    return this.pause(false)
  }

  back() {
    // Well into a timed step, back begins it again; else back goes to the one before.
    this.go(this.step.seconds !== null && this.elapsed > 3 ? this.index : this.index - 1)
  }

  next() {
    this.go(this.index + 1)
  }

  get step() {
    return this.steps[this.index]
  }

  get move() {
    return this.library.exercises[this.items[this.step.item ?? 0].code]
  }

  get amount() {
    const { step } = this
    return step.kind === "work" ? this.fill(step.count === 1 ? `${step.unit}-1` : step.unit, step) : ""
  }

  get where() {
    const { step, items } = this
    if (step.item === null) return ""
    const said = [this.fill("exercise", { item: step.item + 1, items: items.length })]
    if (step.round) said.push(this.fill("round", step))
    if (step.sides > 1 && step.kind !== "rest") said.push(this.fill("side", step))
    return said.join(", ")
  }

  enter() {
    const { step, move } = this
    const warm = step.kind === "warm"
    this.spot("title").textContent = warm ? this.words.warm : move.name
    this.spot("where").textContent = this.where
    this.spot("progress").value = this.index / this.steps.length
    this.figure(warm ? null : move.figure)
    this.list("lines", warm ? [this.library.warm_ups[this.plan.warmUp]] : step.kind === "ready" ? move.ready : move.steps)
    this.spot("line").textContent = step.kind === "work" && step.seconds === null ? `${this.amount}. ${this.words.own}` : ""
    this.paint()
    this.tell()
  }

  figure(shown) {
    const img = this.spot("figure")
    img.hidden = !shown
    if (!shown) return
    const { uri, width, height, shows } = shown
    Object.assign(img, { src: this.dataset.root + uri, width, height, alt: shows })
  }

  // Once for each step: to a screen reader, and out loud where that is asked for.
  tell() {
    const { step, move } = this
    const first = this.amount || this.words[step.kind]
    const lines = step.kind === "ready" ? move.ready : step.kind === "warm" ? [this.library.warm_ups[this.plan.warmUp]] : []
    const time = ["rest", "switch", "back"].includes(step.kind) ? this.fill("seconds", { left: step.seconds }) : ""
    const words = [first, step.kind === "ready" ? move.name : "", this.where, time, ...lines].filter(Boolean)
    this.spot("heard").textContent = words.join(". ")
    if (this.chosen("say")) say(words.join(". "))
    if (this.chosen("beep")) beep(step.kind === "work" ? 880 : 520, 0.3)
  }

  paint() {
    const { step } = this
    const { left, rep, cue, cueLeft } = at(step, this.elapsed + HAIR)
    const waits = step.seconds === null && step.kind !== "work"
    const number = rep && step.unit !== "holds" ? rep : step.unit === "holds" ? cueLeft : left
    this.spot("cue").textContent = this.paused && step.seconds !== null ? this.words.paused : cue ? this.words[cue] : this.words[step.kind]
    this.spot("number").textContent = waits ? "" : step.seconds === null ? step.count : number
    if (waits) this.spot("line").textContent = this.words.begin
    else if (rep) this.spot("line").textContent = this.fill("counted", { rep, count: step.count })
    else if (left !== null) this.spot("line").textContent = this.fill("seconds", { left })
    this.count(rep, cue)
  }

  // Each repetition is counted out loud, each hold has its beginning and end.
  count(rep, cue) {
    const now = `${rep} ${cue}`
    if (!rep || now === this.said) return
    const first = !this.said
    const fresh = this.said.split(" ")[0] !== `${rep}`
    this.said = now
    if (first) return
    if (this.chosen("say")) say(this.step.unit === "holds" ? this.words[cue] : fresh ? `${rep}` : "")
    if (this.chosen("beep") && (fresh || this.step.unit === "holds")) beep(fresh ? 660 : 440)
  }

  tick = () => {
    const now = performance.now()
    this.elapsed += (now - this.last) / 1000
    this.last = now
    if (this.step.seconds !== null && this.elapsed + HAIR >= this.step.seconds) this.next()
    else this.paint()
  }

  pause(wanted = !this.paused) {
    this.paused = wanted
    clearInterval(this.clock)
    this.spot("pause").hidden = wanted
    this.spot("go").hidden = !wanted
    if (wanted) {
      hush()
      this.lock?.then(it => it?.release())
      this.lock = null
    } else {
      this.last = performance.now()
      this.clock = setInterval(this.tick, TICK)
      // The screen stays on only while the clock runs. Where a browser cannot, it runs all the same.
      this.lock ??= navigator.wakeLock?.request("screen").catch(() => null)
    }
    if (this.steps) this.paint()
  }

  get running() {
    return this.steps && !this.querySelector("[data-view=run]").hidden
  }

  rest() {
    if (this.steps) this.pause(true)
    this.steps = null
  }

  seen = () => {
    if (document.hidden && this.running && !this.paused) this.pause(true)
  }

  key = event => {
    if (!this.running || event.ctrlKey || event.metaKey || event.altKey || event.target.closest(TYPED)) return
    const acts = { ArrowLeft: () => this.back(), ArrowRight: () => this.next() }
    if (!event.target.closest(PRESSED)) acts[" "] = () => this.pause()
    if (!acts[event.key]) return
    event.preventDefault()
    acts[event.key]()
  }

  // ---- After ----

  leave() {
    this.end()
  }

  end() {
    this.rest()
    this.spot("form").replaceChildren(...this.items.map(({ code }) => this.question(code)))
    this.spot("noted").hidden = this.spot("unnoted").hidden = true
    this.querySelector("[data-do=note]").disabled = false
    this.view("end")
    this.querySelector("[data-view=end] h2").focus()
    this.spot("heard").textContent = ""
  }

  question(code) {
    const [label, choice] = [document.createElement("label"), document.createElement("select")]
    const name = Object.assign(document.createElement("span"), { textContent: this.library.exercises[code].name })
    choice.name = code
    choice.add(new Option(this.words.unsaid, ""))
    for (let left = 0; left <= 10; left++) choice.add(new Option(left, left))
    label.append(name, choice)
    return label
  }

  note() {
    const today = new Date()
    const date = [today.getFullYear(), today.getMonth() + 1, today.getDate()].map(it => `${it}`.padStart(2, "0")).join("-")
    const left = [...new FormData(this.spot("form"))].map(([code, many]) => [this.library.exercises[code].name, many])
    const kept = note({ date, name: this.name, left: left.filter(([, many]) => many) })
    this.spot(kept ? "noted" : "unnoted").hidden = false
    this.querySelector("[data-do=note]").disabled = kept
    this.showNotes()
  }

  again() {
    this.view("start")
    this.spot("name").focus()
  }

  showNotes() {
    const kept = notes()
    this.querySelector("[data-view=notes]").hidden = !kept.length
    this.list("notes", kept.map(({ date, name, left }) => [`${date}, ${name}`, left.map(it => it.join(": ")).join(", ")].filter(Boolean).join(". ")))
  }

  forget() {
    forget()
    this.showNotes()
  }
})
