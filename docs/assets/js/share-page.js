// Shares the page that is open with what its address says, or copies its link. Nothing leaves the device on its own.
// Where a page is opened from a folder, its own address means nothing to others, and tells where the reader keeps it.
customElements.define("share-page", class extends HTMLElement {
  connectedCallback() {
    const [button, told] = this.querySelectorAll("button, [role=status]")
    if (navigator.share) button.textContent = this.dataset.share
    button.onclick = async () => {
      const { href, protocol, search, hash } = location
      const url = protocol === "file:" ? document.querySelector("[rel=canonical]").href + search + hash : href
      try {
        if (navigator.share) await navigator.share({ title: document.title, url })
        else {
          await navigator.clipboard.writeText(url)
          told.textContent = this.dataset.copied
        }
      } catch (why) {
        if (why.name !== "AbortError") told.textContent = `${this.dataset.failed} ${url}`
      }
    }
  }
})
