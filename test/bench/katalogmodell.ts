import type { Datensatz } from '../../shared/modell/datensatz.ts'
import { namespaceOfLeistung } from '../../shared/modell/namensraeume.ts'
import { findDatensatz, type Projekt } from '../../shared/modell/projekt.ts'
import { createBeispielprojekt } from '../../shared/pruefung/beispielprojekt.ts'

const VORLAGE = 'leistungen/hundAnmelden.json'
const BUENDEL = 'bue-alle000000'
const ZUORDNUNGEN = ['zuo-anmeldung0', 'zuo-nachweis00', 'zuo-fachverf00']

/**
 * A project the size of the OZG catalogue: so many Leistungen like that of the Beispielprojekt, each with its Dokumente, messages,
 * ways and Zuordnungen, all run by one Organisation with the same Produkte; Teilleistungen are added until there are as many.
 */
export function createKatalogmodell(leistungen: number, teilleistungen: number): Projekt {
  const vorlage = createBeispielprojekt()
  const eigene = [...vorlage.datensaetze.values()].filter(
    ({ id }) => vorlage.dateien.get(id) === VORLAGE || ZUORDNUNGEN.includes(id),
  )
  const eigeneIds = new Set(eigene.map(({ id }) => id))
  const datensaetze = new Map(
    [...vorlage.datensaetze].filter(
      ([id]) => !eigeneIds.has(id) && findDatensatz(vorlage, 'buendel', id) === undefined,
    ),
  )
  const dateien = new Map(vorlage.dateien)
  let offen = teilleistungen - leistungen * 3
  for (let nummer = 0; nummer < leistungen; nummer += 1) {
    const kopien = cloneSaetze(eigene, nummer)
    const zusaetzliche = Math.ceil(offen / (leistungen - nummer))
    offen -= zusaetzliche
    for (const kopie of addTeilleistungen(kopien, zusaetzliche, nummer)) {
      datensaetze.set(kopie.id, kopie)
      dateien.set(kopie.id, pfadOf(vorlage, kopie, nummer))
    }
  }
  dateien.set(BUENDEL, 'buendel.json')
  return { ...vorlage, datensaetze: connect(datensaetze, leistungen), dateien }
}

/** A Zuordnung has a file of its own at the Produkt of its Schnittstelle. */
function pfadOf({ dateien }: Projekt, satz: Datensatz, nummer: number): string {
  if (satz.art !== 'zuordnung') return `leistungen/leistung${nummer}.json`
  const produkt = dateien.get(satz.schnittstelle)?.replace(/produkt\.json$/, '')
  return `${produkt}zuordnungen/${satz.technischerName}.json`
}

/** The records under other ids; technical names of Leistungen differ too. */
function cloneSaetze(saetze: readonly Datensatz[], nummer: number): Datensatz[] {
  const neue = new Map(saetze.map(({ id }, stelle) => [id, createId(id, nummer, stelle)]))
  const text = JSON.stringify(saetze).replaceAll(/"([^"]*)"/g, (ganz, inhalt: string) => {
    const uebersetzt = inhalt.replaceAll(/[a-z]{3}-[0-9a-z]{10}/g, (id) => neue.get(id) ?? id)
    return uebersetzt === inhalt ? ganz : `"${uebersetzt}"`
  })
  return (JSON.parse(text) as Datensatz[]).map((satz) =>
    satz.art === 'leistung'
      ? { ...satz, name: `Leistung ${nummer}`, technischerName: `leistung${nummer}` }
      : satz.art === 'zuordnung'
        ? { ...satz, technischerName: `${satz.technischerName}${nummer}` }
        : satz,
  )
}

function createId(id: string, nummer: number, stelle: number): string {
  return `${id.slice(0, 4)}${nummer.toString(36).padStart(6, '0')}${stelle.toString(36).padStart(4, '0')}`
}

/** One after the other behind the last one. */
function addTeilleistungen(saetze: readonly Datensatz[], anzahl: number, nummer: number): Datensatz[] {
  const letzte = saetze.findLast((satz) => satz.art === 'teilleistung')
  const dokument = saetze.find((satz) => satz.art === 'dokument')
  if (letzte === undefined || dokument === undefined) return [...saetze]
  const neue = Array.from({ length: anzahl }, (_, stelle) => ({
    ...letzte,
    id: `tei-${nummer.toString(36).padStart(6, '0')}z${stelle.toString(36).padStart(3, '0')}`,
    name: `Schritt ${stelle + 1}`,
    technischerName: `schritt${stelle + 1}`,
    benoetigt: [dokument.id],
  }))
  return [
    ...saetze.map((satz) =>
      satz.art === 'leistung'
        ? { ...satz, teilleistungen: [...satz.teilleistungen, ...neue.map(({ id }) => id)] }
        : satz,
    ),
    ...neue,
  ]
}

/** The Bündel, the one Organisation and its portal know all Leistungen. */
function connect(saetze: ReadonlyMap<string, Datensatz>, leistungen: number): Map<string, Datensatz> {
  const alle = [...saetze.values()].filter((satz) => satz.art === 'leistung')
  const typen = [...saetze.values()].filter((satz) => satz.art === 'nachrichtentyp')
  const eigner = new Map(alle.flatMap((leistung) => leistung.nachrichtentypen.map((typ) => [typ, leistung] as const)))
  const verbunden = new Map(saetze)
  for (const satz of saetze.values()) {
    if (satz.art === 'stelle' && satz.zustaendigkeiten.length > 0) {
      const zustaendigkeiten = alle.flatMap(({ id }) =>
        satz.zustaendigkeiten.map((eine) => ({ ...eine, leistung: id })),
      )
      verbunden.set(satz.id, { ...satz, zustaendigkeiten })
    }
    if (satz.art === 'stelle' && satz.rollen.length > 0) {
      const rollen = alle.flatMap((leistung) => leistung.rollen.slice(-1))
      verbunden.set(satz.id, { ...satz, rollen })
    }
    if (satz.art === 'organisation') {
      verbunden.set(satz.id, {
        ...satz,
        stufen: satz.stufen.length === 0 ? [] : alle.map(({ id }) => ({ leistung: id, stufe: 2 })),
        umlenkungen: satz.umlenkungen.flatMap(({ organisation }) =>
          alle.map(({ id }) => ({ leistung: id, organisation })),
        ),
      })
    }
    if (satz.art === 'schnittstelle' && satz.erkennung !== undefined) {
      const erkennung = satz.erkennung.flatMap((eine) =>
        typen
          .filter(({ technischerName }) => eine.nachrichtentyp.slice(4) === technischerName)
          .map(({ id, technischerName }) => {
            const leistung = satz.format === 'neutral' ? eigner.get(id) : undefined
            return leistung === undefined
              ? { ...eine, wurzel: `${eine.wurzel}-${id}`, nachrichtentyp: id }
              : { ...eine, namensraum: namespaceOfLeistung(leistung), wurzel: technischerName, nachrichtentyp: id }
          }),
      )
      verbunden.set(satz.id, { ...satz, erkennung })
    }
  }
  const buendel: Datensatz = {
    id: BUENDEL,
    art: 'buendel',
    name: `${leistungen} Leistungen`,
    technischerName: 'alle',
    leistungen: alle.map(({ id }) => id),
  }
  return verbunden.set(buendel.id, buendel)
}
