// Puts a plan together: chosen, ordered, dosed, and kept in the address. Every word it says stands in the page.
import { MOST, decode, empty, encode, minutes, told, usual } from "./plan.js"
import { drawn } from "./plan-sheet.js"
import { draggable } from "./plan-order.js"

const STEPS_OF_REST = [15, 5, 1]

customElements.define("plan-builder", class extends HTMLElement {
  connectedCallback() {
    const part = name => this.querySelector(`[data-${name}]`).content
    this.saying = Object.fromEntries([...part("words").children].map(it => [it.dataset.say, it.textContent]))
    this.list = this.querySelector(".hw-plan")
    this.plan = empty()
    this.rows = new WeakMap()
    this.addEventListener("click", ({ target }) => this.pressed(target.closest("[data-add], [data-move], [data-do]")))
    this.addEventListener("change", ({ target }) => this.chosen(target))
    this.querySelector("[data-do=share]").hidden = !navigator.share
    draggable(this.list, (from, to) => this.move(from, to))
    addEventListener("hashchange", () => this.library && this.open())
    this.loaded = fetch(this.dataset.library).then(it => it.json()).then(library => {
      this.library = library
      this.open()
      import("./plan-tasks.js").then(({ listed }) => listed(this))
    }, () => this.say("said", "failed"))
  }

  words(key, said = {}) {
    return this.saying[key].replace(/\{(\w+)\}/g, (_, name) => said[name])
  }

  say(place, key, said) {
    this.querySelector(`.hw-${place}`).textContent = this.words(key, said)
  }

  // A fragment that is no plan leads to a place on this page: the plan takes the address back.
  open() {
    if (/^#\d/.test(location.hash)) this.plan = decode(location.hash, this.library)
    const newer = this.plan.notes.some(it => it.kind === "newer")
    this.querySelector(".hw-notes").replaceChildren(...this.plan.notes.map(({ kind, part }) => {
      const line = document.createElement("p")
      line.textContent = this.words(kind, { part, name: this.library.exercises[part.slice(0, 4)]?.name })
      return line
    }))
    const { warmUp, weekdays, time } = this.plan
    const asked = this.querySelector("[name=warm-up]")
    const text = this.library.warm_ups[warmUp]
    asked.value = [...asked.options].find(it => it.textContent === text)?.value ?? asked.value
    for (const box of this.querySelectorAll("[name=day]")) box.checked = weekdays.includes(Number(box.value))
    this.querySelector("[type=time]").value = time
    if (this.plan.items.length) this.say("said", "opened", { all: this.plan.items.length })
    this.show(newer)
  }

  name({ code, raw }) {
    return this.library.exercises[code]?.name ?? this.words("no-exercise", { part: raw })
  }

  pressed(button) {
    const { add, move, do: task } = button?.dataset ?? {}
    if (task) return this.work(task)
    if (!add && !move) return
    this.loaded.then(() => {
      if (!this.library) return
      const at = add ? this.plan.items.findIndex(it => it.code === add) : [...this.list.children].indexOf(button.closest("li"))
      if (add && at < 0) this.add(add)
      else if (add || move === "0") this.remove(at, !add)
      else this.move(at, at + Number(move), button)
    })
  }

  async work(task) {
    await this.loaded
    if (task === "print") return print()
    const { tasks } = await import("./plan-tasks.js")
    tasks[task](this)
  }

  add(code) {
    const { items } = this.plan
    if (items.length >= MOST) return this.say("said", "full")
    items.push({ code, dose: usual(this.library.exercises[code]) })
    this.plan.warmUp ||= this.querySelector("[name=warm-up]").value
    this.changed("added", items.at(-1))
  }

  remove(at, here) {
    const [item] = this.plan.items.splice(at, 1)
    this.changed("removed", item)
    if (here) (this.list.children[Math.min(at, this.plan.items.length - 1)]?.querySelector("[data-move='0']") ?? this.querySelector("#your-plan")).focus()
  }

  move(from, to, button) {
    const { items } = this.plan
    if (to < 0 || to >= items.length) return this.say("said", to < 0 ? "first" : "last", { name: this.name(items[from]) })
    const [item] = items.splice(from, 1)
    items.splice(to, 0, item)
    this.changed("moved", item)
    button?.focus()
  }

  changed(key, item) {
    const { items } = this.plan
    this.say("said", key, { name: this.name(item), place: items.indexOf(item) + 1, all: items.length })
    this.show()
  }

  chosen(field) {
    const finder = field.closest("exercise-finder")
    if (finder) return finder.querySelectorAll("details").forEach(it => { it.open = finder.chosen.length > 0 })
    if (!this.library) return
    const row = field.closest(".hw-plan > li"), { plan } = this
    if (row) {
      const { dose } = plan.items[[...this.list.children].indexOf(row)]
      if (field.value) dose[field.name] = Number(field.value)
      else delete dose[field.name]
    } else if (field.name === "warm-up") plan.warmUp = field.value
    else if (field.name === "time") plan.time = field.value.slice(0, 5)
    else if (field.name === "day") plan.weekdays = [...this.querySelectorAll("[name=day]:checked")].map(it => Number(it.value))
    else if (field.name === "print") this.dataset.print = field.value
    else if (field.name === "plans") return import("./plan-tasks.js").then(({ tasks }) => tasks.read(this, field))
    this.show()
  }

  // The page's own address, wherever it is shown, so that a printed code never leads to somebody's computer.
  get address() {
    return (document.querySelector("link[rel=canonical]")?.href ?? location.href.split(/[?#]/)[0]) + "#" + encode(this.plan)
  }

  show(untouched) {
    const { items, weekdays } = this.plan
    // Rows that stay where they are keep the focus inside them.
    const rows = items.map(it => this.row(it))
    if (rows.length !== this.list.children.length || rows.some((it, i) => it !== this.list.children[i])) this.list.replaceChildren(...rows)
    this.querySelector(".hw-empty").hidden = items.length > 0
    this.querySelector(".hw-time").hidden = !items.length
    this.querySelector("[data-of=minutes]").textContent = minutes(this.plan, this.library)
    this.querySelector(".hw-doing").hash = encode(this.plan)
    for (const button of this.querySelectorAll("[data-add]")) {
      const inside = items.some(it => it.code === button.dataset.add)
      button.firstChild.textContent = this.words(inside ? "take-out" : "add") + " "
    }
    const days = items.flatMap(it => it.dose ? this.library.exercises[it.code].range.d : [])
    const [least, most] = [Math.min(...days), Math.max(...days)]
    const other = days.length && weekdays.length && (weekdays.length > most || weekdays.length < least)
    if (other) this.say("days-said", "days", { picked: weekdays.length, meant: least < most ? `${least} to ${most}` : most })
    else this.querySelector(".hw-days-said").textContent = ""
    if (!untouched) history.replaceState(null, "", location.pathname + location.search + (items.length ? "#" + encode(this.plan) : ""))
    this.classList.toggle("hw-has-plan", items.length > 0)
    drawn(this)
  }

  row(item) {
    const row = this.rows.get(item) ?? this.built(item)
    this.rows.set(item, row)
    if (!item.dose) return row
    const { amount, words } = told(this.library.exercises[item.code], item.dose)
    row.querySelector("[data-of=amount]").textContent = amount + "."
    row.querySelector("[data-of=words]").textContent = words.join(" ")
    return row
  }

  built(item) {
    const row = this.querySelector("[data-row]").content.firstElementChild.cloneNode(true)
    const name = this.name(item), heading = row.querySelector("[data-of=name]")
    for (const button of row.querySelectorAll("button")) button.ariaLabel = `${button.textContent}: ${name}`
    const exercise = this.library.exercises[item.code]
    if (!exercise) {
      heading.textContent = name
      return row
    }
    const link = document.createElement("a")
    link.href = this.dataset.root + exercise.url
    link.textContent = name
    heading.append(link)
    row.querySelector(".hw-dosing").append(...this.asked(exercise, item.dose))
    return row
  }

  *asked({ range, efforts, words, name }, dose) {
    for (const [letter, [low, high]] of Object.entries(range)) {
      if (low === high) continue
      const step = letter === "p" ? STEPS_OF_REST.find(it => (high - low) % it === 0) : 1
      yield this.select(letter, name, dose[letter], Array.from({ length: (high - low) / step + 1 }, (_, i) => [low + i * step, low + i * step]))
    }
    const others = Object.entries(efforts).map(([left, said]) => [left, said[1]])
    if (others.length) yield this.select("g", name, dose.g ?? "", [["", words[4]], ...others])
  }

  select(letter, name, value, choices) {
    const label = document.createElement("label"), select = document.createElement("select")
    select.name = letter
    select.autocomplete = "off"
    select.ariaLabel = `${this.words(letter)}: ${name}`
    select.append(...choices.map(([it, words]) => new Option(words, it)))
    select.value = value
    label.append(this.words(letter), " ", select)
    return label
  }
})
