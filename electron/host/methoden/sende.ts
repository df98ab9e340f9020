import { readFile } from 'node:fs/promises'
import { createBefund, type Ergebnis, fail, succeed } from '../../../shared/befund.ts'
import type { HostEingabe, Sendebericht } from '../../../shared/host.ts'
import type { Umsetzungsstufe } from '../../../shared/modell/elemente/gemeinsam.ts'
import type { Organisation } from '../../../shared/modell/elemente/organisation.ts'
import { listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'
import { startAusfuehrung } from '../ausfuehrung/ausfuehrung.ts'
import { resolveSefOrdner } from '../ausfuehrung/datenordner.ts'
import { createDemoumgebung } from '../demo/demoumgebung.ts'
import { check0604 } from '../demo/xdomea0604.ts'
import { createModellindex } from '../prozessor/modellindex.ts'
import { createRegelProzessor, type Empfang, type RegelProzessor } from '../prozessor/regelProzessor.ts'
import { createSchemata } from '../prozessor/schemata.ts'
import { createFluechtigenSpeicher } from '../prozessor/speicher/speicher.ts'
import { SYSTEMUHR } from '../prozessor/uhr.ts'
import type { Zustellung } from '../prozessor/zustellung.ts'
import { createTexte, readTexte, type Texte } from '../regelwerk/texte.ts'
import { createTextregelwerk } from '../regelwerk/textregelwerk.ts'
import { readPruefbaresProjekt } from './pruefbaresProjekt.ts'
import { createSendebericht } from './sendebericht.ts'

/** Below it the ids of messages sent by hand are minted. */
const NAMENSRAUM = '0c1f3f38-52a4-4a0c-8d8e-6b2c6f1f8a55'

/** Sends one message through a fresh processor to fresh demo systems and reports what happened. */
export async function sende(eingabe: HostEingabe<'sende'>): Promise<Ergebnis<Sendebericht>> {
  const gelesen = await readPruefbaresProjekt(eingabe.ordner)
  if (!gelesen.ok) return gelesen
  const projekt = gelesen.wert
  const organisation = findOrganisation(projekt, eingabe.organisation)
  if (!organisation.ok) return organisation
  const dateien = await readDateien([eingabe.nachricht, ...(eingabe.anlagen ?? [])])
  if (!dateien.ok) return dateien
  const texte: Ergebnis<Texte> =
    eingabe.regeln === undefined ? succeed(createTexte(projekt)) : await readTexte(eingabe.regeln)
  if (!texte.ok) return texte
  const [xml = new Uint8Array(), ...anlagen] = dateien.wert
  return withProzessor(projekt, texte.wert, async (prozessor, listZustellungen) => {
    const kanaele = eingabe.kanal === undefined ? listKanaele(projekt) : [eingabe.kanal]
    const angaben = {
      organisation: organisation.wert.id,
      xml,
      anlagen,
      stufe: eingabe.stufe as Umsetzungsstufe | undefined,
    }
    const empfang = await sendOverKanaele(prozessor, kanaele, angaben)
    return createSendebericht(prozessor.modell, empfang.transaktion, empfang.wiederholung, listZustellungen(empfang))
  })
}

async function withProzessor(
  projekt: Projekt,
  texte: Texte,
  use: (prozessor: RegelProzessor, listZustellungen: (empfang: Empfang) => Zustellung[]) => Promise<Sendebericht>,
): Promise<Ergebnis<Sendebericht>> {
  const regelwerk = createTextregelwerk(projekt, texte)
  const schemata = createSchemata(regelwerk, createModellindex(projekt))
  const ausfuehrung = startAusfuehrung({ cacheOrdner: resolveSefOrdner() })
  const speicher = createFluechtigenSpeicher()
  const demo = createDemoumgebung({ projekt, uhr: SYSTEMUHR, schemata, check0604 })
  const prozessor = createRegelProzessor({
    projekt,
    regelwerk,
    transformiere: ausfuehrung.transformiere,
    speicher,
    findZielsystem: demo.findZielsystem,
    uhr: SYSTEMUHR,
    namensraum: NAMENSRAUM,
  })
  try {
    const listZustellungen = ({ transaktion }: Empfang): Zustellung[] =>
      speicher.zustellungen.list(transaktion.id).filter(({ art }) => art === 'zustellauftrag')
    return succeed(await use(prozessor, listZustellungen))
  } finally {
    prozessor.dispose()
    schemata.dispose()
    speicher.close()
    await ausfuehrung.stop()
  }
}

/** The first channel on which the message is recognised; otherwise the answer of the last one tells why not. */
async function sendOverKanaele(
  prozessor: RegelProzessor,
  kanaele: readonly string[],
  angaben: Omit<Parameters<RegelProzessor['empfange']>[0], 'kanal'>,
): Promise<Empfang> {
  let letzter: Empfang | undefined
  for (const kanal of kanaele) {
    letzter = await prozessor.empfange({ ...angaben, kanal })
    if (letzter.transaktion.herkunft.schnittstelle !== undefined) return letzter
  }
  return letzter ?? prozessor.empfange({ ...angaben, kanal: '' })
}

function listKanaele(projekt: Projekt): string[] {
  const kanaele = listDatensaetze(projekt, 'schnittstelle').flatMap(({ erkennung }) => erkennung ?? [])
  return [...new Set(kanaele.map(({ kanal }) => kanal))]
}

function findOrganisation(projekt: Projekt, gesucht: string): Ergebnis<Organisation> {
  const organisationen = listDatensaetze(projekt, 'organisation')
  const klein = gesucht.toLowerCase()
  const treffer = organisationen.filter(({ id, name, technischerName }) =>
    [id, name.toLowerCase(), technischerName.toLowerCase()].includes(klein),
  )
  const [organisation] = treffer
  if (organisation !== undefined && treffer.length === 1) return succeed(organisation)
  return fail(
    createBefund({
      code: 'befehl.organisation',
      satz: `Die Organisation „${gesucht}“ gibt es im Projekt nicht`,
      abhilfe: `Es gibt: ${organisationen.map(({ name }) => name).join(', ')}.`,
    }),
  )
}

async function readDateien(pfade: readonly string[]): Promise<Ergebnis<Uint8Array[]>> {
  const inhalte: Uint8Array[] = []
  for (const pfad of pfade) {
    try {
      inhalte.push(await readFile(pfad))
    } catch (fehler) {
      return fail(
        createBefund({
          code: 'befehl.datei',
          satz: 'Die Datei lässt sich nicht lesen',
          ort: { datei: pfad },
          abhilfe: 'Bitte prüfen Sie den Pfad der Datei.',
          einzelheiten: String(fehler),
        }),
      )
    }
  }
  return succeed(inhalte)
}
