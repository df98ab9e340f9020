import type { Bild } from '../../../../shared/graph/bild/schreibeSvg.ts'
import { saveDatei } from '../../../bausteine/herunterladen.ts'

const PNG_MASSSTAB = 2
/** larger canvases are refused by browsers */
const PNG_KANTE = 16_000

export function saveSvg({ svg }: Bild, name: string): void {
  saveDatei(`${name}.svg`, svg)
}

/** The picture as PNG, twice its size as far as the browser can; false where it cannot be drawn. */
export async function savePng({ svg, breite, hoehe }: Bild, name: string): Promise<boolean> {
  const masstab = Math.min(PNG_MASSSTAB, PNG_KANTE / breite, PNG_KANTE / hoehe)
  const flaeche = document.createElement('canvas')
  flaeche.width = Math.round(breite * masstab)
  flaeche.height = Math.round(hoehe * masstab)
  const bild = new Image()
  bild.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  try {
    await bild.decode()
  } catch {
    return false
  }
  flaeche.getContext('2d')?.drawImage(bild, 0, 0, flaeche.width, flaeche.height)
  const png = await new Promise<Blob | null>((fertig) => flaeche.toBlob(fertig, 'image/png'))
  if (png === null) return false
  saveDatei(`${name}.png`, png)
  return true
}

/** Reads the colours of the light scheme, whatever the window shows: pictures go on paper. */
export function readFarben<T>(draw: (farbe: (token: string) => string) => T): T {
  const papier = document.createElement('div')
  papier.dataset.mantineColorScheme = 'light'
  document.body.append(papier)
  const stil = getComputedStyle(papier)
  const bild = draw((token) => stil.getPropertyValue(`--fw-${token}`).trim())
  papier.remove()
  return bild
}
