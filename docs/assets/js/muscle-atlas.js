// The plates as an atlas: one plate at a time, layers on and off, and list and picture in step. What is told about a
// muscle stands in the page already. Plate and muscle stand in the address, so that a state can be shared.
const named = link => link.getAttribute("href").split("/").at(-2)

customElements.define("muscle-atlas", class extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form")
    this.plates = [...this.querySelectorAll(".hw-plate")]
    this.parts = [...this.querySelectorAll("svg a")]
    this.names = [...this.querySelectorAll("[data-muscle]")].map(it => this.press(it))
    this.form.addEventListener("change", () => { this.peel(); this.address() })
    this.addEventListener("click", event => this.click(event))
    this.addEventListener("keydown", ({ key }) => key === "Escape" && this.muscle && this.close())
    for (const near of ["pointerover", "focusin"]) this.addEventListener(near, ({ target }) => this.light(this.of(target)))
    for (const away of ["pointerleave", "focusout"]) this.addEventListener(away, () => this.light(this.muscle))
    this.open()
  }

  press(item) {
    const button = document.createElement("button")
    button.type = "button"
    button.ariaPressed = "false"
    button.append(...item.childNodes)
    item.append(button)
    return item
  }

  // The muscle that something on the page stands for.
  of(target) {
    const part = target.closest?.("svg a, [data-muscle]")
    return part && (part.dataset.muscle ?? named(part))
  }

  shows(plate, muscle) {
    return [...plate.querySelectorAll("[data-muscle]")].some(it => it.dataset.muscle === muscle)
  }

  get plate() {
    const words = new FormData(this.form), view = words.get("view")
    return words.get(view) ?? view
  }

  // What the address asks for; what it does not know is passed over.
  open() {
    const words = new URLSearchParams(location.search)
    const muscle = words.get("muscle")
    const fits = this.plates.filter(it => this.shows(it, muscle))
    const asked = this.plates.find(it => it.id === `plate-${words.get("plate")}`) ?? fits[0]
    // A view and its top layer share their value.
    for (const it of asked ? this.form.querySelectorAll(`[value="${asked.id}"]`) : []) {
      it.checked = true
      if (it.name !== "view") this.form.querySelector(`[name=view][value="${it.name}"]`).checked = true
    }
    this.peel()
    if (fits.length) this.choose(muscle)
  }

  peel() {
    const { plate } = this
    const { view } = Object.fromEntries(new FormData(this.form))
    for (const it of this.querySelectorAll("[data-of]")) it.hidden = it.dataset.of !== view
    for (const it of this.plates) it.classList.toggle("shown", it.id === plate)
  }

  click(event) {
    const muscle = this.of(event.target)
    if (event.target.closest(".hw-atlas__panel button")) this.close()
    else if (muscle && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault()
      this.choose(muscle)
      this.address()
    }
  }

  choose(muscle) {
    this.muscle = muscle
    for (const it of this.querySelectorAll("[data-told]")) it.hidden = it.dataset.told !== muscle
    for (const it of this.names) it.firstChild.ariaPressed = it.dataset.muscle === muscle
    this.light(muscle)
  }

  // Back to the name, so that the keyboard is not lost with the panel.
  close() {
    const name = this.names.find(it => it.dataset.muscle === this.muscle && it.checkVisibility({ visibilityProperty: true }))
    this.choose()
    this.address()
    name?.firstChild.focus()
    this.light()
  }

  light(muscle) {
    for (const it of this.parts) it.classList.toggle("lit", named(it) === muscle)
    for (const it of this.names) it.classList.toggle("lit", it.dataset.muscle === muscle)
    this.classList.toggle("lights", Boolean(muscle))
  }

  address() {
    const words = new URLSearchParams({ plate: this.plate.replace("plate-", "") })
    if (this.muscle) words.set("muscle", this.muscle)
    history.replaceState(null, "", `?${words}${location.hash}`)
  }
})
