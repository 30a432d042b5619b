// A list of which a form shows some. Each item's data say what it answers, several words with blanks between them;
// what is chosen stands in the address, so a choice can be shared. Without script the whole list stands in groups.
export class Choices extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form")
    this.items = [...this.querySelectorAll(this.constructor.item)]
    for (const [name, value] of new URLSearchParams(location.search)) this.take(name, value)
    this.form.hidden = false
    this.form.addEventListener("change", () => this.choose())
    // The choices are still set while a form says that it is being reset.
    this.form.addEventListener("reset", () => setTimeout(() => this.choose()))
    this.show()
  }

  get chosen() {
    return [...new FormData(this.form)].filter(([, value]) => value)
  }

  take(name, value) {
    for (const it of this.form.elements) {
      if (it.name !== name) continue
      if (it.type === "checkbox") it.checked ||= it.value === value
      else if ([...it.options].some(option => option.value === value)) it.value = value
    }
  }

  choose() {
    const words = new URLSearchParams(this.chosen).toString()
    history.replaceState(null, "", (words ? `?${words}` : location.pathname) + location.hash)
    this.show()
  }

  fitting(chosen) {
    return this.items.filter(it => chosen.every(([name, value]) => it.dataset[name].split(" ").includes(value)))
  }

  show() {
    const fitting = new Set(this.fitting(this.chosen))
    for (const it of this.items) it.hidden = !fitting.has(it)
    for (const group of this.querySelectorAll("section")) group.hidden = !this.items.some(it => fitting.has(it) && group.contains(it))
    this.querySelector("output").textContent = `${fitting.size} of ${this.items.length} ${this.constructor.things}`
  }
}
