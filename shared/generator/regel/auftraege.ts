import type { Dienst, Nachrichtentyp, Rolle } from '../../modell/elemente/nachricht.ts'
import { getDatensatz } from '../../modell/projekt.ts'
import { element, kommentar, LEERZEILE, type XmlTeil } from '../xmltext.ts'
import { createAblage } from './dienste/ablage.ts'
import { createMitteilung } from './dienste/mitteilung.ts'
import { createPostfach } from './dienste/postfach.ts'
import {
  isAbfrage,
  komponententypOf,
  listErsatzkette,
  listZustellwege,
  type Regelumgebung,
  rolleOf,
} from './umgebung.ts'
import { xsl } from './xsl.ts'

/** One kind of order: a Nachrichtentyp by way of a Dienst. */
export interface Auftragsart {
  typ: Nachrichtentyp
  dienst: Dienst
  rollen: Rolle[]
}

/** The kinds of orders that the rule may give, each once. */
export function listAuftragsarten(umgebung: Regelumgebung, eingehende: readonly Nachrichtentyp[]): Auftragsart[] {
  const arten = new Map<string, Auftragsart>()
  const wege = eingehende.flatMap((typ) => listZustellwege(umgebung, typ)).filter((weg) => !isAbfrage(umgebung, weg))
  for (const weg of wege) {
    const rolle = rolleOf(umgebung, weg)
    for (const benutzt of listErsatzkette(umgebung, weg)) {
      const { dienst } = komponententypOf(umgebung, benutzt)
      if (dienst === undefined) continue
      const schluessel = `${benutzt.nachrichtentyp} ${dienst}`
      const typ = getDatensatz(umgebung.projekt, 'nachrichtentyp', benutzt.nachrichtentyp)
      const art = arten.get(schluessel) ?? { typ, dienst, rollen: [] }
      if (!art.rollen.includes(rolle)) art.rollen.push(rolle)
      arten.set(schluessel, art)
    }
  }
  return [...arten.values()]
}

/** The Zustellaufträge: one template for all targets, one per kind of order for what the Dienst is told. */
export function writeAuftraege(umgebung: Regelumgebung, arten: readonly Auftragsart[]): XmlTeil[] {
  const attribute = `@id, @zustellweg, @stelle, @installation, @schnittstelle, @dienst, @nachrichtentyp, @rolle,
          @leserKennung, @leserName, @pflicht, @ersatzFuer`
  return [
    kommentar('Ein Zustellauftrag je Ziel; „nach“ bevorzugt den Auftrag an dieselbe Stelle'),
    xsl.template(
      { match: 'e:ziel', mode: 'zustellauftrag', as: 'element(r:zustellauftrag)' },
      xsl.tunnelParam('ziele', 'element(e:ziel)*'),
      xsl.variable(
        'vorher',
        'element(e:ziel)*',
        '$ziele[(@zustellweg, @ersatzFuer) = current()/@nach][@id != current()/@id]',
      ),
      xsl.variable('nach', 'attribute()?', '($vorher[@stelle = current()/@stelle], $vorher)[1]/@id'),
      element(
        'r:zustellauftrag',
        {},
        xsl.copyOf(attribute),
        xsl.if('$nach', xsl.attribute('nach', '$nach')),
        xsl.apply('self::e:ziel[@dienst]', 'dienstauftrag'),
      ),
    ),
    LEERZEILE,
    ...arten.flatMap((art) => writeDienstauftrag(umgebung, art)),
  ]
}

function writeDienstauftrag(umgebung: Regelumgebung, art: Auftragsart): XmlTeil[] {
  const { typ, dienst } = art
  return [
    kommentar(`„${typ.name}“ über den Dienst ${dienst}`),
    xsl.template(
      {
        match: `e:ziel[@nachrichtentyp = '${typ.id}'][@dienst = '${dienst}']`,
        mode: 'dienstauftrag',
        as: 'element()',
        'fw:id': typ.id,
      },
      xsl.tunnelParam('nachricht', 'element()'),
      xsl.tunnelParam('stelle', 'element(r:stelle)'),
      xsl.tunnelParam('merkmale', 'element(r:merkmal)*'),
      ...(dienst === 'ablage' ? [xsl.tunnelParam('register', 'element(r:merkmal)*')] : []),
      ...createDienstauftrag(umgebung, art),
    ),
    LEERZEILE,
  ]
}

function createDienstauftrag(umgebung: Regelumgebung, { typ, dienst, rollen }: Auftragsart): XmlTeil[] {
  switch (dienst) {
    case 'ablage':
      return createAblage(umgebung, typ)
    case 'mitteilung':
      return createMitteilung(umgebung, typ, rollen)
    case 'postfach':
      return createPostfach(umgebung, typ)
    case 'registerabfrage':
      throw new Error('An Abfrage is never a Zustellauftrag')
  }
}
