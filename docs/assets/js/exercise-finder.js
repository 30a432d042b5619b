// Shows the exercises that fit. Each answer says how many are left with it, and one that leaves none cannot be chosen.
import { Choices } from "./choices.js"

customElements.define("exercise-finder", class extends Choices {
  static item = "[data-level]"
  static things = "exercises"

  connectedCallback() {
    const form = this.querySelector("form")
    this.answers = [...form.querySelectorAll("option, [type=checkbox]")].map(it => {
      const question = it.closest("select") ?? it
      const label = it.nextElementSibling?.matches("span") ? it.nextElementSibling : it
      return { it, label, words: label.textContent, name: question.name, several: question === it }
    })
    super.connectedCallback()
  }

  // An address may be older than the list, or made by hand: what would leave none is passed over.
  take(name, value) {
    const answer = this.answers.find(it => it.name === name && it.it.value === value)
    if (answer && this.left(answer).length) super.take(name, value)
  }

  left({ it, name, several }) {
    const others = this.chosen.filter(([other]) => several || other !== name)
    return this.fitting(it.value ? [...others, [name, it.value]] : others)
  }

  show() {
    super.show()
    for (const answer of this.answers) {
      const { length } = this.left(answer)
      answer.label.textContent = `${answer.words} (${length || "0, none left"})`
      answer.it.disabled = !length
    }
  }
})
