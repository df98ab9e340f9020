import { createBefund, type Ergebnis, fail, hasFehler, succeed } from '../../../shared/befund.ts'
import type { Baukastenfassung } from '../../../shared/dokument/befehle/baukasten.ts'
import { listDatensaetze } from '../../../shared/modell/projekt.ts'
import { readProjekt } from '../projekte/readProjekt.ts'

/** The Baukästen of a project with their records and code lists. A Baukasten whose files have errors is not taken. */
export async function readBaukaesten(
  ordner: string,
): Promise<Ergebnis<{ projekt: string; baukaesten: Baukastenfassung[] }>> {
  const gelesen = await readProjekt(ordner)
  if (!gelesen.ok) return gelesen
  const { projekt, befunde } = gelesen.wert
  const baukaesten = listDatensaetze(projekt, 'baukasten').map(({ id }): Baukastenfassung => {
    const datei = projekt.dateien.get(id)
    const datensaetze = [...projekt.datensaetze.values()].filter((einer) => projekt.dateien.get(einer.id) === datei)
    const listen = datensaetze.filter(({ art }) => art === 'codeliste')
    return {
      baukasten: id,
      datensaetze,
      codelisteninhalte: listen.map((liste) => [liste.id, [...(projekt.codelisteninhalte.get(liste.id) ?? [])]]),
    }
  })
  const fehler = befunde.filter(({ ort }) => /^(?:baukasten|codelisten)\//.test(ort?.datei ?? ''))
  if (hasFehler(fehler)) return fail(...fehler)
  if (baukaesten.length > 0) return succeed({ projekt: projekt.name, baukaesten })
  return fail(
    createBefund({
      code: 'baukasten.fehlt',
      satz: `Das Projekt „${projekt.name}“ hat keinen Baukasten.`,
      abhilfe: 'Wählen Sie das Projekt, in dem die neuere Fassung des Baukastens liegt.',
    }),
  )
}
