import { quote } from '../../ausdruck/xpath/text.ts'
import type { Nachrichtentyp, Zustellweg } from '../../modell/elemente/nachricht.ts'
import { element, kommentar, LEERZEILE, stueck, type XmlTeil } from '../xmltext.ts'
import { isAbfrage, listErsatzkette, listZustellwege, type Regelumgebung } from './umgebung.ts'
import { fest, firstWert } from './werte.ts'
import { xsl } from './xsl.ts'

const SCHWERE = { hinweis: 'hinweis', warnung: 'warnung', zurueckweisen: 'fehler' } as const

/** The Zustellwege of the same message whose answers an Abfrage waits for. */
export function listVorherige(umgebung: Regelumgebung, typ: Nachrichtentyp, weg: Zustellweg): Zustellweg[] {
  if (!isAbfrage(umgebung, weg)) return []
  const ids = new Set<string | undefined>([
    weg.nach,
    ...listErsatzkette(umgebung, weg).flatMap(({ abfrage }) =>
      (abfrage?.uebernommen ?? []).map(({ ausAntwortAuf }) => ausAntwortAuf),
    ),
  ])
  return listZustellwege(umgebung, typ).filter(
    (einer) => isAbfrage(umgebung, einer) && listErsatzkette(umgebung, einer).some(({ id }) => ids.has(id)),
  )
}

/** One template per Zustellweg that asks a register: what it asks. */
export function writeAbfragen(umgebung: Regelumgebung, eingehende: readonly Nachrichtentyp[]): XmlTeil[] {
  const wege = eingehende
    .flatMap((typ) => listZustellwege(umgebung, typ))
    .filter((weg) => isAbfrage(umgebung, weg))
    .flatMap((weg) => listErsatzkette(umgebung, weg))
  return [...new Set(wege)].flatMap((weg) => writeAbfrage(umgebung, weg))
}

function writeAbfrage(umgebung: Regelumgebung, weg: Zustellweg): XmlTeil[] {
  const { abfrage } = weg
  const eigene = (abfrage?.merkmale ?? []).map(({ name, feld }) =>
    xsl.sequence(`e:suchmerkmal(${quote(name)}, ${firstWert(umgebung, feld)})`),
  )
  const uebernommene = (abfrage?.uebernommen ?? []).map(({ name, ausAntwortAuf, merkmal }) =>
    xsl.sequence(`e:uebernommen(${[name, ausAntwortAuf, merkmal].map(quote).join(', ')}, $vorher)`),
  )
  const angaben = abfrage && {
    register: fest(abfrage.register),
    frist: `PT${abfrage.fristSekunden}S`,
    ohneTreffer: SCHWERE[abfrage.ohneTreffer],
    ohneAntwort: SCHWERE[abfrage.ohneAntwort],
  }
  return [
    stueck(
      `abfrage ${weg.id}`,
      kommentar(`„${weg.name}“`),
      xsl.template(
        { match: `e:zeile[@id = '${weg.id}']`, mode: 'abfrage', as: 'element(e:abfrage)', 'fw:id': weg.id },
        xsl.tunnelParam('nachricht', 'element()'),
        xsl.tunnelParam('vorher', 'element(e:schritt)*'),
        element('e:abfrage', angaben ?? {}, ...eigene, ...uebernommene),
      ),
      LEERZEILE,
    ),
  ]
}
