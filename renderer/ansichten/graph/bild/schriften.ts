import interDatei from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url'
import festDatei from '@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2?url'

const SCHRIFTEN = [
  ['Inter', interDatei],
  ['JetBrains Mono', festDatei],
] as const

/** Style sheet with the fonts of a picture inside it: a picture is drawn without the page's fonts, and read elsewhere. */
export async function loadSchriften(): Promise<string> {
  const regeln = await Promise.all(
    SCHRIFTEN.map(async ([name, datei]) => {
      const antwort = await fetch(datei)
      if (!antwort.ok) return ''
      const inhalt = await readBase64(await antwort.blob())
      return `@font-face{font-family:"${name}";font-weight:100 900;src:url(data:font/woff2;base64,${inhalt}) format("woff2")}`
    }),
  )
  return regeln.join('')
}

function readBase64(blob: Blob): Promise<string> {
  return new Promise((fertig, gescheitert) => {
    const leser = new FileReader()
    leser.onload = () => fertig(String(leser.result).replace(/^[^,]*,/, ''))
    leser.onerror = () => gescheitert(leser.error)
    leser.readAsDataURL(blob)
  })
}
