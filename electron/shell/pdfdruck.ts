import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { BrowserWindow, session } from 'electron'
import { fail, succeed } from '../../shared/befund.ts'
import { createGescheitertBefund, type DruckePdf, FRIST_MILLISEKUNDEN, fixZeiten } from '../host/konzept/pdf.ts'

/** Beginning of the folder of each document; several may be printed at once, and all of them share one Electron session. */
const ORDNERANFANG = join(tmpdir(), 'fachwerk-pdf-')

/** Prints with Electron itself, so that PDF needs no other browser: an unseen window without scripts and network. */
export const printPdf: DruckePdf = async (html) => {
  const ordner = await mkdtemp(ORDNERANFANG)
  const quelle = join(ordner, 'konzept.html')
  const fenster = createDruckfenster()
  try {
    await writeFile(quelle, html)
    const pdf = await Promise.race([print(fenster, quelle), failAfter(FRIST_MILLISEKUNDEN)])
    return succeed(fixZeiten(pdf))
  } catch (fehler) {
    return fail(createGescheitertBefund(String(fehler)))
  } finally {
    fenster.destroy()
    await rm(ordner, { recursive: true, force: true, maxRetries: 3 })
  }
}

async function print(fenster: BrowserWindow, quelle: string): Promise<Buffer> {
  await fenster.loadFile(quelle)
  return fenster.webContents.printToPDF({
    printBackground: true,
    preferCSSPageSize: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  })
}

/** A print that hangs would keep the program alive after its last window. */
async function failAfter(ms: number): Promise<never> {
  await setTimeout(ms, undefined, { ref: false })
  throw new Error(`Kein PDF nach ${ms / 1000} s`)
}

function createDruckfenster(): BrowserWindow {
  const sitzung = session.fromPartition('druck')
  const anfang = pathToFileURL(ORDNERANFANG).href
  sitzung.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !url.startsWith(anfang) && !url.startsWith('data:') }),
  )
  return new BrowserWindow({
    show: false,
    webPreferences: { session: sitzung, sandbox: true, contextIsolation: true, javascript: false, spellcheck: false },
  })
}
