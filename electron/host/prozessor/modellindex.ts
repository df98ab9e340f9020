import type { Leistung } from '../../../shared/modell/elemente/leistung.ts'
import type { Nachrichtentyp } from '../../../shared/modell/elemente/nachricht.ts'
import type { Installation, Organisation } from '../../../shared/modell/elemente/organisation.ts'
import type { Produkt, Schnittstelle } from '../../../shared/modell/elemente/produkt.ts'
import type { Zuordnung } from '../../../shared/modell/elemente/zuordnung.ts'
import { resolveFeldbaum } from '../../../shared/modell/feldbaum.ts'
import { createLeistungsindex } from '../../../shared/modell/leistungen.ts'
import type { Nachrichtenform } from '../../../shared/modell/nachrichtXml.ts'
import { findDatensatz, listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'
import { findDemoschema } from '../schema/demoschemata.ts'

/** An Installation as sender, with one way in which its messages are recognised. */
export interface Eingangsweg {
  installation: Installation
  schnittstelle: Schnittstelle
  erkennung: NonNullable<Schnittstelle['erkennung']>[number]
  /** position of `erkennung` in the Schnittstelle */
  nummer: number
}

/** The model as the processor asks for it. Built once per project; a changed project is another index. */
export interface Modellindex {
  projekt: Projekt
  listEingangswege(kanal: string, installationen: readonly Installation[]): Eingangsweg[]
  listInstallationen(organisation: string): Installation[]
  listOrganisationen(installation: string): Organisation[]
  findLeistung(nachrichtentyp: string): Leistung | undefined
  findForm(nachrichtentyp: string): Nachrichtenform | undefined
  findZuordnung(schnittstelle: string, passt: (gegenstand: Zuordnung['gegenstand']) => boolean): Zuordnung | undefined
  /** Schnittstelle over which an Installation takes Rückmeldungen */
  findRueckweg(installation: string): Schnittstelle | undefined
  findEndpunkt(installation: string, schnittstelle: string): string | undefined
  /** text of the XSD of a Schnittstelle with its siblings, if the project has it or a demo system speaks the format */
  findSchemadateien(schnittstelle: Schnittstelle): { haupt: string; dateien: Record<string, string> } | undefined
}

/** Of one state of the project; another state needs another one. */
export function createModellindex(projekt: Projekt): Modellindex {
  const organisationen = listDatensaetze(projekt, 'organisation')
  const zuordnungen = listDatensaetze(projekt, 'zuordnung')
  const rueckmeldungsziele = new Set(
    zuordnungen.filter(({ gegenstand }) => gegenstand.art === 'rueckmeldung').map(({ schnittstelle }) => schnittstelle),
  )
  const leistungByTyp = createLeistungsindex(projekt)
  const installationenByOrganisation = new Map(organisationen.map((o) => [o.id, installationsOf(projekt, o)]))
  const formen = new Map<string, Nachrichtenform | undefined>()
  const installation = (id: string): Installation | undefined => findDatensatz(projekt, 'installation', id)
  return {
    projekt,
    listEingangswege: (kanal, installationen) => installationen.flatMap((eine) => waysOf(projekt, eine, kanal)),
    listInstallationen: (organisation) => installationenByOrganisation.get(organisation) ?? [],
    listOrganisationen: (id) =>
      organisationen.filter((o) => installationenByOrganisation.get(o.id)?.some((eine) => eine.id === id)),
    findLeistung: (nachrichtentyp) => leistungByTyp.get(nachrichtentyp),
    findForm: (nachrichtentyp) => {
      if (!formen.has(nachrichtentyp)) {
        formen.set(nachrichtentyp, createForm(projekt, leistungByTyp.get(nachrichtentyp), nachrichtentyp))
      }
      return formen.get(nachrichtentyp)
    },
    findZuordnung: (schnittstelle, passt) =>
      zuordnungen.find((eine) => eine.schnittstelle === schnittstelle && passt(eine.gegenstand)),
    findRueckweg: (id) =>
      schnittstellenOf(projekt, installation(id))
        .filter(({ richtung, rueckmeldung }) => richtung === 'ausgang' && rueckmeldung)
        .find(({ id, format }) => format === 'neutral' || rueckmeldungsziele.has(id)),
    findEndpunkt: (id, schnittstelle) =>
      installation(id)?.schnittstellen.find((eine) => eine.schnittstelle === schnittstelle)?.endpunkt,
    findSchemadateien: (schnittstelle) => findSchemadateien(projekt, schnittstelle),
  }
}

function installationsOf(projekt: Projekt, organisation: Organisation): Installation[] {
  const ids = new Set(organisation.installationen)
  for (const stelle of organisation.stellen) {
    for (const id of findDatensatz(projekt, 'stelle', stelle)?.installationen ?? []) ids.add(id)
  }
  return [...ids].flatMap((id) => findDatensatz(projekt, 'installation', id) ?? [])
}

function schnittstellenOf(projekt: Projekt, installation: Installation | undefined): Schnittstelle[] {
  return (installation?.schnittstellen ?? []).flatMap(
    ({ schnittstelle }) => findDatensatz(projekt, 'schnittstelle', schnittstelle) ?? [],
  )
}

function waysOf(projekt: Projekt, installation: Installation, kanal: string): Eingangsweg[] {
  return schnittstellenOf(projekt, installation)
    .filter((schnittstelle) => schnittstelle.richtung === 'eingang')
    .flatMap((schnittstelle) =>
      (schnittstelle.erkennung ?? []).map((erkennung, nummer) => ({ installation, schnittstelle, erkennung, nummer })),
    )
    .filter(({ erkennung }) => erkennung.kanal === kanal)
}

function createForm(projekt: Projekt, leistung: Leistung | undefined, id: string): Nachrichtenform | undefined {
  const nachrichtentyp: Nachrichtentyp | undefined = findDatensatz(projekt, 'nachrichtentyp', id)
  if (leistung === undefined || nachrichtentyp === undefined) return undefined
  const dokumente = nachrichtentyp.dokumentsichten.flatMap((sicht) => {
    const dokument = findDatensatz(projekt, 'dokument', sicht.dokument)
    return dokument === undefined ? [] : [{ dokument, baum: resolveFeldbaum(projekt, dokument.id) }]
  })
  return { leistung, nachrichtentyp, dokumente }
}

/** The XSD lies below the folder of the Produkt that has the Schnittstelle; a demo system's format is known without. */
function findSchemadateien(projekt: Projekt, schnittstelle: Schnittstelle) {
  if (schnittstelle.schema === undefined) return findDemoschema(schnittstelle.namensraeume)
  const produkt: Produkt | undefined = listDatensaetze(projekt, 'produkt').find((eines) =>
    eines.schnittstellen.includes(schnittstelle.id),
  )
  const datei = produkt && projekt.dateien.get(produkt.id)
  if (datei === undefined) return undefined
  const ordner = `${datei.slice(0, datei.lastIndexOf('/'))}/schemata/`
  const dateien: Record<string, string> = {}
  for (const [pfad, text] of projekt.schemata) if (pfad.startsWith(ordner)) dateien[pfad.slice(ordner.length)] = text
  const haupt = schnittstelle.schema.slice('schemata/'.length)
  return Object.hasOwn(dateien, haupt) ? { haupt, dateien } : undefined
}
