import { createBefund, type Ergebnis, fail, succeed } from '../../../shared/befund.ts'
import { pfadOfKopfschema, pfadOfNachrichtschema } from '../../../shared/generator/pfade.ts'
import type { Dokumentbaum } from '../../../shared/konzept/dokumentbaum.ts'
import { createSystembezug, type Systembezug } from '../../../shared/konzept/systemkonzept/bezug.ts'
import { createSystemkonzept } from '../../../shared/konzept/systemkonzept/systemkonzept.ts'
import type { Konzeptbeispiel } from '../../../shared/konzept/systemkonzept/testfaelle.ts'
import type { Umsetzungsstufe } from '../../../shared/modell/elemente/gemeinsam.ts'
import type { Leistung } from '../../../shared/modell/elemente/leistung.ts'
import type { Komponententyp } from '../../../shared/modell/elemente/nachricht.ts'
import { listLeistungen } from '../../../shared/modell/leistungen.ts'
import { listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'
import { SCHNITTSTELLENDATEIEN } from '../schema/schnittstellenschemata.ts'
import { texteOf } from '../sitzung/regeltexte.ts'
import { createDienstauftraege, createDienstbeispiele } from './dienstsendungen.ts'
import { createTestnachrichten, type Testnachricht } from './testnachrichten.ts'

/** Everything a Systemkonzept and its package are made of. */
export interface Konzeptsammlung {
  bezug: Systembezug
  baum: Dokumentbaum
  nachrichten: readonly Testnachricht[]
  /** examples that are no test messages */
  beispiele: readonly Konzeptbeispiel[]
  /** path in the package -> text */
  schemata: ReadonlyMap<string, string>
}

/** Derives messages, tries them, and builds the document. The project must have passed the model check. */
export async function createKonzeptsammlung(
  projekt: Projekt,
  komponententyp: Komponententyp,
  stufe: Umsetzungsstufe,
  leistung?: string,
): Promise<Konzeptsammlung> {
  const bezug = createSystembezug(projekt, komponententyp, stufe, leistung)
  const nachrichten =
    komponententyp.dienst === undefined ? await createTestnachrichten(bezug) : createDienstauftraege(bezug)
  const dienstbeispiele = createDienstbeispiele(bezug, nachrichten)
  const baum = createSystemkonzept(bezug, {
    testfaelle: nachrichten,
    nachrichtenbeispiele: findNachrichtenbeispiele(bezug, nachrichten),
    dienstbeispiele,
    readXsd,
  })
  const beispiele = dienstbeispiele.filter(({ datei }) => nachrichten.every((eine) => eine.datei !== datei))
  return { bezug, baum, nachrichten, beispiele, schemata: listSchemata(bezug) }
}

function readXsd(datei: string): string {
  const text = SCHNITTSTELLENDATEIEN[datei]
  if (text === undefined) throw new Error(`Kein Schema ${datei}`)
  return text
}

/** The smallest good message of each Nachrichtentyp. */
function findNachrichtenbeispiele(
  { komponententyp, empfang, versand }: Systembezug,
  nachrichten: readonly Testnachricht[],
): ReadonlyMap<string, Konzeptbeispiel> {
  if (komponententyp.dienst !== undefined) return new Map()
  return new Map(
    [...empfang, ...versand].flatMap(({ typ }) => {
      const gut = nachrichten.find(({ nachrichtentyp, urteil }) => nachrichtentyp === typ.id && urteil === 'angenommen')
      if (gut === undefined) return []
      return [[typ.id, { titel: `Beispiel: ${typ.name}`, datei: gut.datei, text: gut.xml }] as const]
    }),
  )
}

function listSchemata({ projekt, komponententyp, empfang, versand }: Systembezug): Map<string, string> {
  const schemata = new Map<string, string>()
  if (komponententyp.dienst !== undefined) {
    const datei = `dienst-${komponententyp.dienst}.xsd`
    return schemata.set(`schemata/schnittstelle/${datei}`, readXsd(datei))
  }
  for (const { leistung, typ } of [...empfang, ...versand]) {
    const pfad = pfadOfNachrichtschema(leistung, typ)
    schemata.set(`schemata/${pfad}`, texteOf(projekt).get(pfad) ?? '')
    schemata.set(`schemata/${pfadOfKopfschema(leistung)}`, readXsd('kopf.xsd'))
  }
  if (versand.length > 0) schemata.set('schemata/schnittstelle/rueckmeldung.xsd', readXsd('rueckmeldung.xsd'))
  return schemata
}

/** A Komponententyp by name, technical name or id. */
export function findKomponententyp(projekt: Projekt, name: string): Ergebnis<Komponententyp> {
  const alle = listDatensaetze(projekt, 'komponententyp')
  const gefunden = findByName(alle, name)
  if (gefunden !== undefined) return succeed(gefunden)
  return fail(createNameBefund('komponententyp', `Den Komponententyp „${name}“`, alle))
}

/** A Leistung by name, technical name or id; none where none is asked for. */
export function findLeistung(projekt: Projekt, name: string | undefined): Ergebnis<Leistung | undefined> {
  if (name === undefined) return succeed(undefined)
  const alle = listLeistungen(projekt)
  const gefunden = findByName(alle, name)
  if (gefunden !== undefined) return succeed(gefunden)
  return fail(createNameBefund('leistung', `Die Leistung „${name}“`, alle))
}

function findByName<T extends { id: string; name: string; technischerName: string }>(
  alle: readonly T[],
  name: string,
): T | undefined {
  const gesucht = name.trim().toLowerCase()
  return alle.find((eines) =>
    [eines.id, eines.name, eines.technischerName].some((wort) => wort.toLowerCase() === gesucht),
  )
}

function createNameBefund(art: string, was: string, alle: readonly { name: string }[]) {
  return createBefund({
    code: `konzept.${art}`,
    satz: `${was} gibt es in diesem Projekt nicht`,
    abhilfe: `Zur Wahl stehen: ${alle.map(({ name }) => name).join(', ')}.`,
  })
}
