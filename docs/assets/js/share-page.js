// Shares the page that is open with what its address says, or copies its link. Nothing leaves the device on its own.
customElements.define("share-page", class extends HTMLElement {
  connectedCallback() {
    const [button, told] = this.querySelectorAll("button, [role=status]")
    if (navigator.share) button.textContent = this.dataset.share
    button.onclick = async () => {
      const url = location.href
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
