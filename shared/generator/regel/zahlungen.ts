import type { Nachrichtentyp, Zustellweg } from '../../modell/elemente/nachricht.ts'
import { getDatensatz } from '../../modell/projekt.ts'
import { element, kommentar, LEERZEILE, stueck, type XmlTeil } from '../xmltext.ts'
import { TEILE } from './teile.ts'
import { komponententypOf, listErsatzkette, listZustellwege, type Regelumgebung } from './umgebung.ts'
import { fest, firstWert } from './werte.ts'
import { xsl } from './xsl.ts'

/**
 * One template per Zustellweg to the Dienst Zahlung: how much, and who pays. A rule without such a Zustellweg carries nothing
 * of it, not even the shared part: every instruction costs time to compile.
 */
export function writeZahlungen(umgebung: Regelumgebung, eingehende: readonly Nachrichtentyp[]): XmlTeil[] {
  const wege = eingehende
    .flatMap((typ) => listZustellwege(umgebung, typ))
    .flatMap((weg) => listErsatzkette(umgebung, weg))
    .filter((weg) => komponententypOf(umgebung, weg).dienst === 'zahlung')
  if (wege.length === 0) return []
  return [...[...new Set(wege)].flatMap((weg) => writeZahlung(umgebung, weg)), stueck('zahlung', TEILE.zahlung)]
}

function writeZahlung(umgebung: Regelumgebung, { id, name, zahlung }: Zustellweg): XmlTeil[] {
  if (zahlung === undefined) return []
  const rolle = getDatensatz(umgebung.projekt, 'rolle', zahlung.zahlungspflichtig)
  return [
    stueck(
      `zahlung ${id}`,
      kommentar(`„${name}“`),
      xsl.template(
        { match: `e:ziel[@zustellweg = '${id}']`, mode: 'zahlung', as: 'element(e:zahlung)', 'fw:id': id },
        xsl.tunnelParam('nachricht', 'element()'),
        element('e:zahlung', {
          leistung: fest(umgebung.leistung.technischerName),
          betrag: `{${firstWert(umgebung, zahlung.betrag)}}`,
          rollenkuerzel: fest(rolle.technischerName),
          rollenname: fest(rolle.name),
        }),
      ),
      LEERZEILE,
    ),
  ]
}
