// What the buttons below a plan do: a calendar file, a link to share, and what is kept on this device, once asked.
import { encode, minutes, told } from "./plan.js"

const OURS = "hipwise."
const KEY = "hipwise.plans"
const PLAN = /^1[0-9a-z]*(-[0-9a-z]{1,40}){1,12}$/
const DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
const WARM_UP = 5

function offer(name, type, text) {
  const link = document.createElement("a")
  link.href = URL.createObjectURL(new Blob([text], { type }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1e4)
}

const stamp = day => day.toISOString().replace(/[-:]|\.\d+/g, "")
const local = (day, time) => [day.getFullYear(), day.getMonth() + 1, day.getDate()].map(it => String(it).padStart(2, "0")).join("") + "T" + time.replace(":", "") + "00"
const safe = text => text.replace(/[\\;,]/g, "\\$&").replace(/\n/g, "\\n")

// No line of a calendar file is longer than 75 bytes; the words here are almost all of one byte a letter.
const folded = line => line.match(/.{1,60}/gu).join("\r\n ")

export function calendar({ plan, library, address, words }, now = new Date()) {
  const day = new Date(now)
  while (!plan.weekdays.includes((day.getDay() + 6) % 7 + 1) || (day <= now && local(day, plan.time) <= local(now, now.toTimeString().slice(0, 5)))) day.setDate(day.getDate() + 1)
  const lines = plan.items.filter(it => it.dose).map(({ code, dose }) => `${library.exercises[code].name}: ${told(library.exercises[code], dose).amount}.`)
  const said = [library.warm_ups[plan.warmUp], ...lines, ...library.ease_off, ...library.get_help, address].filter(Boolean).join("\n")
  return ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Hipwise//Your own plan//EN", "BEGIN:VEVENT",
    `UID:${crypto.randomUUID()}`, `DTSTAMP:${stamp(now)}`, `DTSTART:${local(day, plan.time)}`,
    `DURATION:PT${minutes(plan, library) + WARM_UP}M`,
    `RRULE:FREQ=WEEKLY;BYDAY=${plan.weekdays.map(it => DAYS[it - 1]).join()};COUNT=${library.weeks * plan.weekdays.length}`,
    `SUMMARY:${safe(words)}`, `DESCRIPTION:${safe(said)}`, `URL:${address}`, "END:VEVENT", "END:VCALENDAR", ""].map(it => it && folded(it)).join("\r\n")
}

function kept() {
  try {
    const plans = JSON.parse(localStorage.getItem(KEY) ?? "[]")
    return Array.isArray(plans) ? plans.filter(it => PLAN.test(it?.plan)) : []
  } catch { return [] }
}

function keep(page, plans) {
  try {
    if (plans.length) localStorage.setItem(KEY, JSON.stringify(plans))
    else localStorage.removeItem(KEY)
    return true
  } catch {
    page.say("kept-said", "no-room")
    return false
  }
}

function titled(page, { plan, saved }) {
  const names = plan.split("-").slice(1).map(it => page.name({ code: it.slice(0, 4), raw: it }))
  const some = names.slice(0, 2).join(", ")
  const all = names.length > 2 ? page.words("and-more", { names: some, more: names.length - 2 }) : some
  return page.words("kept", { names: all, day: /^\d{4}-\d\d-\d\d$/.test(saved) ? saved : "?" })
}

// Everything of this site that is stored, whoever stored it.
export function listed(page) {
  const line = (text, ...buttons) => {
    const it = document.createElement("li")
    it.append(text, ...buttons)
    return it
  }
  const button = (key, about, done) => {
    const it = document.createElement("button")
    Object.assign(it, { type: "button", textContent: page.words(key), ariaLabel: `${page.words(key)}: ${about}`, onclick: done })
    return it
  }
  const lines = kept().map((it, i) => {
    const title = titled(page, it)
    const open = button("open", title, () => {
      history.replaceState(null, "", `${location.pathname}${location.search}#${it.plan}`)
      page.open()
      page.querySelector("#your-plan").focus()
    })
    return line(title, " ", open, " ", button("delete", title, () => {
      keep(page, kept().filter((_, k) => k !== i))
      listed(page)
      page.querySelector("#keep-it-here").focus()
    }))
  })
  for (const name of stored()) if (name !== KEY) lines.push(line(page.words(name === "hipwise.scheme" ? "colors" : "other", { name })))
  page.querySelector(".hw-kept").replaceChildren(...lines.length ? lines : [line(page.words("nothing"))])
}

function stored() {
  try { return Object.keys(localStorage).filter(it => it.startsWith(OURS)) } catch { return [] }
}

const today = () => new Date().toISOString().slice(0, 10)

export const tasks = {
  calendar(page) {
    const { plan, library, address } = page
    if (!plan.items.some(it => it.dose)) return page.say("days-said", "empty")
    if (!plan.weekdays.length || !plan.time) return page.say("days-said", "no-days")
    offer("hip-exercises.ics", "text/calendar", calendar({ plan, library, address, words: page.words("event") }))
    page.say("days-said", "calendar")
  },

  async copy(page) {
    try {
      await navigator.clipboard.writeText(page.address)
      page.say("link-said", "copied")
    } catch {
      page.say("link-said", "copy", { link: page.address })
    }
  },

  share(page) {
    navigator.share({ title: document.title, url: page.address }).catch(() => {})
  },

  save(page) {
    if (!page.plan.items.length) return page.say("kept-said", "empty")
    const plan = encode(page.plan)
    if (keep(page, [...kept().filter(it => it.plan !== plan), { plan, saved: today() }])) page.say("kept-said", "saved")
    listed(page)
  },

  export(page) {
    const plans = kept()
    const plan = encode(page.plan)
    if (page.plan.items.length && !plans.some(it => it.plan === plan)) plans.push({ plan, saved: today() })
    if (!plans.length) return page.say("kept-said", "empty")
    offer("hipwise-plans.json", "application/json", JSON.stringify({ hipwise: 1, plans }, null, 2))
  },

  async read(page, field) {
    let plans = []
    try {
      plans = JSON.parse(await field.files[0].text()).plans.filter(it => PLAN.test(it?.plan)).map(({ plan, saved }) => ({ plan, saved: String(saved) }))
    } catch { /* Told below as a file without a plan. */ }
    field.value = ""
    if (!plans.length) return page.say("kept-said", "unread")
    const old = kept().filter(it => !plans.some(({ plan }) => plan === it.plan))
    if (keep(page, [...old, ...plans])) page.say("kept-said", "read", { all: plans.length })
    listed(page)
  },

  forget(page) {
    for (const name of stored()) localStorage.removeItem(name)
    page.say("kept-said", "forgotten")
    listed(page)
  },
}
