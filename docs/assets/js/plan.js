// A plan and the part of an address after "#" that holds it. hipwise/plans.py says the same in Python.
// 1w<warm-up>y<weekdays>t<time>-<exercise><dose>-<exercise><dose>; a dose is letters, each with a whole number.
export const VERSION = 1
export const MOST = 12

const HEAD = /^1(?:w([0-9b-z]{4}))?(?:y([1-7]{1,7}))?(?:t([01]\d|2[0-3])([0-5]\d))?$/
const PART = /^([0-9b-z]{4})((?:[a-z]\d{1,4})*)$/
const KEPT = /^[0-9a-z]{1,40}$/

export const empty = () => ({ warmUp: "", weekdays: [], time: "", items: [], notes: [] })

// What is not understood stays as it is: `notes` tells of it, and it goes back into the address.
export function decode(fragment, library) {
  const [head, ...parts] = fragment.replace(/^#/, "").split("-")
  const plan = empty()
  if (!head) return plan
  const said = HEAD.exec(head)
  if (!said) return { ...plan, notes: [{ kind: /^\d+/.test(head) && parseInt(head) > VERSION ? "newer" : "broken", part: head }] }
  const [, warmUp = "", weekdays = "", hour, minute] = said
  Object.assign(plan, { warmUp, weekdays: [...new Set(weekdays)].sort().map(Number), time: hour ? `${hour}:${minute}` : "" })
  for (const part of parts) take(part, plan, library)
  return plan
}

function take(part, plan, library) {
  const note = kind => plan.notes.push({ kind, part })
  if (!KEPT.test(part)) return part && note("broken")
  const [, code, tags] = PART.exec(part) ?? []
  const exercise = Object.hasOwn(library.exercises, code) && library.exercises[code]
  if (plan.items.some(it => exercise ? it.code === code : it.raw === part)) return
  if (plan.items.length === MOST) return note("more")
  if (!exercise) {
    plan.items.push({ raw: part })
    return note("unknown")
  }
  const asked = Object.fromEntries([...tags.matchAll(/([a-z])(\d+)/g)].map(([, letter, number]) => [letter, Number(number)]))
  const dose = fitted(exercise, asked)
  plan.items.push({ code, dose })
  if (Object.keys(asked).some(letter => asked[letter] !== dose[letter])) note("fitted")
}

// An effort other than the exercise's own is one of a few, named by the good repetitions left.
function fitted({ range, efforts }, asked) {
  const dose = Object.entries(range).map(([letter, [low, high]]) => [letter, Math.min(high, Math.max(low, asked[letter] ?? low))])
  return Object.fromEntries(asked.g in efforts ? [...dose, ["g", asked.g]] : dose)
}

export const usual = exercise => fitted(exercise, {})

export function encode({ warmUp, weekdays, time, items }) {
  const head = VERSION + (warmUp && "w" + warmUp) + (weekdays.length ? "y" + weekdays.join("") : "") + (time && "t" + time.replace(":", ""))
  return [head, ...items.map(({ code, dose, raw }) => raw ?? code + Object.entries(dose).map(it => it.join("")).join(""))].join("-")
}

// A dose in the words of the exercise's own page: the short form, and its sentences.
export function told({ amount, words, days, efforts }, dose) {
  const fill = text => text.replace(/\{(\w)\}(?: (\w+)s\b)?/g, (all, letter, thing) =>
    dose[letter] + (thing ? ` ${thing}${dose[letter] === 1 ? "" : "s"}` : ""))
  const said = [...words.slice(0, 3), ...(efforts[dose.g] ?? words.slice(3))]
  return { amount: fill(amount), words: [...said.map(fill), days[dose.d]] }
}

// Whole minutes of one session, rest between rounds included, the warm-up not.
export function minutes({ items }, { exercises, seconds }) {
  const all = items.filter(it => it.code).map(({ code, dose: { s, r = 1, n, h, p } }) => {
    const { tempo, sides } = exercises[code]
    const each = tempo ? tempo.split(":").reduce((sum, it) => sum + Number(it), 0) : seconds.repetition
    const round = n ? n * seconds.step : r * (h ? h + seconds.way : each)
    return s * round * (sides ? 2 : 1) + (s - 1) * p
  })
  return Math.ceil(all.reduce((sum, it) => sum + it, 0) / 60)
}
