// What stands in the form, as plain data: {name: "…", dose: {sets: "…"}, steps: ["…"], slips: [{seen: "…"}]}.
import { isEmpty } from "./yaml.js"

export class Answers {
  #count = 0

  constructor(form, fields) {
    this.form = form
    this.fields = fields.filter(field => field.parts)
    for (const block of form.querySelectorAll("[data-least]")) this.#fill(block, [])
    form.addEventListener("click", event => this.#pressed(event.target))
  }

  get data() {
    return Object.fromEntries(this.fields.map(field => [field.name, this.#read(field)]))
  }

  // Only texts under names the form knows are taken, whatever a file holds.
  set data(data) {
    for (const field of this.fields) {
      const given = data[field.name]
      const list = Array.isArray(given) ? given : []
      const block = this.block(field.name)
      if (field.shape === "checks") for (const it of this.#controls(field.name)) it.checked = list.includes(it.value)
      else if (block?.dataset.least) this.#fill(block, list.map(it => field.shape === "list" ? { [field.name]: it } : it))
      else if (field.shape === "group") this.#set(block, given)
      else this.#set(this.form, { [field.name]: given })
    }
  }

  block(name) {
    return this.form.querySelector(`[data-block="${name}"]`)
  }

  entries(name) {
    return [...this.block(name).querySelectorAll("[data-entry]:not(template)")]
  }

  #controls(name, inside = this.form) {
    return [...inside.querySelectorAll(`[name="${name}"]`)]
  }

  #read(field) {
    const { name, shape } = field
    if (shape === "checks") return this.#controls(name).filter(it => it.checked).map(it => it.value)
    if (shape === "list") return this.entries(name).map(it => this.#text(name, it)).filter(Boolean)
    const parts = inside => Object.fromEntries(field.parts.map(part => [part.name, this.#text(`${name}.${part.name}`, inside)]))
    if (shape === "group") return parts(this.form)
    if (shape === "entries") return this.entries(name).map(parts).filter(entry => !isEmpty(entry))
    return this.#text(name, this.form)
  }

  #text(name, inside) {
    const value = this.#controls(name, inside)[0].value.replace(/\s*[\r\n]+\s*/g, " ")
    return value.trim() ? value : ""
  }

  #set(inside, given) {
    for (const control of inside.querySelectorAll("select[name], textarea, input:not([type=checkbox], [type=file])")) {
      const value = given?.[control.name] ?? given?.[control.name?.split(".")[1]]
      if (value !== undefined || inside !== this.form) control.value = typeof value === "string" ? value : ""
    }
  }

  #fill(block, given) {
    for (const entry of this.entries(block.dataset.block)) entry.remove()
    const count = Math.min(Math.max(given.length, Number(block.dataset.least)), Number(block.dataset.most))
    for (let at = 0; at < count; at++) this.#set(this.#add(block), given[at])
    this.#number(block)
  }

  #add(block) {
    const entry = block.querySelector("template").content.firstElementChild.cloneNode(true)
    const number = ++this.#count
    const own = new Set([...entry.querySelectorAll("[id]")].map(it => it.id))
    for (const it of entry.querySelectorAll("[id], [for]")) {
      for (const name of ["id", "for", "aria-describedby"]) {
        const ids = it.getAttribute(name)?.replace(/\S+/g, id => own.has(id) ? `${id}-${number}` : id)
        if (ids) it.setAttribute(name, ids)
      }
    }
    block.querySelector("ol").append(entry)
    return entry
  }

  // Every entry is called by its number, so that each label says which one it belongs to.
  #number(block) {
    const entries = this.entries(block.dataset.block)
    const add = block.querySelector("[data-add]")
    add.disabled = entries.length >= Number(block.dataset.most)
    for (const [at, entry] of entries.entries()) {
      const called = entry.querySelector(".hw-ask__count, label")
      called.textContent = `${called.textContent.replace(/ \d+$/, "")} ${at + 1}`
      entry.querySelector(".hw-ask__which").textContent = ` ${called.textContent}`
      for (const it of entry.querySelectorAll(".hw-ask__count ~ div :is(input, select, textarea)")) {
        it.setAttribute("aria-label", `${it.labels[0].textContent}, ${called.textContent}`)
      }
    }
  }

  #pressed(target) {
    const block = target.closest("[data-least]")
    if (!block || !target.matches("button")) return
    if (target.matches("[data-add]")) {
      this.#add(block).querySelector("[name]").focus()
    } else {
      target.closest("[data-entry]").remove()
      if (!this.entries(block.dataset.block).length) this.#add(block)
      block.querySelector("[data-add]").focus()
    }
    this.#number(block)
    this.form.dispatchEvent(new Event("input", { bubbles: true }))
  }
}
