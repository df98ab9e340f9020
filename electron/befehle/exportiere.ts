import { createBefund } from '../../shared/befund.ts'
import type { Host } from '../../shared/host.ts'
import { formatAnzahl, printBefunde, printJson } from './ausgabe.ts'

interface Exportoptionen {
  komponententyp: string
  leistung?: string
  stufe: string
  nach: string
  json?: boolean
}

/** `fachwerk exportiere`: writes the Systemkonzept of a Komponententyp. Returns the exit status. */
export async function runExportiere(host: Host, ordner: string, optionen: Exportoptionen): Promise<number> {
  const { komponententyp, leistung, nach, json = false } = optionen
  const stufe = Number(optionen.stufe)
  const ergebnis = [1, 2, 3, 4].includes(stufe)
    ? await host.exportiere({ ordner, komponententyp, stufe, nach, ...(leistung === undefined ? {} : { leistung }) })
    : { ok: false as const, befunde: [createStufenbefund(optionen.stufe)] }
  if (json) printJson(ergebnis)
  if (!ergebnis.ok) {
    if (!json) printBefunde(ergebnis.befunde)
    return 1
  }
  if (!json) {
    const { datei, bytes, sha256, anforderungen, testfaelle } = ergebnis.wert
    const inhalt = [
      formatAnzahl(anforderungen, 'Anforderung', 'Anforderungen'),
      formatAnzahl(testfaelle, 'Testfall', 'Testfälle'),
      formatAnzahl(bytes, 'Byte', 'Bytes'),
    ]
    console.log(`Systemkonzept nach ${datei} geschrieben: ${inhalt.join(', ')}.`)
    console.log(`SHA-256 ${sha256}`)
  }
  return 0
}

function createStufenbefund(stufe: string) {
  return createBefund({
    code: 'befehl.stufe',
    satz: `Die Stufe „${stufe}“ gibt es nicht`,
    abhilfe: 'Geben Sie eine Umsetzungsstufe von 1 bis 4 an.',
  })
}
