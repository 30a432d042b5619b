// A question with answers to choose from: each choice opens the explained answer. Nothing is counted and nothing kept.
customElements.define("check-question", class extends HTMLElement {
  connectedCallback() {
    for (const it of this.querySelectorAll("li")) {
      const button = document.createElement("button")
      button.type = "button"
      button.ariaPressed = "false"
      button.append(...it.childNodes)
      it.append(button)
      button.onclick = () => this.choose(button)
    }
  }

  choose(button) {
    const { right, agree, other } = this.dataset
    for (const it of this.querySelectorAll("button")) it.ariaPressed = it === button
    this.querySelector("[role=status]").textContent = button.textContent === right ? agree : `${other} ${right}`
    this.querySelector("details").open = true
  }
})
