// Says when a later edition of a kept copy is ready. It waits: only the reader's button makes the page load again.
const notice = document.querySelector("[data-hw-newer]")
const workers = navigator.serviceWorker

if (notice && workers?.controller) watch()

async function watch() {
  const registration = await workers.ready
  const look = () => { notice.hidden = !registration.waiting }
  registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", look))
  notice.querySelector("[data-do=now]").onclick = () => {
    if (!registration.waiting) return location.reload()
    workers.addEventListener("controllerchange", () => location.reload(), { once: true })
    return registration.waiting.postMessage("now")
  }
  notice.querySelector("[data-do=later]").onclick = () => { notice.hidden = true }
  look()
}
