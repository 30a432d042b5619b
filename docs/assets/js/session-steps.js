// A plan as one list of steps in time. Knows no page and no clock, so it can be tested by itself.
//   { kind, item, round, rounds, side, sides, count, each, seconds, cues, unit }
// `seconds` is null where the reader goes on by hand. `cues` are [word, seconds] within one repetition.
const LEAD = 5
const SWITCH = 8
const READY = 20

// `wait`: each exercise begins by hand. `own`: the reader counts and says when a round is done.
export function steps(plan, library, { wait = true, own = false } = {}) {
  const items = plan.items.filter(it => it.code)
  const warm = library.warm_ups[plan.warmUp] ? [{ kind: "warm", item: null, seconds: null }] : []
  return [...warm, ...items.flatMap((it, item) => exercise(it, item, library, { wait, own }))]
}

function exercise({ code, dose }, item, library, { wait, own }) {
  const move = library.exercises[code]
  const sides = move.sides && !move.alternate ? 2 : 1
  const work = round(move, dose, library.seconds)
  const rounds = dose.s
  const made = [{ kind: "ready", item, seconds: wait ? null : READY }]
  for (let at = 1; at <= rounds; at++) {
    const here = { item, round: at, rounds, sides }
    if (at === 1) made.push({ kind: "lead", seconds: LEAD, ...here, side: 1 })
    else made.push({ kind: "rest", seconds: dose.p, ...here, side: 1 })
    for (let side = 1; side <= sides; side++) {
      if (side > 1) made.push({ kind: dose.n ? "back" : "switch", seconds: SWITCH, ...here, side })
      made.push({ kind: "work", ...here, side, ...work, seconds: own ? null : work.count * work.each })
    }
  }
  return made
}

// Where sides take turns at each repetition, both sides are in one count.
function round({ tempo, alternate }, { r = 1, n, h }, seconds) {
  if (n) return { unit: "steps", count: n, each: seconds.step, cues: [["go", seconds.step]] }
  const count = alternate ? 2 * r : r
  if (h) return { unit: "holds", count, hold: h, each: h + seconds.way, cues: [["hold", h], ["relax", seconds.way]] }
  const [up, held, down] = tempo ? tempo.split(":").map(Number) : [seconds.repetition, 0, 0]
  const cues = [["go", up], ["hold", held], ["return", down]].filter(([, long]) => long)
  return { unit: "times", count, each: up + held + down, cues: tempo ? cues : [["go", up]] }
}

// What stands at `elapsed` seconds into a step: the repetition, its cue, and whole seconds left of the cue and in all.
export function at({ seconds, each, count, cues }, elapsed) {
  const left = seconds === null ? null : Math.ceil(seconds - elapsed)
  if (!cues || seconds === null) return { left, rep: null, cue: null, cueLeft: left }
  const rep = Math.min(Math.floor(elapsed / each) + 1, count)
  let into = elapsed - (rep - 1) * each
  for (const [cue, long] of cues) {
    if (into < long) return { left, rep, cue, cueLeft: Math.ceil(long - into) }
    into -= long
  }
  return { left, rep, cue: cues.at(-1)[0], cueLeft: 0 }
}

export const whole = made => made.reduce((sum, { seconds }) => sum + (seconds ?? 0), 0)
