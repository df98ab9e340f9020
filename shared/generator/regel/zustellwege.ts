import { quote } from '../../ausdruck/xpath/text.ts'
import { bedingungToXPath } from '../../ausdruck/xpath.ts'
import type { Nachrichtentyp, Zustellweg } from '../../modell/elemente/nachricht.ts'
import { getDatensatz } from '../../modell/projekt.ts'
import { element, kommentar, LEERZEILE, stueck, type XmlTeil } from '../xmltext.ts'
import { listVorherige } from './anfragen.ts'
import { type Tabellenzeile, tabellenvariable } from './tabelle.ts'
import {
  createXPathUmgebung,
  isAbfrage,
  komponententypOf,
  listDokumente,
  listEingehende,
  listErsatzkette,
  listZustellwege,
  type Regelumgebung,
  rolleOf,
} from './umgebung.ts'
import { isOneOf } from './werte.ts'
import { choice, xsl } from './xsl.ts'

const SPALTEN = [
  'id',
  'nummer',
  'name',
  'kuerzel',
  'nachrichtentyp',
  'komponententyp',
  'dienst',
  'rolle',
  'rollenname',
  'rollenkuerzel',
  'bindung',
  'pflicht',
  'bedingt',
  'nach',
  'ersatz',
  'wartetAuf',
]

/**
 * The table of the Zustellwege of an incoming Nachrichtentyp at the stage of the rule, each after those it waits for; those
 * that only replace others have no number.
 */
export function writeWegetabelle(umgebung: Regelumgebung, typ: Nachrichtentyp, name: string): XmlTeil {
  const wege = listZustellwege(umgebung, typ)
  const ersatz = new Set(wege.flatMap((weg) => listErsatzkette(umgebung, weg)).filter((weg) => !wege.includes(weg)))
  const zeilen = [
    ...orderWege(umgebung, typ, wege).map((weg) => ({
      zellen: { nummer: wege.indexOf(weg) + 1, ...createZellen(umgebung, typ, weg) },
    })),
    ...[...ersatz].map((weg) => ({ zellen: createZellen(umgebung, typ, weg) })),
  ]
  return tabellenvariable(name, SPALTEN, zeilen)
}

function createZellen(umgebung: Regelumgebung, typ: Nachrichtentyp, weg: Zustellweg): Tabellenzeile['zellen'] {
  const rolle = rolleOf(umgebung, weg)
  const [, ...ersatz] = listErsatzkette(umgebung, weg)
  return {
    id: weg.id,
    name: weg.name,
    kuerzel: weg.technischerName,
    nachrichtentyp: weg.nachrichtentyp,
    komponententyp: weg.komponententyp,
    dienst: komponententypOf(umgebung, weg).dienst,
    rolle: rolle.id,
    rollenname: rolle.name,
    rollenkuerzel: rolle.technischerName,
    bindung: rolle.bindung.art,
    pflicht: weg.pflicht ? 'ja' : undefined,
    bedingt: listBedingungen(umgebung, typ, weg).length > 0 ? 'ja' : undefined,
    nach: isAbfrage(umgebung, weg) ? undefined : weg.nach,
    ersatz: ersatz.map(({ id }) => id).join(' '),
    wartetAuf: listVorherige(umgebung, typ, weg)
      .map(({ id }) => id)
      .join(' '),
  }
}

/** The order of the Leistung, except that a way comes after those it waits for; a circle is broken where it closes. */
function orderWege(umgebung: Regelumgebung, typ: Nachrichtentyp, wege: readonly Zustellweg[]): Zustellweg[] {
  const geordnet: Zustellweg[] = []
  const visit = (weg: Zustellweg, offen: readonly Zustellweg[]): void => {
    if (geordnet.includes(weg) || offen.includes(weg)) return
    for (const vorheriger of listVorherige(umgebung, typ, weg)) visit(vorheriger, [...offen, weg])
    if (!geordnet.includes(weg)) geordnet.push(weg)
  }
  for (const weg of wege) visit(weg, [])
  return geordnet
}

/** The function that knows under which Bedingung and in which Vorgangstypen a Zustellweg applies. */
export function writeGeltung(umgebung: Regelumgebung): XmlTeil[] {
  const faelle = listEingehende(umgebung).flatMap((typ) =>
    listZustellwege(umgebung, typ).flatMap((weg) => {
      const tests = listBedingungen(umgebung, typ, weg)
      if (tests.length === 0) return []
      const fall = xsl.sequence(tests.join(' and '))
      const wenn = element('xsl:when', { test: `$weg = ${quote(weg.id)}`, 'fw:id': weg.id }, fall)
      return [stueck(`gilt ${weg.id}`, kommentar(weg.name), wenn)]
    }),
  )
  return [
    kommentar('Gilt ein bedingter Zustellweg für diese Nachricht?'),
    xsl.funktion(
      'e:gilt',
      'xs:boolean',
      xsl.param('weg', 'xs:string'),
      xsl.param('nachricht', 'element()'),
      choice(faelle, xsl.sequence('true()')),
    ),
    LEERZEILE,
  ]
}

function listBedingungen(umgebung: Regelumgebung, typ: Nachrichtentyp, weg: Zustellweg): string[] {
  const { vorgangstypen } = getDatensatz(umgebung.projekt, 'nachrichtentyp', weg.nachrichtentyp)
  const alle = umgebung.leistung.vorgangstypen.every((id) => vorgangstypen.includes(id))
  const bedingung = weg.bedingung && bedingungToXPath(weg.bedingung, createXPathUmgebung(listDokumente(umgebung, typ)))
  return [
    ...(alle ? [] : [isOneOf('$vorgang/r:vorgang/@vorgangstyp', vorgangstypen)]),
    ...(bedingung === undefined ? [] : [`$nachricht/(${bedingung})`]),
  ]
}
