// Writes a new exercise: asks, shows its card, says what does not fit yet, and hands over the file.
import { Answers } from "./form/answers.js"
import { showCard } from "./form/card.js"
import { Drafts } from "./form/drafts.js"
import { Refusals } from "./form/refusals.js"
import { copied, download, linkTo, mailOf } from "./form/ways.js"
import { effort, idOf, written } from "./form/yaml.js"

const SECOND = 1000

customElements.define("exercise-form", class extends HTMLElement {
  #left = new Set();
  #odd = [];
  #saved = "";
  #blank = "";

  connectedCallback() {
    this.form = this.querySelector("form")
    this.facts = JSON.parse(this.querySelector("[data-facts]").content.textContent)
    this.answers = new Answers(this.form, this.facts.plan.fields)
    this.#blank = JSON.stringify(this.answers.data)
    this.refusals = new Refusals(this.answers, this.facts)
    this.drafts = new Drafts()
    this.keeping = this.querySelector("[data-keep]")
    this.keeping.checked = this.drafts.kept
    if (this.drafts.open) this.answers.data = this.drafts.open
    this.form.hidden = false
    this.form.addEventListener("submit", event => event.preventDefault())
    this.form.addEventListener("input", () => this.show())
    this.form.addEventListener("focusout", event => { this.#left.add(event.target); this.show() })
    this.form.addEventListener("click", event => this.#pressed(event.target))
    this.form.addEventListener("change", event => this.#changed(event.target))
    setInterval(() => this.#keep(), SECOND)
    addEventListener("pagehide", () => this.#keep())
    addEventListener("beforeunload", event => this.#lost && event.preventDefault())
    this.#list()
    this.show()
  }

  get #lost() {
    return !this.keeping.checked && JSON.stringify(this.answers.data) !== this.#blank
  }

  get text() {
    return this.#written(this.answers.data)
  }

  #written(data) {
    const dose = { ...data.dose }
    if (dose.good_reps_left && !dose.effort) dose.effort = effort(dose.good_reps_left, this.facts.scale)
    const now = new Date()
    const today = new Date(now - now.getTimezoneOffset() * 60 * SECOND).toISOString().slice(0, 10)
    return written(this.facts, { ...data, dose }, today)
  }

  show() {
    const { data } = this.answers
    const found = this.refusals.in(data)
    this.#say(found)
    const spoken = (name, value) => this.#spoken(name, value)
    spoken.question = name => this.form.querySelector(`[name="${name}"]`).labels[0].textContent
    showCard(this.querySelector(".hw-form__card"), data, spoken)
    this.#offer(found, data)
  }

  // What is typed right now is not spoken of until the writer has left it.
  #say(found) {
    for (const said of this.form.querySelectorAll(".hw-said")) said.textContent = ""
    for (const it of this.form.querySelectorAll("[aria-invalid]")) it.removeAttribute("aria-invalid")
    for (const [at, words] of found) {
      if (at.name && !this.#left.has(at)) continue
      if (at.name) at.setAttribute("aria-invalid", "true")
      this.#saidAt(at).textContent = words
    }
  }

  #saidAt(at) {
    return at.name ? at.parentElement.querySelector(".hw-said") : at.querySelector(".hw-said")
  }

  #spoken(name, value) {
    const control = this.form.querySelector(`[name="${name}"]`)
    if (control.type === "checkbox") return this.form.querySelector(`[name="${name}"][value="${CSS.escape(value)}"]`)?.nextElementSibling.textContent ?? value
    return control.options ? this.refusals.option(name, value)?.textContent ?? value : value
  }

  #offer(found, data) {
    const path = `${this.facts.folder}${idOf(data.name)}.yml`
    const text = this.#written(data)
    const told = this.querySelector("[data-told=left]")
    const fine = !found.size
    const words = fine ? told.dataset.fine : told.dataset.odd
    if (told.textContent !== words) told.textContent = words
    this.#listOdd(found)
    const link = linkTo(this.facts, path, text)
    const short = link.length - this.facts.new.length <= this.facts.link
    this.#way("link", fine && short, link)
    this.#way("paste", fine && !short, linkTo(this.facts, path))
    this.#way("mail", fine, mailOf(data.name, path, text))
    for (const name of ["download", "copy"]) this.querySelector(`[data-do=${name}]`).disabled = !fine
    this.querySelector("[data-file]").hidden = !fine
    this.querySelector("[data-path]").textContent = path
    this.querySelector("[data-file] pre code").textContent = text
  }

  #way(name, open, address) {
    const way = this.querySelector(`[data-way=${name}]`)
    way.hidden = !open
    Object.assign(way.querySelector("a"), { href: address, target: "_blank" }) // what is not sent yet stays open
  }

  // A list that stays the same is left alone, so that a click on one of its links arrives.
  #listOdd(found) {
    const places = [...found].flat()
    if (places.length === this.#odd.length && places.every((it, at) => it === this.#odd[at])) return
    this.#odd = places
    this.querySelector("[data-odd-ones]").replaceChildren(...[...found].map(([at, why]) => this.#oddOne(at, why)))
  }

  #oddOne(at, why) {
    const item = document.createElement("li")
    const link = document.createElement("a")
    const place = at.name ? at : this.#saidAt(at)
    link.href = `#${place.id}`
    link.textContent = at.name ? at.labels[0].textContent : at.querySelector("legend").textContent
    link.addEventListener("click", event => { event.preventDefault(); this.#left.add(at); place.focus() })
    item.append(link, ` ${why}`)
    return item
  }

  #pressed(target) {
    if (target.closest("[data-way=paste] a")) copied(this.text)
    const { do: deed, asks } = target.dataset
    if (!deed || (asks && !confirm(asks))) return
    this[`do_${deed}`]()
  }

  do_new() {
    if (!this.#mayGo()) return
    this.#keep()
    this.drafts.start()
    this.#open({})
  }

  do_delete() {
    this.drafts.delete()
    this.#open(this.drafts.open ?? {}, "gone")
  }

  do_clear() {
    this.drafts.clear()
    this.keeping.checked = false
    this.#open({}, "gone")
  }

  do_export() {
    download(`${idOf(this.answers.data.name)}.json`, "application/json", JSON.stringify(this.answers.data, null, 1))
  }

  do_download() {
    download(`${idOf(this.answers.data.name)}.yml`, "text/yaml", this.text)
  }

  async do_copy() {
    const done = await copied(this.text)
    this.#tell("sent", done ? "copied" : "byHand")
    if (!done) this.querySelector("[data-file]").open = true
  }

  do_print() {
    print()
  }

  async #changed(target) {
    if (target.matches("[data-drafts]")) {
      const wanted = target.value
      this.#keep()
      if (wanted in this.drafts.all) this.drafts.id = wanted
      else this.drafts.start()
      this.#open(this.drafts.open ?? {}, "opened")
    } else if (target.matches("[data-import]")) {
      await this.#import(target.files[0])
      target.value = ""
    } else if (target === this.keeping) {
      if (target.checked) this.#keep()
      else if (!this.drafts.kept || confirm(target.dataset.asks)) this.#forget()
      else target.checked = true
    }
  }

  async #import(file) {
    try {
      const data = JSON.parse(await file.text())
      if (typeof data.name !== "string") throw new TypeError()
      if (!this.#mayGo()) return
      this.#keep()
      this.drafts.start()
      this.#open(data, "opened")
    } catch {
      this.#tell("drafts", "odd")
    }
  }

  #open(data, told) {
    this.answers.data = { ...JSON.parse(this.#blank), ...data }
    this.#left.clear()
    this.#saved = JSON.stringify(this.answers.data)
    this.#list()
    this.show()
    if (told) this.#tell("drafts", told)
  }

  #keep() {
    const now = JSON.stringify(this.answers.data)
    if (!this.keeping.checked || now === this.#saved) return
    const done = this.drafts.keep(this.answers.data)
    this.#saved = now
    this.#list()
    this.#tell("drafts", done ? "kept" : "full")
  }

  #forget() {
    this.drafts.clear()
    this.#saved = ""
    this.#list()
    this.#tell("drafts", "gone")
  }

  #mayGo() {
    return !this.#lost || confirm(this.form.dataset.asks)
  }

  #list() {
    const list = this.querySelector("[data-drafts]")
    const fresh = list.options[0]
    const kept = Object.entries(this.drafts.all).map(([id, data]) => new Option(data.name || fresh.textContent, id))
    list.replaceChildren(fresh, ...kept)
    list.value = this.drafts.id in this.drafts.all ? this.drafts.id : ""
  }

  #tell(where, what) {
    const told = this.querySelector(`[data-told=${where}]`)
    const words = told.dataset[what]
    if (told.textContent !== words) told.textContent = words
  }
})
