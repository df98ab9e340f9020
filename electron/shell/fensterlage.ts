import { z } from 'zod'

const laenge = z.number().int().min(-100_000).max(100_000)

/** Place and size of a window as it was left. */
export const fensterlageSchema = z.strictObject({
  x: laenge,
  y: laenge,
  width: laenge.min(1),
  height: laenge.min(1),
  maximiert: z.boolean(),
})
export type Fensterlage = z.infer<typeof fensterlageSchema>

export interface Rechteck {
  x: number
  y: number
  width: number
  height: number
}

const STANDARD = { width: 1440, height: 900 }
export const MINDESTMASS = { width: 1024, height: 700 }
/** So much of the upper edge must be on a screen that the window can be taken and moved. */
const GRIFF = { width: 160, height: 32 }
const VERSATZ = 32

/**
 * Where a window opens: where the last one was left, if it can still be reached there, else in the middle of the first screen.
 * It is never larger than its screen. `weitere` counts the windows that are open already; each one lies a little further.
 */
export function chooseFensterlage(
  gemerkte: Fensterlage | undefined,
  arbeitsflaechen: readonly [Rechteck, ...Rechteck[]],
  weitere = 0,
): Fensterlage {
  const [erste] = arbeitsflaechen
  if (gemerkte === undefined) return { ...centre(STANDARD, erste), maximiert: false }
  const versetzte = { ...gemerkte, x: gemerkte.x + weitere * VERSATZ, y: gemerkte.y + weitere * VERSATZ }
  const { maximiert } = gemerkte
  for (const flaeche of arbeitsflaechen) {
    const lage = { ...versetzte, ...limitMass(versetzte, flaeche) }
    if (isGreifbar(lage, flaeche)) return { ...lage, maximiert }
  }
  return { ...centre(gemerkte, erste), maximiert }
}

function isGreifbar(lage: Rechteck, flaeche: Rechteck): boolean {
  const breite = Math.min(lage.x + lage.width, flaeche.x + flaeche.width) - Math.max(lage.x, flaeche.x)
  const kante = lage.y >= flaeche.y && lage.y + GRIFF.height <= flaeche.y + flaeche.height
  return kante && breite >= GRIFF.width
}

function limitMass({ width, height }: { width: number; height: number }, flaeche: Rechteck) {
  return {
    width: Math.min(Math.max(width, MINDESTMASS.width), flaeche.width),
    height: Math.min(Math.max(height, MINDESTMASS.height), flaeche.height),
  }
}

function centre(mass: { width: number; height: number }, flaeche: Rechteck): Rechteck {
  const { width, height } = limitMass(mass, flaeche)
  return {
    x: flaeche.x + Math.floor((flaeche.width - width) / 2),
    y: flaeche.y + Math.floor((flaeche.height - height) / 2),
    width,
    height,
  }
}
