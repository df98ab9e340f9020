import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { initWasm, Resvg } from '@resvg/resvg-wasm'

/** Pixels per unit of the picture: sharp at 200 % and in print. */
const FEINHEIT = 2
/** Most pixels of a picture (160 MB while it is drawn): a larger one gets coarser, it does not take the host's memory. */
const BILDPUNKTE = 40_000_000
const SCHRIFTEN = ['400Regular', '500Medium', '600SemiBold', '700Bold']

/** What drawing needs, loaded with the first picture: the renderer in WebAssembly and the font of the pictures. */
let bereit: Promise<Uint8Array[]> | undefined

/**
 * A picture as PNG, for programs that cannot draw SVG (LibreOffice shows only this in a Word file). The same picture gives the
 * same bytes: no font of the machine is used.
 */
export async function renderPng(svg: string): Promise<Uint8Array> {
  bereit ??= prepare().catch((fehler: unknown) => {
    // a moment's trouble, such as too many open files: the next picture tries again
    bereit = undefined
    throw fehler
  })
  const fontBuffers = await bereit
  const bild = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: chooseFeinheit(svg) },
    font: { fontBuffers, defaultFontFamily: 'Inter', sansSerifFamily: 'Inter', monospaceFamily: 'Inter' },
    background: '#ffffff',
  })
  try {
    const ergebnis = bild.render()
    const png = ergebnis.asPng()
    ergebnis.free()
    return png
  } finally {
    bild.free()
  }
}

/** Measured by the renderer itself: what it draws is the size that counts, whatever the model says of the picture. */
function chooseFeinheit(svg: string): number {
  const bild = new Resvg(svg)
  const einfach = bild.width * bild.height
  bild.free()
  return Math.min(FEINHEIT, Math.sqrt(BILDPUNKTE / einfach))
}

/** The renderer can be set up only once: it comes last, so that a failure before it may be tried again. */
async function prepare(): Promise<Uint8Array[]> {
  const { resolve } = createRequire(import.meta.url)
  const schriften = await Promise.all(
    SCHRIFTEN.map((name) => readFile(resolve(`@expo-google-fonts/inter/${name}/Inter_${name}.ttf`))),
  )
  await initWasm(await readFile(resolve('@resvg/resvg-wasm/index_bg.wasm')))
  return schriften
}
