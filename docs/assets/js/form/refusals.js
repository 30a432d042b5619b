// What does not fit yet, in the checker's words: one answer alone, then what several say together.
import { idOf } from "./yaml.js"

export class Refusals {
  constructor(answers, facts) {
    this.answers = answers
    this.facts = facts
    this.signs = facts.signs.map(([pattern, flags, words]) => [new RegExp(pattern, flags), words])
  }

  // Every place with what is said there, each place once.
  in(data) {
    const found = new Map()
    const say = (at, words) => at && !found.has(at) && found.set(at, words)
    for (const control of this.answers.form.querySelectorAll("[name]:not([type=checkbox], select)")) {
      const words = control.value.trim() ? this.#alone(control) : ""
      if (words) say(control, words)
    }
    for (const check of [this.#counts, this.#name, this.#moves, this.#muscles, this.#dose, this.#ladder]) {
      check.call(this, say, data)
    }
    return found
  }

  #alone(control) {
    const text = control.value.replace(/\s*[\r\n]+\s*/g, " ")
    for (const [pattern, words, ordered] of this.facts.limits[control.name] ?? []) {
      const [low, high] = text.split(" to ").map(Number)
      if (ordered ? low > high : !new RegExp(pattern, "u").test(text)) return words
    }
    for (const [pattern, words] of this.signs) {
      const met = pattern.exec(text)
      if (met) return words.replace("{signs}", met[0])
    }
    return ""
  }

  #counts(say, data) {
    for (const [name, [most, words]] of Object.entries(this.facts.most)) {
      if (data[name].length > most) say(this.answers.block(name), words)
    }
    for (const name of ["easier", "harder"]) {
      if (new Set(data[name]).size < data[name].length) say(this.answers.block(name), this.facts.said.once)
    }
  }

  #name(say, { name, aliases }) {
    const { names, ids, said } = this.facts
    const all = [name, ...aliases].map(it => it.toLowerCase())
    const taken = all.find((it, at) => it && (names.includes(it) || all.indexOf(it) < at))
    if (taken || (name && ids.includes(idOf(name)))) say(this.answers.form.elements.namedItem("name"), said.name)
  }

  #moves(say, { joint_actions: moves }) {
    for (const { from_deg: from, to_deg: to, contraction } of moves) {
      const unlike = from && to && contraction && (Number(from) === Number(to)) !== (contraction === "isometric")
      if (unlike) say(this.answers.block("joint_actions"), this.facts.said.still)
    }
  }

  #muscles(say, { joint_actions: moves, muscles }) {
    const block = this.answers.block("muscles")
    const { said } = this.facts
    if (muscles.some(it => it.band && !it.sources)) say(block, said.band)
    if (muscles.length && muscles.every(it => it.role && it.role !== "target")) say(block, said.target)
    if (![...moves, ...muscles].every(it => it.move ? it.contraction : it.muscle && it.role)) return
    const wanted = moves.map(it => {
      const { does, back, asked } = this.option("joint_actions.move", it.move).dataset
      return { deed: it.contraction === "eccentric" ? back : does, asked }
    })
    const can = it => this.option("muscles.muscle", it.muscle).dataset.can.split(" ")
    const idle = it => it.role === "target" && !wanted.some(({ deed }) => can(it).includes(deed))
    const undone = ({ deed, asked }) => asked && !muscles.some(it => can(it).includes(deed))
    if (moves.length && muscles.length && (muscles.some(idle) || wanted.some(undone))) say(block, said.able)
  }

  #dose(say, { dose }) {
    const block = this.answers.block("dose")
    const { said, scale } = this.facts
    const given = Object.values(dose).some(Boolean)
    if (dose.steps && (dose.reps || dose.hold_s)) say(block, said.mixed)
    else if (given && !dose.steps && !dose.reps && !dose.hold_s && dose.sets && dose.rest_s && dose.days_per_week) say(block, said.work)
    if (!dose.effort || !dose.good_reps_left || dose.effort_note) return
    const [low, high = low] = dose.effort.split(" to ").map(Number)
    const [least, most = least] = dose.good_reps_left.split(" to ").map(Number)
    if (low + most !== scale || high + least !== scale) say(block, said.effort)
  }

  #ladder(say, { level, equipment, easier, harder }) {
    const { said } = this.facts
    const at = name => id => this.option(name, id).dataset
    if (level && easier.some(id => at("easier")(id).level > level)) say(this.answers.block("easier"), said.ladder)
    if (level && harder.some(id => at("harder")(id).level < level)) say(this.answers.block("harder"), said.ladder)
    const below = new Set(easier.flatMap(id => [id, ...at("easier")(id).below.split(" ")]))
    if (harder.some(id => below.has(id))) say(this.answers.block("harder"), said.circle)
  }

  option(name, value) {
    const all = this.answers.form.querySelector(`select[name="${name}"]`).options
    return [...all].find(it => it.value === value)
  }
}
