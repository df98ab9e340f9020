import type { Anforderung, Dokumentbaum } from '../../../../shared/konzept/dokumentbaum.ts'
import { plainText } from '../../../../shared/konzept/dokumentbaum.ts'
import { listAnforderungen } from '../../../../shared/konzept/gliederung.ts'
import { createFalltabelle } from '../../../../shared/konzept/systemkonzept/kapitel/testfaelle.ts'
import type { Konzepttestfall } from '../../../../shared/konzept/systemkonzept/testfaelle.ts'
import { getDatensatz } from '../../../../shared/modell/projekt.ts'
import { sha256Hex } from '../../abnahme/plan.ts'
import { writeHtml } from '../html/html.ts'
import type { Konzeptsammlung } from '../sammlung.ts'
import { writeWord } from '../wordtext.ts'
import { writeLiesmich, XSPEC_LIESMICH } from './liesmich.ts'
import { createXspec } from './xspec.ts'
import { packDateien } from './zip.ts'

/** The whole for a vendor as one ZIP. Same model, same bytes. */
export async function writePaket(sammlung: Konzeptsammlung): Promise<Uint8Array> {
  const dateien = await createPaketdateien(sammlung)
  const summen = [...dateien].map(([pfad, inhalt]) => `${sha256Hex(inhalt)}  ${pfad}\n`).sort(byPfad)
  dateien.set('pruefsummen.sha256', toBytes(summen.join('')))
  return packDateien(dateien)
}

function byPfad(a: string, b: string): number {
  return a.slice(64) < b.slice(64) ? -1 : 1
}

async function createPaketdateien(sammlung: Konzeptsammlung): Promise<Map<string, Uint8Array>> {
  const { bezug, baum, nachrichten, beispiele, schemata } = sammlung
  const xspec = createXspec(bezug.projekt, nachrichten)
  const texte = new Map<string, string>([
    ['LIESMICH.txt', writeLiesmich(sammlung)],
    ['systemkonzept.html', writeHtml(baum)],
    ['anforderungen.json', writeJson(listAnforderungen(baum).map(toEintrag))],
    ['testplan.json', writeJson(nachrichten.map((eine) => toTestplaneintrag(sammlung, eine)))],
    ['testplan.html', writeHtml(createTestplan(sammlung))],
    ...schemata,
    ...beispiele.map(({ datei, text }) => [datei, text] as const),
    ...nachrichten.map(({ datei, xml }) => [datei, xml] as const),
    ...(xspec.size === 0 ? [] : [...xspec, ['xspec/LIESMICH.md', XSPEC_LIESMICH] as const]),
  ])
  const dateien = new Map([...texte].map(([pfad, text]) => [pfad, toBytes(text)]))
  dateien.set('systemkonzept.docx', await writeWord(baum))
  for (const { anlagen } of nachrichten) {
    for (const [sha256, bytes] of anlagen) dateien.set(`nachrichten/anlagen/${sha256}`, bytes)
  }
  return dateien
}

function toBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function writeJson(wert: unknown): string {
  return `${JSON.stringify(wert, null, 2)}\n`
}

function toEintrag({ nummer, satz, grund, element }: Anforderung) {
  return {
    nummer,
    satz: plainText(satz),
    ...(grund === undefined ? {} : { grund: plainText(grund) }),
    ...(element === undefined ? {} : { element }),
  }
}

function toTestplaneintrag({ bezug }: Konzeptsammlung, fall: Konzepttestfall) {
  const { nummer, titel, kategorie, nachrichtentyp, richtung, urteil, ebene, befunde, datei, element } = fall
  return {
    nummer,
    titel,
    kategorie,
    nachrichtentyp: getDatensatz(bezug.projekt, 'nachrichtentyp', nachrichtentyp).name,
    system: richtung === 'versand' ? 'sendet' : 'empfängt',
    erwartet: { urteil, ...(ebene === undefined ? {} : { durch: ebene }), befunde },
    datei,
    ...(element === undefined ? {} : { element }),
  }
}

/** All test cases as a document of their own. */
function createTestplan({ bezug, baum, nachrichten }: Konzeptsammlung): Dokumentbaum {
  const typen = new Set(nachrichten.map(({ nachrichtentyp }) => nachrichtentyp))
  return {
    titel: `Testplan ${bezug.komponententyp.name}`,
    untertitel: baum.untertitel,
    angaben: baum.angaben,
    kapitel: [...typen].map((typ) => {
      const faelle = nachrichten.filter(({ nachrichtentyp }) => nachrichtentyp === typ)
      const { name } = getDatensatz(bezug.projekt, 'nachrichtentyp', typ)
      return {
        id: `plan-${typ}`,
        titel: name,
        inhalt: [createFalltabelle(`Testfälle zu „${name}“`, faelle)],
        unterkapitel: [],
      }
    }),
  }
}
