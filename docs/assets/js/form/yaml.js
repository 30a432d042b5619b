// Writes answers as a content file, each line as the project's own tidying leaves it. What nobody answered stands as a
// good example or the word TODO, each with a remark the checker lists; so do words that only the checker can judge.
export function written({ plan, bare }, answers, today) {
  const [plain, held] = bare.map((pattern, at) => new RegExp(`^(?:${pattern})$`, at ? "i" : "u"))
  const scalar = text => plain.test(text) && !held.test(text) ? text : `"${text.replace(/[\\"]/g, "\\$&")}"`
  const words = ` # TODO ${plan.words}`
  const isText = shape => shape === "line" || shape === "name"
  const value = (shape, text) => isText(shape) || shape === "code" ? scalar(text) : text
  const open = openOf(plan.fields, answers)

  const lines = (field, part, given, indent) => {
    if (part.several) return given ? [`${indent}${part.name}:`, `${indent}  - ${given}`] : []
    const each = part.keys.length > 1 ? given.split(" ") : [given]
    return part.keys.flatMap((key, at) => each[at] ? `${indent}${key}: ${value(part.shape, each[at])}`
      : part.stands.length ? `${indent}${key}: ${part.stands[at]}` : [])
  }
  const texts = (field, given) => field.parts.some(part => isText(part.shape) && given[part.name])
  const head = ({ name, todo }, marked) => name + ":" + (open.has(name) ? " # TODO " + todo : marked ? words : "")
  const write = {
    pose: () => [`# TODO ${plan.pose}`],
    checks: (field, given) => [head(field), ...given.map(it => `  - ${it}`)],
    list(field, given) {
      const { shape } = field.parts[0]
      const rest = field.blank.trimEnd().split("\n").slice(1 + given.length, 1 + field.least)
      return [head(field, isText(shape)), ...given.map(it => `  - ${value(shape, it)}`), ...rest]
    },
    group: (field, given) => [head(field, texts(field, given)), ...field.parts.flatMap(part => lines(field, part, given[part.name], "  "))],
    entries: (field, given) => [
      head(field, given.some(entry => texts(field, entry))),
      ...given.flatMap(entry => field.parts.flatMap(part => lines(field, part, entry[part.name], "    "))
        .map((line, at) => at ? line : line.replace("    ", "  - "))),
    ],
    one: (field, given) => [`${field.name}: ${value(field.shape, given)}${isText(field.shape) ? words : ""}`],
  }
  const body = plan.fields.flatMap(field => {
    const given = answers[field.name]
    if (field.shape === "pose" || !isEmpty(given)) return (write[field.shape] ?? write.one)(field, given)
    return field.needed || open.has(field.name) ? field.blank.trimEnd().split("\n") : []
  })
  return [plan.first, ...body, "review:", `  written: ${today}`, ""].join("\n")
}

export function isEmpty(given) {
  if (Array.isArray(given)) return !given.length
  return typeof given === "object" ? Object.values(given).every(it => !it) : !given
}

// The fields whose heads say that something is left to do, as an answer another one hangs on is missing.
function openOf(fields, answers) {
  const open = new Set()
  for (const field of fields) {
    const given = answers[field.name]
    const parts = field.shape === "entries" ? given : field.shape === "group" ? [given] : []
    const lacks = part => entry => part.stands.length && !entry[part.name]
    if (parts.some(entry => field.parts.some(part => lacks(part)(entry)))) open.add(field.name)
  }
  const { dose, level, equipment, easier } = answers
  if (!dose.reps && !dose.hold_s && !dose.steps) open.add("dose")
  if (["joint_actions", "muscles"].some(name => open.has(name) || isEmpty(answers[name]))) open.add("joint_actions").add("muscles")
  if (level ? isEmpty(easier) && !(level === "0" && isEmpty(equipment)) : true) open.add("easier")
  return open
}

// Effort and good ones left add up to a fixed sum, so the one follows from the other.
export function effort(left, scale) {
  const [low, high] = left.split(" to ").map(Number)
  return high === undefined ? `${scale - low}` : `${scale - high} to ${scale - low}`
}

export function idOf(name) {
  const plain = name.normalize("NFKD").replace(/[^\x20-\x7e]/g, "").toLowerCase()
  return plain.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 60).replace(/-$/, "") || "new-exercise"
}
