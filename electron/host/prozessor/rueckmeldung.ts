import { type Befund, type Ergebnis, fail, succeed } from '../../../shared/befund.ts'
import { escapeXml } from '../../../shared/modell/nachrichtXml.ts'
import { NAMENSRAUM_RUECKMELDUNG } from '../../../shared/modell/namensraeume.ts'
import type { Annahmeumgebung } from './annahme.ts'
import { writeInstallation } from './eingaben.ts'
import { createProzessorbefund, joinEinzelheiten } from './prozessorbefunde.ts'
import { describeZiel, findZiel } from './sendungsbau.ts'
import type { Transaktion } from './transaktion.ts'
import { uuidV5 } from './uuid.ts'
import type { Sendung } from './zielsystem.ts'
import type { Zustellung } from './zustellung.ts'

export type Rueckmeldungsart = 'empfangsbestaetigung' | 'rueckweisung' | 'zustellfehler'

/** Behind all Zustellaufträge, in the order in which they can come. */
const REIHENFOLGE: Record<Rueckmeldungsart, number> = {
  empfangsbestaetigung: 10_001,
  rueckweisung: 10_002,
  zustellfehler: 10_003,
}

/**
 * What the Autor is told, as an entry of the outbox; undefined where his system takes no Rückmeldungen or is not known. The answer
 * of the authority (Eingangsbestätigung) is never this: it is a Nachricht of the model.
 */
export function createRueckmeldung(
  { modell }: Annahmeumgebung,
  transaktion: Transaktion,
  art: Rueckmeldungsart,
  befunde: readonly Befund[],
  vorgangId?: string,
): Zustellung | undefined {
  const { installation } = transaktion.herkunft
  const schnittstelle = installation === undefined ? undefined : modell.findRueckweg(installation)
  if (installation === undefined || schnittstelle === undefined || transaktion.autor === '') return undefined
  const uuid = uuidV5(transaktion.id, `rueckmeldung/${art}`)
  return {
    uuid,
    transaktion: transaktion.id,
    reihenfolge: REIHENFOLGE[art],
    art: 'rueckmeldung',
    lokaleId: art,
    pflicht: false,
    zustand: 'offen',
    angaben: { installation, schnittstelle: schnittstelle.id },
    auftrag: writeRueckmeldung(transaktion, art, befunde, uuid, vorgangId),
  }
}

function writeRueckmeldung(
  { uuid: bezug, autor, eingangszeit }: Transaktion,
  art: Rueckmeldungsart,
  befunde: readonly Befund[],
  uuid: string,
  vorgangId: string | undefined,
): string {
  const attribut = (name: string, wert: string | undefined): string =>
    wert === undefined ? '' : ` ${name}="${escapeXml(wert)}"`
  const teile = befunde.map(
    ({ code, satz, abhilfe, ort, rechtsgrundlage }) =>
      `<befund${attribut('code', code)}${attribut('angabe', ort?.angabe)}${attribut('rechtsgrundlage', rechtsgrundlage)}>` +
      `<satz>${escapeXml(satz)}</satz><abhilfe>${escapeXml(abhilfe)}</abhilfe></befund>`,
  )
  return (
    `<rueckmeldung xmlns="${NAMENSRAUM_RUECKMELDUNG}"${attribut('art', art)}${attribut('uuid', uuid)}` +
    `${attribut('bezugNachricht', bezug)}${attribut('vorgangId', vorgangId)}${attribut('autorKennung', autor)}` +
    `${attribut('eingangszeit', eingangszeit)}>${teile.join('')}</rueckmeldung>`
  )
}

/** A Rückmeldung in the format of the Autor's system: through its own Zuordnung, or as it is where that takes the neutral form. */
export async function buildRueckmeldung(
  umgebung: Annahmeumgebung,
  transaktion: Transaktion,
  { uuid, angaben, auftrag }: Zustellung,
): Promise<Ergebnis<Sendung>> {
  const ziel = findZiel(umgebung, angaben)
  if (!ziel.ok) return ziel
  const { installation, schnittstelle } = ziel.wert
  let xml = auftrag
  if (schnittstelle.format === 'eigen') {
    const zuordnung = umgebung.modell.findZuordnung(schnittstelle.id, ({ art }) => art === 'rueckmeldung')
    if (zuordnung === undefined) {
      return fail(createProzessorbefund('zuordnungGescheitert', { ort: { element: schnittstelle.id } }))
    }
    const stylesheet = umgebung.regelwerk.readZuordnung(zuordnung.id)
    const werte = { installation: writeInstallation(installation, transaktion.eingangszeit) }
    const ergebnis = stylesheet.ok ? await umgebung.transformiere(stylesheet.wert, auftrag, werte) : stylesheet
    if (!ergebnis.ok) {
      const einzelheiten = joinEinzelheiten(ergebnis.befunde)
      return fail(createProzessorbefund('zuordnungGescheitert', { ort: { element: zuordnung.id }, einzelheiten }))
    }
    xml = ergebnis.wert
  }
  const verstoesse = umgebung.schemata.validateFremd(schnittstelle, xml)
  if (verstoesse.length > 0) {
    return fail(createProzessorbefund('schemaDesZiels', { einzelheiten: verstoesse.join('; ') }))
  }
  return succeed({ uuid, art: 'rueckmeldung', ...describeZiel(ziel.wert), inhalt: new TextEncoder().encode(xml) })
}
