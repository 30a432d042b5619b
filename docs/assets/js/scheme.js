// Light, dark, or as the system says. Runs before the page is drawn, so that a chosen scheme never flashes,
// and stores a word only when the reader chooses one.
{
  const KEY = "hipwise.scheme"
  const MEDIA = { system: "screen and (prefers-color-scheme: dark)", light: "not all", dark: "screen" }
  const sheet = document.getElementById("hw-dark")

  const wear = scheme => { sheet.media = MEDIA[scheme] ?? MEDIA.system }

  const read = () => {
    try { return localStorage.getItem(KEY) ?? "system" } catch { return "system" }
  }

  const keep = scheme => {
    try {
      if (scheme === "system") localStorage.removeItem(KEY)
      else localStorage.setItem(KEY, scheme)
    } catch { /* A browser that lets nothing be stored still changes this page. */ }
  }

  document.documentElement.classList.replace("no-js", "js")
  wear(read())
  addEventListener("DOMContentLoaded", () => {
    const choice = document.querySelector("[data-hw-scheme]")
    choice.value = read()
    choice.addEventListener("change", () => { wear(choice.value); keep(choice.value) })
  })
}
