// In a folder, browsers run no modules and no workers and fetch nothing. This stands in for them: modules put here
// what they give, a file of data is a script that puts it here, and a worker is a function that works at once.
const hipwiseFolder = {}
{
  const root = new URL("../../", document.currentScript.src).href
  const brought = async address => {
    const { href } = new URL(address, location)
    const script = document.createElement("script")
    await new Promise((done, failed) => {
      Object.assign(script, { src: href, onload: done, onerror: failed })
      document.head.append(script)
    })
    return href.slice(root.length)
  }

  globalThis.fetch = async address => {
    const file = await brought(`${address}.js`)
    return { json: async () => hipwiseFolder[file.slice(0, -3)] }
  }

  globalThis.Worker = class extends EventTarget {
    constructor(address) {
      super()
      this.works = brought(address).then(file => new Promise(hears => {
        const hear = (_, heard) => hears(heard)
        hipwiseFolder[file](hear, data => this.dispatchEvent(new MessageEvent("message", { data })))
      }))
    }

    postMessage(data) {
      const sent = structuredClone(data)
      this.works.then(heard => heard({ data: sent }))
    }
  }
}
