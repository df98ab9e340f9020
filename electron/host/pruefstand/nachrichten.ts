import { createFeldverzeichnis } from '../../../shared/ausdruck/felder.ts'
import { listTexte } from '../../../shared/ausdruck/vorkommen.ts'
import type { Nachrichtenabschnitt } from '../../../shared/host/pruefstand.ts'
import type { Feldknoten } from '../../../shared/modell/feldbaum.ts'
import { describeFeldwert, type Feldworte } from '../../../shared/modell/feldworte.ts'
import type { Gruppenwert, Nachricht } from '../../../shared/modell/nachricht.ts'
import { type Nachrichtenform, readNachricht } from '../../../shared/modell/nachrichtXml.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import type { Modellindex } from '../prozessor/modellindex.ts'
import type { Speicher } from '../prozessor/speicher/speicher.ts'
import type { Transaktion } from '../prozessor/transaktion.ts'
import { parseBaum } from '../prozessor/xmlbaum.ts'

/** A message of the store, read with the form of its Nachrichtentyp. */
export interface GelesenePost {
  form: Nachrichtenform
  nachricht: Nachricht
}

/** The neutral message of a Transaktion; undefined where it did not come so far or the model knows its type no more. */
export function readPost(modell: Modellindex, speicher: Speicher, transaktion: Transaktion): GelesenePost | undefined {
  const form = modell.findForm(transaktion.herkunft.nachrichtentyp ?? '')
  const { neutral } = speicher.transaktionen.readTexte(transaktion.id)
  const baum = form === undefined || neutral === undefined ? undefined : parseBaum(neutral)
  if (form === undefined || !baum?.ok) return undefined
  return { form, nachricht: readNachricht(form, baum.wert) }
}

/** The content of a message in the words of the form: one section per Dokument and Gruppe. */
export function describeInhalt(projekt: Projekt, { form, nachricht }: GelesenePost): Nachrichtenabschnitt[] {
  const worte: Feldworte = { projekt, anlagen: nachricht.anlagen }
  return form.dokumente.flatMap(({ dokument, baum }) => {
    const inhalt = nachricht.dokumente[dokument.id]
    if (inhalt === undefined) return []
    return describeGruppe(worte, baum.kinder, inhalt, { titel: dokument.name, ebene: 0, schluessel: dokument.id })
  })
}

/** In the order of the form: fields that follow a Gruppe stand in a section without title below it. */
function describeGruppe(
  worte: Feldworte,
  kinder: readonly Feldknoten[],
  wert: Gruppenwert,
  kopf: Omit<Nachrichtenabschnitt, 'zeilen'>,
): Nachrichtenabschnitt[] {
  const abschnitte: Nachrichtenabschnitt[] = [{ ...kopf, zeilen: [] }]
  for (const knoten of kinder) {
    const alle = wert[knoten.id] ?? []
    const einzeln = knoten.anzahl.max === 1 || (knoten.art === 'feld' && alle.length === 1)
    for (const [i, vorkommen] of alle.entries()) {
      const schluessel = `${kopf.schluessel}/${knoten.id}.${i}`
      const name = einzeln ? knoten.name : `${i + 1}. ${knoten.name}`
      if (typeof vorkommen !== 'string') {
        abschnitte.push(
          ...describeGruppe(worte, knoten.kinder, vorkommen, { titel: name, ebene: kopf.ebene + 1, schluessel }),
        )
        continue
      }
      const letzter = abschnitte.at(-1)
      const offen = letzter?.ebene === kopf.ebene ? letzter : undefined
      const abschnitt = offen ?? { schluessel: `${schluessel} `, titel: '', ebene: kopf.ebene, zeilen: [] }
      if (offen === undefined) abschnitte.push(abschnitt)
      abschnitt.zeilen.push({ schluessel, name, wert: describeFeldwert(worte, knoten.feld, vorkommen) })
    }
  }
  return abschnitte.filter(({ zeilen, titel, ebene }) => zeilen.length > 0 || (titel !== '' && ebene === kopf.ebene))
}

/** First text of a field, wherever in the message it stands. */
export function findFeldtext({ form, nachricht }: GelesenePost, pfad: string): string | undefined {
  const felder = createFeldverzeichnis(form.dokumente.map(({ baum }) => baum))
  return listTexte({ felder, dokumente: nachricht.dokumente }, pfad)[0]
}
