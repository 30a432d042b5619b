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
    const { agree, other } = this.dataset
    const buttons = [...this.querySelectorAll("button")]
    const right = buttons[this.dataset.right]
    for (const it of buttons) it.ariaPressed = it === button
    this.querySelector("[role=status]").textContent = button === right ? agree : `${other} ${right.textContent}`
    this.querySelector("details").open = true
  }
})
