// A picture that moves when asked to. What its film holds is said in hipwise/body/motion/text.py.
customElements.define("figure-player", class extends HTMLElement {
  connectedCallback() {
    if (this.querySelector("div")) return
    this.insertAdjacentHTML("beforeend", `<div><button type="button"></button>
      <label>From start to end <input type="range" step="any" value="100"></label></div>`)
    const [picture, button, bar] = this.querySelectorAll("svg, button, input")
    let frame, film

    const show = async () => {
      try {
        film ??= fetch(this.dataset.film).then(it => it.json()).then(it => unroll(picture, it))
        await film.then(draw => draw(bar.value / 100))
      } catch {
        pause()
        this.lastChild.textContent = "The moving picture did not load."
      }
    }
    const pause = () => {
      cancelAnimationFrame(frame)
      frame = 0
      button.textContent = "Play"
      bar.ariaValueText = ["start", "half way", "end"][bar.value / 50] ?? Math.round(bar.value) + "%"
    }
    const play = async () => {
      button.textContent = "Pause"
      frame = true
      await show()
      let began
      const step = now => {
        // 3 seconds a way, there and back.
        began ??= now - Math.acos(1 - bar.value / 50) * 955
        bar.value = 50 - 50 * Math.cos((now - began) / 955)
        show()
        frame = requestAnimationFrame(step)
      }
      if (frame === true) frame = requestAnimationFrame(step)
    }
    button.onclick = () => frame ? pause() : play()
    bar.oninput = () => { pause(); show() }
    document.addEventListener("visibilitychange", pause)
    matchMedia("(prefers-reduced-motion: reduce)").addEventListener("change", pause)
    new IntersectionObserver(pause).observe(this)
    pause()
  }
})

export function unroll(picture, { drawn, shapes, lines, hinges, moves, weights }) {
  picture.querySelector(".s").insertAdjacentHTML("beforebegin", drawn)
  picture.classList.add("moves")
  const paths = picture.querySelectorAll(".film path")
  return share => {
    const keys = weights.map(row => row.reduceRight((sum, it) => sum * share + it))
    const now = (values = []) => values.reduce((sum, it, k) => sum + it * keys[k], 0)
    const turns = hinges.map(([a, b, part]) =>
      moves[a].map((row, i) => row.map((it, j) => now(it) * part + now(moves[b][i][j]) * (1 - part))))
    const points = lines.map(([steps, shifts]) => {
      const line = []
      let x = 0, y = 0, z = 0
      for (let k = 0; k < steps.length; k += 8) {
        z += steps[k + 1]
        for (let j = k + 2; j < k + 8; j += 2) {
          x += steps[j]
          y += steps[j + 1]
          line.push(turns[steps[k]].map(([a, b, c, d], i) => (a * x + b * y + c * z) / 1e3 + d + now(shifts[k / 4 + i])))
        }
      }
      return line.concat(line.slice(0, 2))
    })
    shapes.forEach(([i, from = 1, to], k) => paths[k].setAttribute("d", `M${points[i][from]}C${points[i].slice(from + 1, to)}`))
  }
}
