// The reader's own card, as paper has it: what the cards of routines say, in the same words.
import { minutes, told } from "./plan.js"

export async function drawn(page) {
  const { plan, library } = page, sheet = page.querySelector(".hw-sheet")
  const moves = plan.items.filter(it => it.dose).map(({ code, dose }) => ({ ...library.exercises[code], ...told(library.exercises[code], dose) }))
  if (!moves.length) return sheet.replaceChildren()
  const card = page.querySelector("[data-sheet]").content.cloneNode(true)
  const fill = (name, text) => { for (const it of card.querySelectorAll(`[data-of=${name}]`)) it.textContent = text }
  const shared = together(moves)
  const kit = [...new Set(moves.flatMap(it => it.kit))]
  fill("minutes", minutes(plan, library))
  fill("kit", `${kit.join(", ") || page.words("no-kit")}.`)
  fill("warm-up", library.warm_ups[plan.warmUp] ?? page.querySelector("[name=warm-up]").selectedOptions[0].textContent)
  fill("shared", shared.join(" "))
  fill("ease-off", library.ease_off.join(" "))
  fill("stop", once(moves.flatMap(it => it.stop)).join(" "))
  fill("advice", library.small_print[0])
  fill("address", page.address.replace(/^\w+:\/\/|#.*/g, ""))
  fill("small-print", library.small_print.slice(1).join(" "))
  const when = [...page.querySelectorAll("[name=day]:checked")].map(it => it.parentElement.textContent.trim()).join(", ")
  card.querySelector(".hw-when").hidden = !when
  fill("when", `${when}${plan.time && ", " + plan.time}.`)
  card.querySelector("[data-of=get-help]").append(...library.get_help.map(line => made("li", line)))
  card.querySelector(".hw-moves-on-paper").append(...moves.map((move, i) => moved(page, move, i + 1, shared)))
  card.querySelector(".hw-foot").classList.toggle("hw-few", moves.length < 4)
  logged(card, moves, plan, library)
  sheet.replaceChildren(card)
  const { picture } = await import("./qr.js")
  for (const place of page.querySelectorAll(".hw-qr")) place.replaceChildren(picture(page.address, page.words("qr")) ?? "")
}

function made(name, text = "") {
  const it = document.createElement(name)
  it.textContent = text
  return it
}

function moved(page, { name, figure, ready, steps, amount, words, ways }, number, shared) {
  const part = page.querySelector("template[data-move]").content.cloneNode(true)
  const fill = (of, text) => { part.querySelector(`[data-of=${of}]`).textContent = text }
  const image = part.querySelector("img")
  if (figure) Object.assign(image, { src: page.dataset.root + figure.uri, width: figure.width, height: figure.height, alt: figure.shows })
  else image.remove()
  part.querySelector(".hw-number").textContent = number
  fill("name", name)
  fill("ready", ready.join(" "))
  part.querySelector("ol").append(...steps.map(step => made("li", step)))
  fill("amount", amount + ".")
  fill("own", words.filter(it => !shared.includes(it) && !amount.includes(it.slice(3, -1))).join(" "))
  for (const [label, way] of ways) part.querySelector("[data-of=ways]").append(made("strong", label + ":"), ` ${way} `)
  return part
}

// Sentences that hold for half of the exercises or more are said once, above them all.
function together(moves) {
  const said = new Map()
  for (const { words } of moves) for (const line of words) said.set(line, (said.get(line) ?? 0) + 1)
  const best = []
  for (const { words } of moves) words.forEach((line, place) => {
    if (said.get(line) * 2 >= moves.length && said.get(line) > Math.max(1, said.get(best[place]) ?? 0)) best[place] = line
  })
  return best.filter(Boolean)
}

// Each line once; one that only begins another is left to that one.
function once(lines) {
  const all = [...new Set(lines)]
  return all.filter(line => !all.some(other => other !== line && other.startsWith(line.replace(/\.$/, ""))))
}

function logged(card, moves, { weekdays, items }, { weeks }) {
  const head = card.querySelector("thead tr"), body = card.querySelector("tbody")
  const days = weekdays.length || Math.max(...items.map(it => it.dose?.d ?? 0))
  moves.forEach(({ name }, i) => {
    const cell = made("th", i + 1)
    cell.scope = "col"
    cell.ariaLabel = name
    head.append(cell)
  })
  for (let week = 1; week <= weeks; week++) {
    const row = made("tr"), first = made("th", week)
    first.scope = "row"
    row.append(first, made("td", "☐ ".repeat(days)), ...moves.map(() => made("td")))
    body.append(row)
  }
}
