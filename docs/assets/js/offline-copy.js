// The reader's own copy of the site: begun, watched and removed by its buttons, and by nothing else. Which words and
// buttons fit the state, the page's data-when say. The copy itself is made by sw.js.
const SHELF = "hipwise-copy-"

customElements.define("offline-copy", class extends HTMLElement {
  connectedCallback() {
    this.bar = this.querySelector("progress")
    for (const it of this.querySelectorAll("[data-do]")) it.onclick = () => this[it.dataset.do](it)
    addEventListener("beforeinstallprompt", event => {
      event.preventDefault()
      this.prompt = event
      this.querySelector("[data-do=install]").hidden = false
    })
    addEventListener("appinstalled", () => { this.querySelector("[data-do=install]").hidden = true })
    if (location.protocol === "file:") return this.show("folder")
    if (!navigator.serviceWorker || !window.caches) return this.show("unable")
    navigator.serviceWorker.addEventListener("message", ({ data }) => this.hear(data))
    return this.look()
  }

  get scope() {
    return new URL(this.dataset.root, location).href
  }

  async look() {
    const registration = await navigator.serviceWorker.getRegistration(this.scope)
    if (registration?.active) return this.show("kept", await this.allCards() ? "cards" : "no-cards")
    if (registration?.installing) return this.watch(registration)
    return this.show(await this.begun() ? "failed" : "none")
  }

  async begun() {
    return (await caches.keys()).some(name => name.startsWith(SHELF))
  }

  async allCards() {
    for (const name of (await caches.keys()).filter(it => it.startsWith(SHELF))) {
      const shelf = await caches.open(name)
      const list = await (await shelf.match(`${this.scope}offline.json`))?.json()
      const kept = new Set((await shelf.keys()).map(it => it.url))
      if (list?.cards.every(([path]) => kept.has(this.scope + path))) return true
    }
    return false
  }

  async keep() {
    this.show("working")
    try {
      const registration = await navigator.serviceWorker.register(`${this.scope}sw.js`, { scope: this.scope, updateViaCache: "none" })
      this.watch(registration)
    } catch {
      this.show("failed")
    }
  }

  // A worker that could not bring all it needs is thrown away by the browser; one that did becomes active.
  watch({ installing, active }) {
    const worker = installing ?? active
    this.show("working")
    const turn = () => {
      if (worker.state === "activated") this.look()
      if (worker.state === "redundant") this.show("failed")
    }
    worker.addEventListener("statechange", turn)
    turn()
  }

  async cards() {
    this.show("kept", "working")
    const { active } = await navigator.serviceWorker.getRegistration(this.scope)
    active.postMessage("cards")
  }

  hear({ done, all, failed }) {
    if (failed) return this.show("kept", "no-cards", "failed-cards")
    this.bar.max = all
    this.bar.value = done
    return done === all && this.states.has("kept") && this.look()
  }

  async drop() {
    await (await navigator.serviceWorker.getRegistration(this.scope))?.unregister()
    for (const name of await caches.keys()) if (name.startsWith(SHELF)) await caches.delete(name)
    this.show("none", "removed")
  }

  async install() {
    await this.prompt?.prompt()
    this.prompt = undefined
    this.querySelector("[data-do=install]").hidden = true
  }

  show(...states) {
    const held = this.contains(document.activeElement)
    this.states = new Set(states)
    if (states.includes("working")) this.bar.removeAttribute("value")
    for (const it of this.querySelectorAll("[data-when]")) {
      it.hidden = !it.dataset.when.split(" ").some(when => this.states.has(when))
    }
    // A button that goes must not take the reader's place on the page with it.
    if (held && !this.contains(document.activeElement)) this.querySelector("[role=status]").focus()
  }
})
