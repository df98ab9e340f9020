import type { DatensatzNachArt } from '../../modell/datensatz.ts'
import type { Schnittstelle } from '../../modell/elemente/produkt.ts'
import { type Erkennung, findNeutraleWurzel, isErkannt, listNeutraleEingaenge } from '../../modell/erkennung.ts'
import { findLeistungOf } from '../../modell/leistungen.ts'
import { namespaceOfLeistung } from '../../modell/namensraeume.ts'
import { findDatensatz, type Projekt } from '../../modell/projekt.ts'
import { applyDiff } from '../anwenden.ts'
import type { Diff, Schritt } from '../diff.ts'
import { composeDiffs } from '../verketten.ts'
import { createSchritt } from './schritt.ts'

const OHNE_LAGEN = { hinzugefuegt: [], geaendert: [], entfernt: [] }

/**
 * The Schritt with what follows from it for the neutral Eingänge: they recognise a new message where they know others of its
 * Leistung, and a message whose root element is another now, because its technical name or the version of its Leistung changed.
 * Nobody would think of these lines; without them the processor does not know the message. A Schritt that brings its own lines
 * stays as it is, and so does one that does not fit the project.
 */
export function followErkennung(projekt: Projekt, schritt: Schritt): Schritt {
  const { diff } = schritt
  const umbenannte = listUmbenannte(diff)
  const neue = listNeueEingehende(diff)
  if (umbenannte.size + neue.length === 0) return schritt
  const danach = applyDiff({ projekt, positionen: new Map() }, { ...diff, positionen: OHNE_LAGEN })
  if (!danach.ok) return schritt
  const nachher = danach.wert.projekt
  const geaendert = listNeutraleEingaenge(nachher).flatMap((von) => {
    if (von.erkennung === undefined) return []
    const gefolgte = von.erkennung.map((zeile) =>
      umbenannte.has(zeile.nachrichtentyp) ? followZeile(projekt, nachher, zeile) : zeile,
    )
    return [{ von, nach: { ...von, erkennung: [...gefolgte, ...createZeilen(nachher, gefolgte, neue)] } }]
  })
  const folge = createSchritt(schritt.name, { geaendert })
  return { ...schritt, diff: { ...diff, datensaetze: composeDiffs([diff, folge.diff]).datensaetze } }
}

/** Nachrichtentypen that were there before and whose root element may be another now. */
function listUmbenannte({ datensaetze }: Diff): ReadonlySet<string> {
  return new Set(
    datensaetze.geaendert.flatMap(({ von, nach }) => {
      if (von.art === 'leistung' && nach.art === 'leistung') {
        return namespaceOfLeistung(von) === namespaceOfLeistung(nach) ? [] : nach.nachrichtentypen
      }
      return nach.art === 'nachrichtentyp' && von.technischerName !== nach.technischerName ? [nach.id] : []
    }),
  )
}

/** What another message triggers comes into being inside the processor and never comes in. */
function listNeueEingehende({ datensaetze }: Diff): DatensatzNachArt['nachrichtentyp'][] {
  return datensaetze.hinzugefuegt.flatMap((eines) =>
    eines.art === 'nachrichtentyp' && eines.ausgeloestDurch === undefined ? [eines] : [],
  )
}

/** A line that named the root element of its message names that of now; one that was meant otherwise stays. */
function followZeile(vorher: Projekt, nachher: Projekt, zeile: Erkennung): Erkennung {
  const jetzige = findNeutraleWurzel(nachher, zeile.nachrichtentyp)
  const folgt = isErkannt(zeile, findNeutraleWurzel(vorher, zeile.nachrichtentyp)) && jetzige !== undefined
  return folgt ? { ...zeile, ...jetzige } : zeile
}

/** One line for each new message, on the channel of another message of its Leistung. */
function createZeilen(
  nachher: Projekt,
  vorhandene: readonly Erkennung[],
  neue: readonly DatensatzNachArt['nachrichtentyp'][],
): Erkennung[] {
  return neue.flatMap(({ id }) => {
    const wurzel = findNeutraleWurzel(nachher, id)
    if (wurzel === undefined || vorhandene.some((zeile) => isErkannt(zeile, wurzel))) return []
    const leistung = findLeistungOf(nachher, id)
    const vorbild = vorhandene.find(({ nachrichtentyp }) => findLeistungOf(nachher, nachrichtentyp) === leistung)
    return vorbild === undefined ? [] : [{ kanal: vorbild.kanal, ...wurzel, nachrichtentyp: id }]
  })
}

/** The neutral Eingang at which a message would be expected: one that knows its Leistung, else the only one there is. */
export function findEingangFuer(projekt: Projekt, nachrichtentyp: string): Schnittstelle | undefined {
  const geschwister = new Set(findLeistungOf(projekt, nachrichtentyp)?.nachrichtentypen)
  const eingaenge = listNeutraleEingaenge(projekt).filter(({ erkennung = [] }) => erkennung.length > 0)
  const bekannt = eingaenge.find(({ erkennung = [] }) =>
    erkennung.some((zeile) => zeile.nachrichtentyp !== undefined && geschwister.has(zeile.nachrichtentyp)),
  )
  return bekannt ?? (eingaenge.length === 1 ? eingaenge[0] : undefined)
}

/** Adds the line by which an Eingang recognises a message. */
export function recogniseNachricht(projekt: Projekt, schnittstelle: Schnittstelle, nachrichtentyp: string): Schritt {
  const wurzel = findNeutraleWurzel(projekt, nachrichtentyp)
  const { erkennung = [] } = schnittstelle
  const kanal = erkennung[0]?.kanal
  const name = `„${findDatensatz(projekt, 'nachrichtentyp', nachrichtentyp)?.name ?? ''}“ erkennen`
  if (wurzel === undefined || kanal === undefined) return createSchritt(name, {})
  const nach = { ...schnittstelle, erkennung: [...erkennung, { kanal, ...wurzel, nachrichtentyp }] }
  return createSchritt(name, { geaendert: [{ von: schnittstelle, nach }] })
}
