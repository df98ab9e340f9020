import { evaluateSicht } from '../../../shared/auswertung/sicht.ts'
import type { Ergebnis } from '../../../shared/befund.ts'
import { fail, succeed } from '../../../shared/befund.ts'
import type { Antraganlage } from '../../../shared/host/pruefstand.ts'
import type { HostEingabe, HostWert } from '../../../shared/host.ts'
import type { Umsetzungsstufe } from '../../../shared/modell/elemente/gemeinsam.ts'
import type { Feldknoten } from '../../../shared/modell/feldbaum.ts'
import type { Anlage, Feldwert, Gruppenwert } from '../../../shared/modell/nachricht.ts'
import type { Nachrichtenform } from '../../../shared/modell/nachrichtXml.ts'
import { findDatensatz, type Projekt } from '../../../shared/modell/projekt.ts'
import type { Testfalldaten } from '../../../shared/modell/testfalldaten.ts'
import type { Modellindex } from '../prozessor/modellindex.ts'
import type { Vorgang } from '../prozessor/speicher/vorgaenge.ts'
import type { Transaktion } from '../prozessor/transaktion.ts'
import { formatDeutschesDatum } from '../prozessor/uhr.ts'
import { findNachrichtentyp, listTestfallanlagen, readNeutrale } from './beispiel.ts'
import { readPost } from './nachrichten.ts'
import type { Pruefstand } from './pruefstand.ts'
import { createVorgangsbefund } from './pruefstandbefunde.ts'

type Vorlage = HostWert<'pruefstandAntwortvorlage'>

interface Vorrat {
  dokumente: Record<string, Gruppenwert>
  anlagen: Antraganlage[]
}

/**
 * What a clerk need not type: Dokumente that earlier messages of the case carried, as far as the answer's Dokumentsicht lets them
 * through, and for the answer's own Dokumente the values of a Testfall of the same kind with its days moved to today.
 */
export async function createVorlage(
  pruefstand: Pruefstand,
  { vorgang: vorgangId, nachrichtentyp }: HostEingabe<'pruefstandAntwortvorlage'>,
): Promise<Ergebnis<Vorlage>> {
  const betrieb = await pruefstand.openBetrieb()
  if (!betrieb.ok) return betrieb
  const { modell } = betrieb.wert.prozessor
  const vorgang = pruefstand.speicher.vorgaenge.find(vorgangId)
  const form = modell.findForm(nachrichtentyp)
  const transaktionen = listVorgangstransaktionen(pruefstand, vorgangId)
  const erste = transaktionen[0]
  if (vorgang === undefined || form === undefined || erste === undefined) return fail(createVorgangsbefund())
  const testfaelle = await pruefstand.sitzung.readTestfaelle()
  const uebernommen = takeEarlier(pruefstand, modell, form, transaktionen)
  const eigene = takeFromTestfall(form, testfaelle.ok ? testfaelle.wert : [], vorgang)
  const dokumente = { ...eigene.dokumente, ...uebernommen.dokumente }
  setAngaben(form, dokumente, {
    aktenzeichen: vorgang.aktenzeichen,
    eingegangenAm: erste.eingangszeit.replace(/\.\d+Z$/, 'Z'),
  })
  return succeed({
    stufe: stageOf(erste),
    dokumente,
    anlagen: [...eigene.anlagen, ...uebernommen.anlagen],
    uebernommen: Object.keys(uebernommen.dokumente),
    leserwahl: listLeser(modell.projekt, form, vorgang),
  })
}

/** Messages of a case that were let through, in the order in which they came. */
export function listVorgangstransaktionen({ speicher }: Pruefstand, vorgang: string): Transaktion[] {
  return speicher.transaktionen.list().filter((eine) => eine.vorgang === vorgang && isDurchgelassen(eine))
}

/** The rule has accepted the message and its case has moved, even if a delivery failed. */
export function isDurchgelassen({ zustand }: Transaktion): boolean {
  return zustand === 'zugestellt' || zustand === 'zustellfehler'
}

/** A case goes on at the stage at which it was opened. */
export function stageOf({ herkunft }: Transaktion): Umsetzungsstufe {
  return herkunft.stufe ?? 1
}

function takeEarlier(
  { speicher }: Pruefstand,
  modell: Modellindex,
  form: Nachrichtenform,
  transaktionen: readonly Transaktion[],
): Vorrat {
  const vorrat: Vorrat = { dokumente: {}, anlagen: [] }
  for (const transaktion of transaktionen) {
    const post = readPost(modell, speicher, transaktion)
    if (post === undefined) continue
    const praefix = `v${transaktion.id.slice(0, 8)}-`
    const { kopf } = post.nachricht
    const gesehen = evaluateSicht(modell.projekt, form.nachrichtentyp.id, post.nachricht, {
      ...{ nachrichtenUUID: kopf.nachrichtenUUID, erstellungszeitpunkt: kopf.erstellungszeitpunkt },
      ...{ leserKennung: '', leserName: '', vorgangId: '' },
    })
    for (const { dokument, baum } of form.dokumente) {
      const inhalt = gesehen.dokumente[dokument.id]
      if (inhalt === undefined) continue
      vorrat.dokumente[dokument.id] = mapWerte(baum.kinder, inhalt, ({ feld }, wert) =>
        feld?.datentyp === 'datei' ? praefix + wert : wert,
      )
    }
    for (const anlage of gesehen.anlagen) {
      const inhalt = speicher.anlagen.read(anlage.sha256)
      if (inhalt.ok) vorrat.anlagen.push(toAnlage(anlage, praefix, inhalt.wert))
    }
  }
  return vorrat
}

function takeFromTestfall(form: Nachrichtenform, testfaelle: readonly Testfalldaten[], vorgang: Vorgang): Vorrat {
  const gelesene = testfaelle
    .filter((daten) => findNachrichtentyp(daten) === form.nachrichtentyp.id)
    .flatMap((daten) => {
      const nachricht = readNeutrale(daten, form)
      return nachricht === undefined ? [] : [{ daten, nachricht }]
    })
  const passend = gelesene.find(({ daten }) => daten.testfall.organisation === vorgang.organisation) ?? gelesene[0]
  if (passend === undefined) return { dokumente: {}, anlagen: [] }
  const { daten, nachricht } = passend
  const tage = daysBetween(nachricht.kopf.erstellungszeitpunkt, new Date())
  const dokumente: Record<string, Gruppenwert> = {}
  for (const { dokument, baum } of form.dokumente) {
    const inhalt = nachricht.dokumente[dokument.id]
    if (inhalt !== undefined)
      dokumente[dokument.id] = mapWerte(baum.kinder, inhalt, (k, wert) => moveTage(k, wert, tage))
  }
  return { dokumente, anlagen: listTestfallanlagen(daten, nachricht) }
}

function toAnlage({ id, name, typ }: Anlage, praefix: string, inhalt: Uint8Array): Antraganlage {
  return { id: praefix + id, name, typ, inhalt: Buffer.from(inhalt).toString('base64') }
}

function mapWerte(
  kinder: readonly Feldknoten[],
  wert: Gruppenwert,
  change: (knoten: Feldknoten, wert: string) => string,
): Gruppenwert {
  const neu: Gruppenwert = {}
  for (const knoten of kinder) {
    const vorkommen = wert[knoten.id]
    if (vorkommen === undefined) continue
    neu[knoten.id] = vorkommen.map(
      (eines): Feldwert => (typeof eines === 'string' ? change(knoten, eines) : mapWerte(knoten.kinder, eines, change)),
    )
  }
  return neu
}

const TAG_MILLISEKUNDEN = 86_400_000

function daysBetween(von: string, bis: Date): number {
  const tag = (zeit: Date): number => Date.parse(`${formatDeutschesDatum(zeit)}T00:00:00Z`)
  const beginn = new Date(von)
  return Number.isNaN(beginn.getTime()) ? 0 : Math.round((tag(bis) - tag(beginn)) / TAG_MILLISEKUNDEN)
}

function moveTage({ feld }: Feldknoten, wert: string, tage: number): string {
  if (feld === undefined || !['datum', 'zeitpunkt', 'zeitraum'].includes(feld.datentyp)) return wert
  return wert.replace(/\d{4}-\d{2}-\d{2}/g, (tag) =>
    new Date(Date.parse(`${tag}T00:00:00Z`) + tage * TAG_MILLISEKUNDEN).toISOString().slice(0, 10),
  )
}

/** What the authority itself knows of the case, by the technical name of the field at the top of the answer that is for it. */
interface Vorgangsangaben {
  aktenzeichen: string | undefined
  /** when the message came that opened the case */
  eingegangenAm: string
}

/** An example's number or day of another case is taken away where this one has none. */
function setAngaben(form: Nachrichtenform, dokumente: Record<string, Gruppenwert>, angaben: Vorgangsangaben): void {
  for (const { dokument, baum } of form.dokumente) {
    for (const { id, technischerName, feld } of baum.kinder) {
      if (feld === undefined || (technischerName !== 'aktenzeichen' && technischerName !== 'eingegangenAm')) continue
      const angabe = angaben[technischerName]
      const { [id]: _beispiel, ...inhalt } = dokumente[dokument.id] ?? {}
      const wert = feld.datentyp === 'datum' && angabe !== undefined ? formatDeutschesDatum(new Date(angabe)) : angabe
      dokumente[dokument.id] = wert === undefined ? inhalt : { ...inhalt, [id]: [wert] }
    }
  }
}

/** The Stellen a clerk may choose from, where the answer goes to a Rolle found by choice. */
function listLeser(
  projekt: Projekt,
  { nachrichtentyp }: Nachrichtenform,
  { organisation }: Vorgang,
): Vorlage['leserwahl'] {
  const rollen = nachrichtentyp.an.filter((id) => findDatensatz(projekt, 'rolle', id)?.bindung.art === 'auswahl')
  const stellen = findDatensatz(projekt, 'organisation', organisation)?.stellen ?? []
  return stellen
    .flatMap((id) => findDatensatz(projekt, 'stelle', id) ?? [])
    .filter(({ rollen: eigene }) => eigene.some((rolle) => rollen.includes(rolle)))
    .map(({ kennung, name }) => ({ kennung, name }))
}
