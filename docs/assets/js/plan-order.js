// A list whose rows can be pulled to another place by their handles; keys and taps have buttons for it.
export function draggable(list, moved) {
  list.addEventListener("pointerdown", event => {
    const handle = event.target.closest(".hw-drag")
    if (!handle || event.button) return
    event.preventDefault()
    handle.setPointerCapture(event.pointerId)
    const held = handle.closest("li"), rows = [...list.children], from = rows.indexOf(held)
    const others = rows.filter(it => it !== held)
    const place = () => others.findIndex(it => it.classList.contains("hw-before"))
    const mark = ({ clientY }) => {
      const next = others.find(it => {
        const { top, height } = it.getBoundingClientRect()
        return clientY < top + height / 2
      })
      for (const it of others) it.classList.toggle("hw-before", it === next)
      others.at(-1)?.classList.toggle("hw-after", !next)
    }
    const drop = ({ type }) => {
      const to = place() < 0 ? others.length : place()
      for (const it of rows) it.classList.remove("hw-before", "hw-after", "hw-held")
      handle.removeEventListener("pointermove", mark)
      for (const end of ["pointerup", "pointercancel"]) handle.removeEventListener(end, drop)
      if (type === "pointerup" && to !== from) moved(from, to)
    }
    held.classList.add("hw-held")
    mark(event)
    handle.addEventListener("pointermove", mark)
    for (const end of ["pointerup", "pointercancel"]) handle.addEventListener(end, drop)
  })
}
