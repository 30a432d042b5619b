// Drafts on the device: none until the writer says so, and none left once they are deleted.
const KEY = "hipwise.drafts"

export class Drafts {
  constructor() {
    this.all = this.#stored()
    this.id = Object.keys(this.all).at(-1) ?? this.#fresh()
  }

  get kept() {
    return Object.keys(this.all).length > 0
  }

  get open() {
    return this.all[this.id]
  }

  // Whether the browser kept it.
  keep(answers) {
    this.all = { ...this.#stored(), [this.id]: answers } // another window may have kept some of its own
    return this.#store()
  }

  start() {
    this.id = this.#fresh()
  }

  delete() {
    this.all = this.#stored()
    delete this.all[this.id]
    this.id = Object.keys(this.all).at(-1) ?? this.#fresh()
    this.#store()
  }

  clear() {
    this.all = {}
    this.start()
    this.#store()
  }

  #fresh() {
    return `d${Date.now().toString(36)}`
  }

  #stored() {
    try {
      const all = JSON.parse(localStorage.getItem(KEY) ?? "{}")
      return Object.fromEntries(Object.entries(all).filter(([, it]) => it && typeof it === "object"))
    } catch {
      return {}
    }
  }

  #store() {
    try {
      if (this.kept) localStorage.setItem(KEY, JSON.stringify(this.all))
      else localStorage.removeItem(KEY)
      return true
    } catch {
      return false
    }
  }
}
