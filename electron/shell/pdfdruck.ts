import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { BrowserWindow, session } from 'electron'
import { fail, succeed } from '../../shared/befund.ts'
import { createGescheitertBefund, type DruckePdf, fixZeiten } from '../host/konzept/pdf.ts'

/** Prints with Electron itself, so that PDF needs no other browser: an unseen window without scripts and network. */
export const printPdf: DruckePdf = async (html) => {
  const ordner = await mkdtemp(join(tmpdir(), 'fachwerk-pdf-'))
  const quelle = join(ordner, 'konzept.html')
  const fenster = createDruckfenster(pathToFileURL(quelle).href)
  try {
    await writeFile(quelle, html)
    await fenster.loadFile(quelle)
    const pdf = await fenster.webContents.printToPDF({
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    })
    return succeed(fixZeiten(pdf))
  } catch (fehler) {
    return fail(createGescheitertBefund(String(fehler)))
  } finally {
    fenster.destroy()
    await rm(ordner, { recursive: true, force: true, maxRetries: 3 })
  }
}

function createDruckfenster(adresse: string): BrowserWindow {
  const sitzung = session.fromPartition('druck')
  sitzung.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: url !== adresse && !url.startsWith('data:') }),
  )
  return new BrowserWindow({
    show: false,
    webPreferences: { session: sitzung, sandbox: true, contextIsolation: true, javascript: false, spellcheck: false },
  })
}
