// Says words and makes short tones, each only while its box is ticked. Nothing sounds by itself.
let tones

export const say = words => {
  if (!words || !window.speechSynthesis) return
  const said = new SpeechSynthesisUtterance(words)
  said.lang = document.documentElement.lang
  speechSynthesis.cancel()
  speechSynthesis.speak(said)
}

export const hush = () => window.speechSynthesis?.cancel()

// Called at a press, as browsers let nothing sound before one.
export const wake = () => {
  if (!window.AudioContext) return
  tones ??= new AudioContext()
  if (tones.state === "suspended") tones.resume()
}

export const beep = (pitch, long = 0.12) => {
  if (!tones) return
  const [tone, volume] = [tones.createOscillator(), tones.createGain()]
  const now = tones.currentTime
  tone.frequency.value = pitch
  volume.gain.setValueAtTime(0.2, now)
  volume.gain.exponentialRampToValueAtTime(0.001, now + long)
  tone.connect(volume).connect(tones.destination)
  tone.start(now)
  tone.stop(now + long)
}
