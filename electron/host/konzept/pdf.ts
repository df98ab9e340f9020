import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createBefund, type Ergebnis, fail, succeed } from '../../../shared/befund.ts'
import { findBrowser } from '../../start/browsersuche.ts'

/** Prints HTML of our own, without scripts, as tagged PDF with bookmarks. */
export type DruckePdf = (html: string) => Promise<Ergebnis<Uint8Array>>

/** Large documents take a browser some seconds; what takes longer hangs. */
export const FRIST_MILLISEKUNDEN = 120_000

/**
 * Prints HTML of our own through an installed Chromium, Chrome or Edge: tagged, with bookmarks. The same browser gives the same
 * bytes; another version may lay out a little differently.
 */
export async function printPdf(html: string, browser = findBrowser()): Promise<Ergebnis<Uint8Array>> {
  if (browser === undefined) return fail(createOhneBrowserBefund())
  const ordner = await mkdtemp(join(tmpdir(), 'fachwerk-pdf-'))
  try {
    const quelle = join(ordner, 'konzept.html')
    const ziel = join(ordner, 'konzept.pdf')
    await writeFile(quelle, html)
    const meldung = await runBrowser(browser, [
      ...listSchalter(ordner),
      `--print-to-pdf=${ziel}`,
      pathToFileURL(quelle).href,
    ])
    const pdf = await readFile(ziel).catch(() => undefined)
    if (pdf === undefined) return fail(createGescheitertBefund(meldung))
    return succeed(fixZeiten(pdf))
  } finally {
    await rm(ordner, { recursive: true, force: true, maxRetries: 3 })
  }
}

function listSchalter(ordner: string): string[] {
  return [
    '--headless',
    '--disable-gpu',
    '--no-first-run',
    '--disable-extensions',
    '--no-pdf-header-footer',
    '--generate-pdf-document-outline',
    `--user-data-dir=${join(ordner, 'profil')}`,
    // Chromium refuses to run for root with its sandbox; the page is our own, without scripts
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ]
}

/** What the browser said, for the Befund if nothing came of it. */
function runBrowser(browser: string, argumente: readonly string[]): Promise<string> {
  return new Promise((fertig) => {
    let meldung = ''
    const prozess = spawn(browser, argumente, { stdio: ['ignore', 'ignore', 'pipe'], timeout: FRIST_MILLISEKUNDEN })
    prozess.stderr.on('data', (teil: Buffer) => {
      if (meldung.length < 2000) meldung += teil.toString()
    })
    prozess.on('error', (fehler) => fertig(fehler.message))
    prozess.on('close', () => fertig(meldung))
  })
}

/** The times of creation and change, in the place they have: same content, same bytes. */
export function fixZeiten(pdf: Buffer): Uint8Array {
  const text = pdf.toString('latin1')
  return Buffer.from(text.replace(/(\/(?:CreationDate|ModDate) \(D:)\d{14}/g, '$120000101000000'), 'latin1')
}

function createOhneBrowserBefund() {
  return createBefund({
    code: 'konzept.ohneBrowser',
    satz: 'Für PDF fehlt ein Chromium, Chrome oder Edge auf diesem Rechner',
    abhilfe: 'Installieren Sie einen davon, nennen Sie ihn in FACHWERK_BROWSER oder exportieren Sie HTML oder DOCX.',
  })
}

export function createGescheitertBefund(einzelheiten: string) {
  return createBefund({
    code: 'konzept.pdfGescheitert',
    satz: 'Der Browser hat kein PDF geschrieben',
    abhilfe: 'Versuchen Sie es erneut oder exportieren Sie HTML und drucken Sie es im Browser als PDF.',
    einzelheiten,
  })
}
