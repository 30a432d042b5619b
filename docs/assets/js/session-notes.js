// What a reader noted after a session: kept on this device only, and only when asked. Nothing here reads it but the list.
const KEY = "hipwise.session-notes"

export const notes = () => {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY))
    return Array.isArray(kept) ? kept.filter(it => typeof it?.date === "string" && Array.isArray(it.left)) : []
  } catch {
    return []
  }
}

// Whether it could be kept: some browsers let nothing be stored.
export const note = entry => {
  try {
    localStorage.setItem(KEY, JSON.stringify([...notes(), entry]))
    return true
  } catch {
    return false
  }
}

export const forget = () => {
  try { localStorage.removeItem(KEY) } catch { /* What could not be stored is not there. */ }
}
