// The exercise's card as far as it is written. Every word goes in as text, never as HTML.
export function showCard(card, answers, option) {
  const name = card.querySelector("[data-shows=name]")
  name.textContent = answers.name || name.dataset.empty
  card.querySelector("[data-shows=purpose]").textContent = answers.purpose
  for (const part of card.querySelectorAll("[data-part]")) {
    const lines = linesOf(part.dataset.part, answers[part.dataset.part], option)
    part.hidden = !lines.length
    part.querySelector("ol, ul").replaceChildren(...lines.map(line => {
      const item = document.createElement("li")
      item.textContent = line
      return item
    }))
  }
}

function linesOf(name, given, spoken) {
  if (!given) return []
  if (typeof given === "string") return [spoken(name, given)]
  if (!Array.isArray(given)) return Object.entries(given).filter(([, text]) => text).map(([part, text]) => `${spoken.question(name + "." + part)} ${text}`)
  return given.map(it => typeof it === "string" ? spoken(name, it)
    : Object.entries(it).filter(([part, text]) => text && part !== "sources").map(([part, text]) => spoken(`${name}.${part}`, text)).join(" – "))
}
