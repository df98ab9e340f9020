import { type Ergebnis, succeed } from '../../../shared/befund.ts'
import type { HostEingabe, HostWert } from '../../../shared/host.ts'
import { UMSETZUNGSSTUFEN, type Umsetzungsstufe } from '../../../shared/modell/elemente/gemeinsam.ts'
import { findLeistungOf } from '../../../shared/modell/leistungen.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { type Liveregelwerk, liveregelwerkeOf } from '../aenderungslauf/liveregelwerk.ts'
import { guard } from '../aufruf.ts'
import { type Hostkontext, resolveSitzung } from '../hostkontext.ts'
import type { Textrolle } from '../regelwerk/textregelwerk.ts'
import type { Sitzung } from '../sitzung/sitzung.ts'
import { createSpielumgebung } from './spielumgebung.ts'

/** Which rules of a project are compiled, by Leistung. */
const BEREITE = new WeakMap<Projekt, Map<string, Set<Umsetzungsstufe>>>()
/** The preparation of a Sitzung that runs; a newer one takes its place. */
const LAUFENDE = new WeakMap<Sitzung, { abgebrochen: boolean }>()

/** Compiles the rules of a Leistung ahead, the given stage first; each one that is ready is told by an event. */
export async function bereiteSpielVor(
  kontext: Hostkontext,
  { sitzung: id, leistung, stufe }: HostEingabe<'bereiteSpielVor'>,
): Promise<Ergebnis<HostWert<'bereiteSpielVor'>>> {
  const sitzung = resolveSitzung(kontext, id)
  if (!sitzung.ok) return sitzung
  const { projekt } = sitzung.wert
  const umgebung = await createSpielumgebung(kontext, projekt)
  if (!umgebung.ok) return umgebung
  const bereit = bereiteOf(projekt, leistung)
  const frueherer = LAUFENDE.get(sitzung.wert)
  if (frueherer !== undefined) frueherer.abgebrochen = true
  else sitzung.wert.onEnde(() => abortVorbereitung(sitzung.wert))
  const lauf = { abgebrochen: false }
  LAUFENDE.set(sitzung.wert, lauf)
  const live = liveregelwerkeOf(kontext.ausfuehrung()).get(projekt)
  const stufen = orderStufen(stufe as Umsetzungsstufe)
  // what goes wrong here goes wrong again, and is told, with the first play
  void guard(async () => succeed(await prepareStufen(kontext, id, leistung, stufen, live, bereit, lauf)))
  return succeed({ bereit: [...bereit] })
}

function abortVorbereitung(sitzung: Sitzung): void {
  const lauf = LAUFENDE.get(sitzung)
  if (lauf !== undefined) lauf.abgebrochen = true
}

function bereiteOf(projekt: Projekt, leistung: string): Set<Umsetzungsstufe> {
  const vonProjekt = BEREITE.get(projekt) ?? new Map<string, Set<Umsetzungsstufe>>()
  BEREITE.set(projekt, vonProjekt)
  const bereit = vonProjekt.get(leistung) ?? new Set<Umsetzungsstufe>()
  vonProjekt.set(leistung, bereit)
  return bereit
}

function orderStufen(zuerst: Umsetzungsstufe): Umsetzungsstufe[] {
  return [zuerst, ...UMSETZUNGSSTUFEN.filter((stufe) => stufe !== zuerst)]
}

async function prepareStufen(
  kontext: Hostkontext,
  sitzung: string,
  leistung: string,
  stufen: readonly Umsetzungsstufe[],
  live: Liveregelwerk,
  bereit: Set<Umsetzungsstufe>,
  lauf: { abgebrochen: boolean },
): Promise<void> {
  const tell = (laeuft?: Umsetzungsstufe): void =>
    kontext.emit({
      art: 'spielvorbereitung',
      sitzung,
      leistung,
      bereit: [...bereit],
      ...(laeuft === undefined ? {} : { laeuft }),
    })
  for (const stufe of stufen) {
    if (lauf.abgebrochen) return
    if (bereit.has(stufe)) continue
    if (!live.isBereit([leistung], [stufe])) tell(stufe)
    await live.prepare([leistung], [stufe])
    bereit.add(stufe)
  }
  if (lauf.abgebrochen) return
  const { projekt } = live
  const andere = live.texte.listOhneRegeln((rolle) => belongsTo(projekt, rolle, leistung))
  await kontext.ausfuehrung().prepare(andere)
  if (!lauf.abgebrochen) tell()
}

/** Dokumentsichten and Zuordnungen that messages of the Leistung can need, those of Dienste included. */
function belongsTo(projekt: Projekt, rolle: Textrolle, leistung: string): boolean {
  const typ = rolle.art === 'projektion' ? rolle.nachrichtentyp : rolle.fassung
  return typ === undefined || findLeistungOf(projekt, typ)?.id === leistung
}
