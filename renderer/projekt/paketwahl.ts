import { createBefund, type Ergebnis, fail, succeed } from '../../shared/befund.ts'
import { PAKET_MAXIMUM } from '../../shared/host/projekte.ts'
import type { Paket } from './dialogspeicher.ts'

/** Lets the user choose a ZIP file; undefined where none was chosen. */
export function choosePaket(): Promise<Ergebnis<Paket> | undefined> {
  return new Promise((resolve) => {
    const eingabe = document.createElement('input')
    eingabe.type = 'file'
    eingabe.accept = '.zip,application/zip'
    eingabe.addEventListener('cancel', () => resolve(undefined))
    eingabe.addEventListener('change', () => {
      const [datei] = eingabe.files ?? []
      resolve(datei === undefined ? undefined : readPaket(datei))
    })
    eingabe.click()
  })
}

/** Reads a file that should be a ZIP; what it really is, the host finds out. */
export async function readPaket(datei: File): Promise<Ergebnis<Paket>> {
  if (datei.size > PAKET_MAXIMUM) {
    return fail(
      createBefund({
        code: 'paket.umfang',
        satz: 'Die Datei ist größer, als ein Projekt sein kann.',
        ort: { datei: datei.name },
        abhilfe: 'Wählen Sie eine Datei, die mit „Kopie als Datei speichern“ entstanden ist.',
        einzelheiten: `Erlaubt sind ${PAKET_MAXIMUM / 1024 / 1024} MiB.`,
      }),
    )
  }
  return succeed({ name: datei.name, bytes: new Uint8Array(await datei.arrayBuffer()) })
}
