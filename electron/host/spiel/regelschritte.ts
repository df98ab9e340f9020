import type { Spielschritt } from '../../../shared/host/spiel.ts'
import { NAMENSRAUM_REGEL } from '../../../shared/modell/namensraeume.ts'
import { findDatensatz } from '../../../shared/modell/projekt.ts'
import type { Rueckmeldungsart } from '../prozessor/rueckmeldung.ts'
import type { Schritt } from '../prozessor/transaktion.ts'
import { childrenOf, firstChild, parseBaum } from '../prozessor/xmlbaum.ts'
import type { Zustellung } from '../prozessor/zustellung.ts'
import { countWord } from './sechsFragen.ts'
import { createSpielschritt, type Spielverlauf } from './spielschritt.ts'
import { komponententypenOf } from './zustellgrund.ts'

/** A run of the Integrationsregel. */
export function describeRegel(
  { stand, transaktion, neutral }: Spielverlauf,
  { ausgabe, befunde }: Schritt,
  runde: number,
): Spielschritt {
  const { projekt, zeiten } = stand
  const { leistung, stufe, nachrichtentyp } = transaktion.herkunft
  const typ = findDatensatz(projekt, 'nachrichtentyp', nachrichtentyp)
  const laeufe = zeiten.transformationen.filter(({ art }) => art === 'regel')
  const name = findDatensatz(projekt, 'leistung', leistung)?.name ?? ''
  return createSpielschritt({
    art: 'regel',
    titel: runde === 1 ? 'Integrationsregel entscheidet' : `Integrationsregel, ${runde}. Runde`,
    text: `Regel „${name}, Stufe ${stufe}“: ${describeErgebnis(ausgabe)}.`,
    elemente: [leistung, nachrichtentyp, typ?.teilleistung, ...(typ?.an ?? [])].filter((id) => id !== undefined),
    weg: [],
    befunde,
    eingabe: ['neutrale Nachricht', neutral],
    ausgabe: ['Ergebnis der Regel', ausgabe],
    dauerMs: laeufe[runde - 1]?.ms,
  })
}

function describeErgebnis(xml: string | undefined): string {
  const baum = xml === undefined ? undefined : parseBaum(xml)
  if (baum?.ok !== true) return 'sie ist an dieser Nachricht gescheitert'
  const count = (name: string): number => childrenOf(baum.wert, NAMENSRAUM_REGEL, name).length
  if (firstChild(baum.wert, NAMENSRAUM_REGEL, 'rueckweisung') !== undefined) return 'sie weist die Nachricht zurück'
  const anfragen = count('anfrage')
  if (anfragen > 0) return `vor der Entscheidung braucht sie ${countWord(anfragen, 'Auskunft', 'Auskünfte')}`
  const auftraege = count('zustellauftrag')
  return auftraege === 0
    ? 'nichts ist zuzustellen'
    : `sie erteilt ${countWord(auftraege, 'Zustellauftrag', 'Zustellaufträge')}`
}

const RUECKMELDUNGEN: Record<Rueckmeldungsart, readonly [titel: string, text: string]> = {
  empfangsbestaetigung: ['Empfang bestätigt', 'Der Absender erfährt, dass die Nachricht angekommen ist'],
  rueckweisung: ['Nachricht zurückgewiesen', 'Der Absender erfährt, was zu berichtigen ist'],
  zustellfehler: ['Zustellfehler gemeldet', 'Der Absender erfährt, dass eine Zustellung gescheitert ist'],
}

/** What the sender is told. */
export function describeRueckmeldung({ stand, transaktion }: Spielverlauf, zustellung: Zustellung): Spielschritt {
  const art = zustellung.lokaleId as Rueckmeldungsart
  const [titel, text] = RUECKMELDUNGEN[art]
  const installation = findDatensatz(stand.projekt, 'installation', zustellung.angaben.installation)
  const typ = findDatensatz(stand.projekt, 'nachrichtentyp', transaktion.herkunft.nachrichtentyp)
  const gelungen = zustellung.zustand === 'zugestellt'
  return createSpielschritt({
    art: 'rueckmeldung',
    titel,
    text: gelungen ? `${text} (${installation?.name ?? 'sein System'}).` : 'Der Absender ist nicht erreichbar.',
    elemente: [typ?.von, ...komponententypenOf(stand.projekt, installation?.id)].filter((id) => id !== undefined),
    weg: [typ?.id, typ?.von].filter((id) => id !== undefined),
    befunde: art === 'rueckweisung' ? transaktion.befunde.filter(({ schwere }) => schwere === 'fehler') : [],
    ausgabe: ['Rückmeldung', zustellung.auftrag],
    gelungen: gelungen && art === 'empfangsbestaetigung',
  })
}
