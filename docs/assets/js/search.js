// The search dialog. The theme's engine, its worker and the index are fetched when somebody first opens it.

const dialog = document.querySelector("dialog.hw-search")
const engine = document.getElementById("hw-engine")
const toggle = document.getElementById("__search")
const query = document.getElementById("hw-query")

if (dialog) wire()

function wire() {
  document.querySelector("[data-hw-search]").addEventListener("click", open)
  dialog.querySelector("[data-hw-close]").addEventListener("click", () => dialog.close())
  dialog.addEventListener("click", event => { if (event.target === dialog) dialog.close() })
  dialog.addEventListener("close", () => setOpen(false))
  query.form.addEventListener("submit", event => event.preventDefault())
  // The engine closes its search when this changes, on a result chosen or on Escape.
  toggle.addEventListener("change", () => { if (!toggle.checked) dialog.close() })
  mendResults()
}

function open() {
  dialog.showModal()
  setOpen(true)
  query.focus()
  if (engine.dataset.src) start()
}

function setOpen(state) {
  if (toggle.checked !== state) toggle.click()
}

function start() {
  keepKeysToThemselves()
  const script = document.createElement("script")
  script.src = engine.dataset.src
  delete engine.dataset.src
  document.body.append(script)
}

// The engine keeps Tab away from its results and writes the words searched for into their addresses, from where
// they would reach the host's log.
function mendResults() {
  const list = dialog.querySelector(".md-search-result__list")
  const mend = link => {
    link.removeAttribute("tabindex")
    if (link.search) link.search = ""
  }
  new MutationObserver(() => list.querySelectorAll("[tabindex]").forEach(mend)).observe(list, { childList: true })
}

// The engine jumps on bare f, s, /, p, n, comma and full stop, closes on Tab and pulls every other key into the
// query. People who speak or slip onto keys cannot turn that off, so it hears only what the query needs.
function keepKeysToThemselves() {
  const steers = ["ArrowUp", "ArrowDown", "Enter", "Escape"]
  addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey) return
    const heard = event.target === query ? event.key !== "Tab" : steers.includes(event.key)
    if (!heard && (dialog.open || event.key.length === 1)) event.stopImmediatePropagation()
  }, { capture: true })
}
