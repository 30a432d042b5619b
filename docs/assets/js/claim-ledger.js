// Shows some of the claims: by topic, by kind, by how sure we are. What is chosen stands in the address, so a choice
// can be shared; without this script all claims stand in groups.
customElements.define("claim-ledger", class extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form")
    const asked = new URLSearchParams(location.search)
    for (const choice of this.form.querySelectorAll("select")) {
      if ([...choice.options].some(it => it.value === asked.get(choice.name))) choice.value = asked.get(choice.name)
    }
    this.form.hidden = false
    this.form.addEventListener("change", () => this.choose())
    // The choices are still set while a form says that it is being reset.
    this.form.addEventListener("reset", () => setTimeout(() => this.choose()))
    this.show()
  }

  get chosen() {
    return [...new FormData(this.form)].filter(([, value]) => value)
  }

  choose() {
    const words = new URLSearchParams(this.chosen).toString()
    history.replaceState(null, "", words ? `?${words}` : location.pathname)
    this.show()
  }

  show() {
    const claims = [...this.querySelectorAll("[data-topic]")]
    for (const claim of claims) claim.hidden = !this.chosen.every(([name, value]) => claim.dataset[name] === value)
    for (const group of this.querySelectorAll("section")) group.hidden = !group.querySelector("[data-topic]:not([hidden])")
    const shown = claims.filter(claim => !claim.hidden).length
    this.querySelector("output").textContent = `${shown} of ${claims.length} claims`
  }
})
