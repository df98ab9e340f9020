import { resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readProjekt } from '../../../electron/host/projekte/readProjekt.ts'
import { generateTexte } from '../../../electron/host/regelwerk/texte.ts'
import { hasFehler } from '../../../shared/befund.ts'
import type { Datensatz } from '../../../shared/modell/datensatz.ts'
import type { Leistung } from '../../../shared/modell/elemente/leistung.ts'
import { findDatensatz, listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'
import { pruefeProjekt } from '../../../shared/pruefung/pruefeProjekt.ts'

/**
 * What it costs to add a Leistung: its own file, lines in existing records, and Zuordnungen of the systems that have a format
 * of their own for it. Those of a Dienst serve every Leistung and stay as they are, and so do the rules of the others.
 * `fassungen`: what a Dienst reports is mapped once and written out for each Nachrichtentyp it becomes.
 */
const LEISTUNGEN = [
  { name: 'gewerbeummeldung', zuordnungen: { gewerbeprofi: 3, musterportal: 2 }, fassungen: [] },
  { name: 'gewerbeabmeldung', zuordnungen: { gewerbeprofi: 2, musterportal: 2 }, fassungen: [] },
  {
    name: 'gewerberegisterauszug',
    zuordnungen: { gewerbeprofi: 2 },
    fassungen: ['zuordnungen/zahlungsverkehr/meldung/gewerberegisterauszug/zahlungMelden.xsl'],
  },
]

/** The text of each Dienst: one serves all Leistungen. */
const DIENSTTEXTE = [
  'demo-dms/ablage',
  'mailsystem/mitteilung',
  'behoerdenpostfach/mitteilung',
  'postfach/zustellung',
  'registerauskunft/abfrage',
  'zahlungsverkehr/auftrag',
].map((name) => `zuordnungen/${name}.xsl`)

let mit: Projekt
let texteMit: ReadonlyMap<string, string>

beforeAll(async () => {
  const gelesen = await readProjekt(resolve('samples/gewerbe'))
  if (!gelesen.ok) throw new Error(JSON.stringify(gelesen.befunde, null, 2))
  mit = gelesen.wert.projekt
  texteMit = generateTexte(mit)
})

describe.each(LEISTUNGEN)('Die $name dazuzunehmen', ({ name, zuordnungen, fassungen }) => {
  let ohne: Projekt
  let texteOhne: ReadonlyMap<string, string>

  beforeAll(() => {
    ohne = removeLeistung(mit, name)
    texteOhne = generateTexte(ohne)
  })

  it('geht von einem fehlerfreien Modell aus, in dem von ihr nichts steht', () => {
    expect(hasFehler(pruefeProjekt(ohne))).toBe(false)
    expect([...texteOhne.keys()].filter((pfad) => pfad.includes(name))).toEqual([])
  })

  it('kostet ihre eigene Datei und Zuordnungen nur der Systeme mit eigenem Format', () => {
    const neue = [...mit.datensaetze.values()].filter(({ id }) => !ohne.datensaetze.has(id))
    const eigene = neue.filter(({ id }) => mit.dateien.get(id) === `leistungen/${name}.json`)
    const uebrige = neue.filter((eines) => !eigene.includes(eines))
    expect(eigene.length).toBeGreaterThan(10)
    expect(uebrige.map(({ art }) => art).filter((art) => art !== 'zuordnung')).toEqual([])
    expect(countByProdukt(mit, uebrige)).toEqual(zuordnungen)
  })

  it('braucht keine Zuordnung eines Dienstes', () => {
    const vonDiensten = (projekt: Projekt): string[] =>
      listDatensaetze(projekt, 'zuordnung').flatMap(({ id, gegenstand }) => (gegenstand.art === 'dienst' ? [id] : []))
    expect(vonDiensten(mit)).toEqual(vonDiensten(ohne))
    expect(vonDiensten(mit).length).toBeGreaterThanOrEqual(DIENSTTEXTE.length)
  })

  it('ändert in vorhandenen Datensätzen nur, wo sie angeboten und woran sie erkannt wird', () => {
    const geaenderte = [...ohne.datensaetze.values()].filter((eines) => mit.datensaetze.get(eines.id) !== eines)
    expect(new Set(geaenderte.map(({ art }) => art))).toEqual(
      new Set(['buendel', 'organisation', 'stelle', 'schnittstelle']),
    )
    expect(ohne.codelisteninhalte).toBe(mit.codelisteninhalte)
  })

  it('lässt die Texte von Ablage, Mail, Postfach, Register und Zahlung und alle anderer Leistungen Byte für Byte gleich', () => {
    for (const [pfad, text] of texteOhne) expect([pfad, texteMit.get(pfad) === text]).toEqual([pfad, true])
    expect([...texteOhne.keys()]).toEqual(expect.arrayContaining(DIENSTTEXTE))
    for (const andere of listDatensaetze(ohne, 'leistung')) {
      const regeln = [...texteOhne.keys()].filter((pfad) => pfad.startsWith(`${andere.technischerName}/stufe-`))
      expect([andere.name, regeln.length]).toEqual([andere.name, 4])
    }
  })

  it('erzeugt sonst nur Texte der Leistung selbst, ihrer Konfiguration und ihrer Zuordnungen', () => {
    const neue = [...texteMit.keys()].filter((pfad) => !texteOhne.has(pfad))
    const fremde = neue.filter((pfad) => !pfad.startsWith(`${name}/`) && !pfad.endsWith(`/${name}.xml`))
    const anzahl = Object.values(zuordnungen).reduce((summe, eine) => summe + eine, 0)
    const produkte = Object.keys(zuordnungen)
    const eigene = fremde.filter((pfad) => produkte.some((produkt) => pfad.startsWith(`zuordnungen/${produkt}/`)))
    expect(eigene).toHaveLength(anzahl)
    expect(fremde.filter((pfad) => !eigene.includes(pfad))).toEqual(fassungen)
  })
})

/** The project as it was before somebody added the Leistung. */
function removeLeistung(projekt: Projekt, name: string): Projekt {
  const leistung = listDatensaetze(projekt, 'leistung').find((eine) => eine.technischerName === name)
  if (leistung === undefined) throw new Error(`${name} fehlt im Beispiel`)
  const datei = projekt.dateien.get(leistung.id)
  const datensaetze = new Map<string, Datensatz>()
  for (const datensatz of projekt.datensaetze.values()) {
    if (projekt.dateien.get(datensatz.id) === datei || isZuordnungOf(leistung, datensatz)) continue
    datensaetze.set(datensatz.id, withoutLines(leistung, datensatz))
  }
  return { ...projekt, datensaetze }
}

function isZuordnungOf(leistung: Leistung, datensatz: Datensatz): boolean {
  if (datensatz.art !== 'zuordnung' || datensatz.gegenstand.art !== 'nachrichtentyp') return false
  return leistung.nachrichtentypen.includes(datensatz.gegenstand.nachrichtentyp)
}

/** The same record where it says nothing of the Leistung. */
function withoutLines(leistung: Leistung, datensatz: Datensatz): Datensatz {
  const fremd = (eines: { leistung: string }): boolean => eines.leistung !== leistung.id
  switch (datensatz.art) {
    case 'buendel':
      return { ...datensatz, leistungen: datensatz.leistungen.filter((id) => id !== leistung.id) }
    case 'organisation': {
      const { stufen, umlenkungen } = datensatz
      if (stufen.every(fremd) && umlenkungen.every(fremd)) return datensatz
      return { ...datensatz, stufen: stufen.filter(fremd), umlenkungen: umlenkungen.filter(fremd) }
    }
    case 'stelle': {
      const { zustaendigkeiten } = datensatz
      if (zustaendigkeiten.every(fremd)) return datensatz
      return { ...datensatz, zustaendigkeiten: zustaendigkeiten.filter(fremd) }
    }
    case 'schnittstelle': {
      const uebrige = datensatz.erkennung?.filter((eine) => !leistung.nachrichtentypen.includes(eine.nachrichtentyp))
      if (uebrige === undefined || uebrige.length === datensatz.erkennung?.length) return datensatz
      return { ...datensatz, erkennung: uebrige }
    }
    default:
      return datensatz
  }
}

/** How many Zuordnungen each Produkt has among these records. */
function countByProdukt(projekt: Projekt, datensaetze: readonly Datensatz[]): Record<string, number> {
  const zahlen: Record<string, number> = {}
  for (const datensatz of datensaetze) {
    if (datensatz.art !== 'zuordnung') continue
    const schnittstelle = findDatensatz(projekt, 'schnittstelle', datensatz.schnittstelle)
    const produkt = listDatensaetze(projekt, 'produkt').find(
      ({ schnittstellen }) => schnittstelle !== undefined && schnittstellen.includes(schnittstelle.id),
    )
    const name = produkt?.technischerName ?? ''
    zahlen[name] = (zahlen[name] ?? 0) + 1
  }
  return zahlen
}
