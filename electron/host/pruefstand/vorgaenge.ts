import type { Pruefstandvorgang, Vorgangslage } from '../../../shared/host/pruefstandstand.ts'
import type { Textvorlage } from '../../../shared/modell/elemente/leistung.ts'
import type { Nachrichtentyp } from '../../../shared/modell/elemente/nachricht.ts'
import { describeFeldwert } from '../../../shared/modell/feldworte.ts'
import { findDatensatz, listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'
import type { Modellindex } from '../prozessor/modellindex.ts'
import type { Speicher } from '../prozessor/speicher/speicher.ts'
import type { Vorgang } from '../prozessor/speicher/vorgaenge.ts'
import type { Transaktion } from '../prozessor/transaktion.ts'
import { listAntworten } from './antwortwahl.ts'
import { findFeldtext, type GelesenePost, readPost } from './nachrichten.ts'
import { nameOf } from './schrittworte.ts'

/** What the Stelle in charge sees: its cases with what came and went, the last changed first. */
export function describeVorgaenge(
  modell: Modellindex,
  speicher: Speicher,
  transaktionen: readonly Transaktion[],
): Pruefstandvorgang[] {
  const nachVorgang = new Map<string, Transaktion[]>()
  for (const transaktion of transaktionen) {
    const { vorgang, zustand } = transaktion
    if (vorgang === undefined || zustand === 'zurueckgewiesen' || zustand === 'konflikt') continue
    const liste = nachVorgang.get(vorgang) ?? []
    liste.push(transaktion)
    nachVorgang.set(vorgang, liste)
  }
  return speicher.vorgaenge
    .list()
    .map((vorgang) => describeVorgang(modell, speicher, vorgang, nachVorgang.get(vorgang.id) ?? []))
    .sort((a, b) => (a.zeit < b.zeit ? 1 : -1))
}

function describeVorgang(
  modell: Modellindex,
  speicher: Speicher,
  vorgang: Vorgang,
  transaktionen: readonly Transaktion[],
): Pruefstandvorgang {
  const { projekt } = modell
  const typen = transaktionen.flatMap(
    ({ herkunft }) => findDatensatz(projekt, 'nachrichtentyp', herkunft.nachrichtentyp) ?? [],
  )
  const erste = transaktionen[0]
  const { id, organisation, leistung, stelle, zustand, aktenzeichen } = vorgang
  return {
    ...{ id, organisation, leistung },
    titel: titleOf(modell, speicher, vorgang, erste),
    vorgangstyp: nameOf(projekt, 'vorgangstyp', vorgang.vorgangstyp),
    stelle: nameOf(projekt, 'stelle', stelle),
    ...(aktenzeichen === undefined ? {} : { aktenzeichen }),
    zustand: zustand ?? '',
    lage: lageOf(projekt, vorgang, typen),
    zeit: transaktionen.at(-1)?.eingangszeit ?? '',
    nachrichten: transaktionen.map((transaktion) => describeNachricht(projekt, transaktion)),
    wege: erste === undefined ? [] : listWege(projekt, speicher, vorgang, erste),
    antworten: listAntworten(modell, vorgang, new Set(typen.map((typ) => typ.id))),
  }
}

function describeNachricht(projekt: Projekt, { id, herkunft, eingangszeit }: Transaktion) {
  const typ = findDatensatz(projekt, 'nachrichtentyp', herkunft.nachrichtentyp)
  return {
    transaktion: id,
    nachrichtentyp: typ?.id ?? '',
    name: typ?.name ?? '',
    von: nameOf(projekt, 'rolle', typ?.von),
    zeit: eingangszeit,
  }
}

/** Systems over which the Stelle in charge got the opening message. */
function listWege(projekt: Projekt, speicher: Speicher, { stelle }: Vorgang, { id }: Transaktion): string[] {
  const eigene = speicher.zustellungen
    .list(id)
    .filter(
      ({ art, zustand, angaben }) => art === 'zustellauftrag' && zustand === 'zugestellt' && angaben.stelle === stelle,
    )
  return [...new Set(eigene.map(({ angaben }) => nameOf(projekt, 'installation', angaben.installation)))]
}

/**
 * A case has ended with a notice, or where everything that follows the last message leads to nothing more, also if an answer
 * never came. Waiting is what the case says itself; new is what nobody has answered.
 */
function lageOf(projekt: Projekt, { erwartet }: Vorgang, typen: readonly Nachrichtentyp[]): Vorgangslage {
  const letzter = typen.at(-1)
  if (letzter !== undefined && !letzter.eroeffnet && endsVorgang(projekt, letzter)) return 'erledigt'
  if (erwartet.length > 0) return 'wartet'
  return typen.every(({ eroeffnet }) => eroeffnet) ? 'neu' : 'inArbeit'
}

function endsVorgang(projekt: Projekt, { dokumentsichten, teilleistung }: Nachrichtentyp): boolean {
  const mitBescheid = dokumentsichten.some(
    ({ dokument }) => findDatensatz(projekt, 'dokument', dokument)?.dokumentart === 'bescheid',
  )
  if (mitBescheid) return true
  const folgende = (id: string): string[] =>
    listDatensaetze(projekt, 'teilleistung')
      .filter(({ vorgaenger }) => vorgaenger.some((einer) => einer.teilleistung === id))
      .map((eine) => eine.id)
  const naechste = folgende(teilleistung)
  return naechste.length > 0 && naechste.every((id) => folgende(id).length === 0)
}

/** The fields of the Betreff, without the fixed words before them: in a list of cases of one kind they would be noise. */
function titleOf(modell: Modellindex, speicher: Speicher, vorgang: Vorgang, erste: Transaktion | undefined): string {
  const vorgangstyp = findDatensatz(modell.projekt, 'vorgangstyp', vorgang.vorgangstyp)
  const post = erste && readPost(modell, speicher, erste)
  const rueckfall = vorgangstyp?.name ?? vorgang.id
  if (post === undefined || vorgangstyp === undefined) return rueckfall
  const erstesFeld = vorgangstyp.betreff.findIndex(({ art }) => art === 'feld')
  if (erstesFeld < 0) return rueckfall
  const teile = vorgangstyp.betreff.slice(erstesFeld).map((teil) => renderTeil(modell.projekt, post, teil))
  return teile.join('').trim() || rueckfall
}

function renderTeil(projekt: Projekt, post: GelesenePost, teil: Textvorlage[number]): string {
  if (teil.art === 'text') return teil.text
  if (teil.art === 'angabe') return ''
  const text = findFeldtext(post, teil.feld)
  const feld = post.form.dokumente.map(({ baum }) => baum.nachPfad.get(teil.feld)).find((knoten) => knoten)?.feld
  return text === undefined ? '' : describeFeldwert({ projekt, anlagen: post.nachricht.anlagen }, feld, text)
}
