// The ways a finished text leaves the page: each asks for nothing before the writer takes it.
export const linkTo = ({ new: address }, path, text) => `${address}?${new URLSearchParams(text === undefined ? { filename: path } : { filename: path, value: text })}`

export function mailOf(name, path, text) {
  const [subject, body] = ["Exercise: " + name, `${path}\n\n${text}`.slice(0, 1500)].map(encodeURIComponent)
  return `mailto:?subject=${subject}&body=${body}`
}

export function download(name, type, text) {
  const link = document.createElement("a")
  link.href = URL.createObjectURL(new Blob([text], { type }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href))
}

export async function copied(text) {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
