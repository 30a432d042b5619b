// A model that is moved by hand: the reader guesses first, then moves one thing, and the body, the lines over it, the
// bars and the sentence go along. Nothing is worked out here: hipwise/models did, for every place. What the state is
// stands in the address, so a state can be shared; without this script all states stand side by side in a table.
import { unroll } from "./figure-player.js"

const still = matchMedia("(prefers-reduced-motion: reduce)")

customElements.define("hip-model", class extends HTMLElement {
  connectedCallback() {
    this.picture = this.querySelector(".hm-body > svg")
    this.near = this.querySelector(".hm-near")
    this.kept = new Map()
    this.handles = new Map([...this.querySelectorAll(".hm-move")].map(it => [it.dataset.move, it]))
    for (const [move, handle] of this.handles) {
      const range = handle.querySelector("input")
      range.oninput = range.onpointerdown = range.onkeydown = () => { this.rest(); this.show(move) }
    }
    for (const ask of this.querySelectorAll(".hm-ask")) {
      ask.onclick = ({ target }) => target.matches("button") && this.guess(ask, target)
    }
    this.querySelector(".hm-choice")?.addEventListener("change", ({ target }) => this.choose(target.value))
    // Whoever comes near is likely to guess.
    for (const near of ["pointerover", "focusin"]) {
      this.addEventListener(near, () => this.load(this.move).catch(() => this.kept.delete(this.move)), { once: true })
    }
    this.open()
  }

  disconnectedCallback() {
    this.rest()
  }

  // What the address says, or the first thing to move.
  open() {
    const words = [...new URLSearchParams(location.search)]
    const asked = words.find(([move, at]) => this.handles.has(move) && /^\d+$/.test(at))
    const [move, at] = asked ?? [this.handles.keys().next().value]
    const chosen = this.querySelector(`.hm-choice [value="${move}"]`)
    if (chosen) chosen.checked = true
    this.choose(move)
    if (!asked) return
    this.range.value = at
    this.free()
    this.show(move)
  }

  get range() {
    return this.handles.get(this.move).querySelector("input")
  }

  // One thing at a time: the others go back to where they begin.
  choose(move) {
    this.rest()
    this.move = move
    for (const it of this.querySelectorAll("[data-move]")) it.hidden = it.dataset.move !== move
    const { begins, box, near } = this.handles.get(move).dataset
    const state = this.querySelectorAll(".hm-state > svg")[begins]
    this.picture.setAttribute("viewBox", box)
    this.picture.classList.remove("moves")
    this.near?.setAttribute("viewBox", near)
    this.picture.replaceChildren(...[...state.cloneNode(true).childNodes].filter(it => it.localName !== "title"))
    this.picture.ariaLabel = this.range.labels[0].textContent.trim()
    this.look()
    this.range.value = this.range.min
    if (!this.range.disabled) this.show(move)
    else this.wait(move)
  }

  // Before the guess nothing can be moved, and the numbers are the first ones. Those of the first thing stand there
  // already, so nothing is fetched for a reader who only passes by.
  wait(move) {
    if (this.asking) {
      this.say(this.asking)
      this.address(move)
      this.load(move).then(data => this.move === move && this.range.disabled && this.paint(data, 0), () => {})
    }
    this.asking ??= this.querySelector(".hm-said p").textContent
  }

  guess(ask, button) {
    this.rest()
    const right = ask.querySelector(`[value="${ask.dataset.right}"]`)
    for (const it of ask.querySelectorAll("button")) it.ariaPressed = it === button
    this.verdict = button === right ? this.dataset.agree : `${this.dataset.other} ${right.textContent}`
    this.free()
    this.range.value = this.range.min
    if (still.matches) this.range.value = this.range.max
    else this.play()
    this.show(this.move)
  }

  free() {
    this.range.disabled = false
  }

  // From the first place to the last in about a second and a half.
  play() {
    const range = this.range
    const begun = performance.now()
    const step = now => {
      const share = Math.min((now - begun) / 1500, 1)
      range.value = +range.min + (range.max - range.min) * (1 - Math.cos(Math.PI * share)) / 2
      this.frame = share < 1 && requestAnimationFrame(step)
      this.show(this.move)
    }
    this.frame = requestAnimationFrame(step)
  }

  rest() {
    cancelAnimationFrame(this.frame)
    this.frame = 0
    this.verdict = ""
  }

  load(move) {
    if (!this.kept.has(move)) this.kept.set(move, fetch(this.handles.get(move).dataset.from).then(it => it.json()))
    return this.kept.get(move)
  }

  async show(move) {
    const handle = this.handles.get(move)
    const { value, min } = this.range
    const told = handle.querySelector(".hm-at")
    const { unit, one } = told.dataset
    this.range.ariaValueText = told.textContent = `${value} ${value === "1" ? one : unit}`
    this.picture.ariaLabel = `${this.range.labels[0].textContent.trim()}: ${told.textContent}`
    if (!this.frame) {
      this.address(move, value)
      const says = [...this.querySelectorAll(`[data-says="${move}"] li`)]
      const said = says.filter(it => +it.dataset.since <= value).at(-1)
      this.say([this.verdict, said.textContent].filter(Boolean).join(" "))
    }
    try {
      const data = await this.load(move)
      if (this.move === move && this.range.value === value) this.paint(data, value - min)
    } catch {
      this.kept.delete(move)
      this.say("The model did not load. All states stand below.")
      this.classList.add("hm-open")
    }
  }

  // A browser takes only so many new addresses in a while, and a slider gives many.
  address(move, value) {
    clearTimeout(this.late)
    this.late = setTimeout(() => {
      const words = new URLSearchParams(location.search)
      for (const other of this.handles.keys()) words.delete(other)
      if (value !== undefined) words.set(move, value)
      const asked = words.toString()
      history.replaceState(null, "", location.pathname + (asked && "?" + asked) + location.hash)
    }, 200)
  }

  // What is said again and again is heard once.
  say(words) {
    const line = this.querySelector(".hm-said p")
    if (line.textContent !== words) line.textContent = words
  }

  // The same from near, where there is such a picture. What clips its parts stands in the first one.
  look() {
    if (!this.near) return
    const { classList, childNodes } = this.picture.cloneNode(true)
    this.near.classList.toggle("moves", classList.contains("moves"))
    this.near.replaceChildren(...childNodes)
    for (const it of this.near.querySelectorAll("clipPath")) it.remove()
  }

  paint({ film, shares, numbers, lines }, place) {
    if (film && !this.picture.querySelector(".film")) this.draw = unroll(this.picture, film)
    if (film) this.draw(shares[place])
    const drawn = this.picture.querySelectorAll(".hm-lines polyline")
    lines.forEach((each, k) => {
      for (const it of [drawn[2 * k], drawn[2 * k + 1]]) it?.setAttribute("points", each[place].join(" "))
    })
    this.look()
    for (const bar of this.querySelectorAll("[data-number]")) {
      const values = numbers[bar.dataset.number]
      const svg = bar.querySelector("svg")
      bar.querySelector("b").textContent = values[place]
      if (!svg) continue
      const long = value => 100 * Math.max(value, 0) / svg.dataset.most
      svg.querySelector(".hm-fill").setAttribute("width", long(values[place]))
      svg.querySelector(".hm-first").setAttribute("d", `M${long(values[0])} 0v10`)
    }
  }
})
