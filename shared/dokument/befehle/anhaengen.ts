import type { Datensatz, DatensatzNachArt } from '../../modell/datensatz.ts'
import type { Projekt } from '../../modell/projekt.ts'
import { applyDiff } from '../anwenden.ts'
import type { Schritt } from '../diff.ts'
import { composeDiffs } from '../verketten.ts'
import { createElement, type Erzeugbar, type Erzeugung, type Ort, type Vorgaben } from './erzeugen.ts'
import type { Zufall } from './leistungsbau.ts'
import { connectElemente } from './verbinden.ts'

/** Something new that can be joined to an element, under the name of what it will be to it. */
export interface Anhang {
  id: string
  art: Erzeugbar
  name: string
}

interface Anhangart<D extends Datensatz = Datensatz> extends Anhang {
  vorgaben(element: D): Vorgaben
  /** which way the new element is connected, where its Vorgaben do not do that already */
  verbindung?: 'hin' | 'her'
}

const ANHAENGE: Readonly<Partial<Record<Datensatz['art'], readonly Anhangart[]>>> = {
  teilleistung: listOf<'teilleistung'>([
    { id: 'danach', art: 'teilleistung', name: 'Teilleistung danach', vorgaben: ({ id }) => ({ teilleistung: id }) },
    {
      id: 'erzeugt',
      art: 'dokument',
      name: 'Dokument, das sie erzeugt',
      vorgaben: ({ id }) => ({ teilleistung: id, erzeugt: true }),
    },
    {
      id: 'benoetigt',
      art: 'dokument',
      name: 'Dokument, das sie benötigt',
      vorgaben: ({ id }) => ({ teilleistung: id }),
    },
    {
      id: 'nachricht',
      art: 'nachrichtentyp',
      name: 'Nachricht, die sie auslöst',
      vorgaben: ({ id, zustaendigeRolle }) => ({ teilleistung: id, rolle: zustaendigeRolle }),
    },
  ]),
  nachrichtentyp: listOf<'nachrichtentyp'>([
    {
      id: 'system',
      art: 'komponententyp',
      name: 'System, das sie zustellt',
      vorgaben: ({ id }) => ({ nachrichtentyp: id }),
    },
    {
      id: 'antwort',
      art: 'nachrichtentyp',
      name: 'Antwort darauf',
      vorgaben: ({ von, an, teilleistung }) => ({
        teilleistung,
        an: von,
        ...(an[0] === undefined ? {} : { rolle: an[0] }),
      }),
      verbindung: 'hin',
    },
    {
      id: 'dokument',
      art: 'dokument',
      name: 'Dokument, das sie übermittelt',
      // what a message carries comes into being with the Teilleistung that sends it; the graph shows it by that
      vorgaben: ({ teilleistung }) => ({ teilleistung, erzeugt: true }),
      verbindung: 'hin',
    },
  ]),
  dokument: listOf<'dokument'>([
    {
      id: 'teilleistung',
      art: 'teilleistung',
      name: 'Teilleistung, die es benötigt',
      vorgaben: () => ({}),
      verbindung: 'hin',
    },
  ]),
  rolle: listOf<'rolle'>([
    { id: 'teilleistung', art: 'teilleistung', name: 'Teilleistung der Rolle', vorgaben: ({ id }) => ({ rolle: id }) },
    { id: 'nachricht', art: 'nachrichtentyp', name: 'Nachricht der Rolle', vorgaben: ({ id }) => ({ rolle: id }) },
  ]),
  vorgangstyp: listOf<'vorgangstyp'>([
    {
      id: 'teilleistung',
      art: 'teilleistung',
      name: 'Teilleistung dafür',
      vorgaben: () => ({}),
      verbindung: 'her',
    },
  ]),
}

/** The table forgets the kind of element; its key holds it. */
function listOf<A extends Datensatz['art']>(arten: readonly Anhangart<DatensatzNachArt[A]>[]): readonly Anhangart[] {
  return arten.map((art) => ({ ...art, vorgaben: (element) => art.vorgaben(element as DatensatzNachArt[A]) }))
}

/** What can be joined to this element. */
export function listAnhaenge(projekt: Projekt, id: string): readonly Anhang[] {
  const art = projekt.datensaetze.get(id)?.art
  return (art === undefined ? undefined : ANHAENGE[art]) ?? []
}

/** Creates a new element and joins it to a given one, as one Schritt; undefined where that cannot be. */
export function appendElement(
  projekt: Projekt,
  leistung: string,
  zu: string,
  anhang: string,
  zufall: Zufall,
  ort?: Ort,
): Erzeugung | undefined {
  const element = projekt.datensaetze.get(zu)
  const art = element && ANHAENGE[element.art]?.find(({ id }) => id === anhang)
  if (element === undefined || art === undefined) return undefined
  const vorgaben = { ...art.vorgaben(element), ...(ort === undefined ? {} : { ort }) }
  const neu = createElement(projekt, leistung, art.art, vorgaben, zufall)
  if (neu === undefined || art.verbindung === undefined) return neu
  const danach = applyDiff({ projekt, positionen: new Map() }, { ...neu.schritt.diff, positionen: OHNE_LAGEN })
  if (!danach.ok) return undefined
  const [von, nach] = art.verbindung === 'hin' ? [zu, neu.id] : [neu.id, zu]
  const verbunden = connectElemente(danach.wert.projekt, leistung, von, nach, zufall)
  // a new element may already be what the connection would make it
  if (!verbunden.ok) return neu
  return { id: neu.id, schritt: joinSchritte(neu.schritt, verbunden.wert) }
}

const OHNE_LAGEN = { hinzugefuegt: [], geaendert: [], entfernt: [] }

function joinSchritte(erster: Schritt, zweiter: Schritt): Schritt {
  return { name: erster.name, diff: composeDiffs([erster.diff, zweiter.diff]) }
}
