import type { Organisation } from '../../shared/modell/elemente/organisation.ts'
import type { Feldknoten } from '../../shared/modell/feldbaum.ts'
import type { Anlage, Gruppenwert, Nachricht } from '../../shared/modell/nachricht.ts'
import { writeNachricht } from '../../shared/modell/nachrichtXml.ts'
import type { Form } from './form.ts'
import { type Formlage, listInhalte } from './lage.ts'

/** An attached file with its bytes as they travel. */
export interface Antragsanlage extends Anlage {
  /** Base64 */
  inhalt: string
}

export interface Absendung {
  xml: string
  anlagen: readonly Antragsanlage[]
}

/** The message that the form makes: what counts in it, and only the files that it refers to. */
export function createAbsendung(
  lage: Formlage,
  organisation: Organisation,
  anlagen: readonly Antragsanlage[],
  kopf: { uuid: string; zeitpunkt: string },
): Absendung {
  const dokumente = listInhalte(lage)
  const benannte = collectDateien(lage.form, dokumente)
  const eigene = anlagen.filter(({ id }) => benannte.has(id))
  const nachricht: Nachricht = {
    nachrichtentyp: lage.form.nachrichtentyp.id,
    fachmodellVersion: lage.form.leistung.version,
    test: true,
    kopf: {
      nachrichtenUUID: kopf.uuid,
      erstellungszeitpunkt: kopf.zeitpunkt,
      leser: { kennung: `org:${organisation.ars}`, name: organisation.name },
      autor: { kennung: 'antrag:formular', name: 'Antragsformular' },
      fremdkennungen: [],
    },
    anlagen: eigene.map(({ id, name, typ, groesse, sha256 }) => ({ id, name, typ, groesse, sha256 })),
    dokumente,
  }
  return { xml: writeNachricht(lage.form.nachrichtenform, nachricht), anlagen: eigene }
}

function collectDateien(form: Form, dokumente: Readonly<Record<string, Gruppenwert>>): ReadonlySet<string> {
  const ids = new Set<string>()
  const visit = (kinder: readonly Feldknoten[], wert: Gruppenwert): void => {
    for (const knoten of kinder) {
      for (const vorkommen of wert[knoten.id] ?? []) {
        if (typeof vorkommen !== 'string') visit(knoten.kinder, vorkommen)
        else if (knoten.feld?.datentyp === 'datei') ids.add(vorkommen.trim())
      }
    }
  }
  for (const { dokument, baum } of form.nachrichtenform.dokumente) visit(baum.kinder, dokumente[dokument.id] ?? {})
  return ids
}
