// In a folder, browsers run no modules and no workers and fetch nothing. This stands in for them: modules put here
// what they give, a file of data is a script that puts it here, and a worker is a function.
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

  // A worker whose script is given as text runs behind the page; a browser that minds has it run on the page.
  const Behind = globalThis.Worker
  const behind = (work, answer) => new Promise((done, failed) => {
    const worker = new Behind(URL.createObjectURL(new Blob([`(${work})(addEventListener, postMessage)\npostMessage("ready")`])))
    worker.onerror = failed
    worker.onmessage = () => {
      worker.onmessage = ({ data }) => answer(data)
      done(data => worker.postMessage(data))
    }
  })
  const here = (work, answer) => new Promise(done => {
    work((_, heard) => done(data => heard({ data: structuredClone(data) })), answer)
  })

  globalThis.Worker = class extends EventTarget {
    constructor(address) {
      super()
      const answer = data => this.dispatchEvent(new MessageEvent("message", { data }))
      this.told = brought(address).then(file => hipwiseFolder[file]).then(work => behind(work, answer).catch(() => here(work, answer)))
    }

    postMessage(data) {
      this.told.then(tell => tell(data))
    }
  }
}
