import type { Spielbericht } from '../../../shared/host/spiel.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { VORGANG_PLATZHALTER } from '../../../shared/modell/testfalldaten.ts'
import type { Empfang } from '../prozessor/regelProzessor.ts'
import type { Transformiere } from '../prozessor/regelwerk.ts'
import type { Textregelwerk } from '../regelwerk/textregelwerk.ts'
import { createSpielbericht } from './spielbericht.ts'
import type { Spielsendung } from './spielfolge.ts'
import { createSpielstand, type Spielstand } from './spielstand.ts'
import { planVerlegung, relocate, type Verlegung } from './verlegung.ts'

export interface Spielumgebung {
  projekt: Projekt
  /** what runs */
  regelwerk: Textregelwerk
  /** the same rules as they are delivered: what is named and fingerprinted */
  ausgeliefert: Textregelwerk
  transformiere: Transformiere
}

/**
 * Plays messages through a fresh processor to fresh demo systems and reports on the last one. Where an Organisation that a
 * message was not written for is not in charge of its place, the message is moved there and played again.
 */
export async function runSpiel(umgebung: Spielumgebung, folge: readonly Spielsendung[]): Promise<Spielbericht> {
  const versuch = await runFolge(umgebung, folge)
  if ('bericht' in versuch) return versuch.bericht
  const wiederholt = await runFolge(umgebung, folge, versuch.verlegung)
  if ('bericht' in wiederholt) return wiederholt.bericht
  throw new Error('Eine verlegte Nachricht wird nicht noch einmal verlegt')
}

type Ausgang = { bericht: Spielbericht } | { verlegung: Verlegung }

async function runFolge(
  { projekt, regelwerk, ausgeliefert, transformiere }: Spielumgebung,
  folge: readonly Spielsendung[],
  verlegung?: Verlegung,
): Promise<Ausgang> {
  const beginn = performance.now()
  const stand = createSpielstand(projekt, regelwerk, transformiere)
  try {
    let vorgang: string | undefined
    let empfang: Empfang | undefined
    for (const sendung of folge) {
      stand.zeiten.transformationen = []
      empfang = await sende(stand, sendung, vorgang, verlegung)
      const noetig = verlegung === undefined ? findVerlegung(stand, sendung, empfang) : undefined
      if (noetig !== undefined) return { verlegung: noetig }
      vorgang ??= empfang.transaktion.vorgang
    }
    const letzte = folge.at(-1)
    if (empfang === undefined || letzte === undefined) throw new Error('Ein Spiel braucht eine Nachricht')
    const bericht = createSpielbericht(stand, ausgeliefert, empfang, {
      titel: letzte.name,
      organisation: letzte.organisation,
      vorher: folge.slice(0, -1).map(({ name }) => name),
      verlegung: verlegung?.satz,
      dauerMs: performance.now() - beginn,
    })
    return { bericht }
  } finally {
    stand.dispose()
  }
}

async function sende(
  stand: Spielstand,
  sendung: Spielsendung,
  vorgang: string | undefined,
  verlegung: Verlegung | undefined,
): Promise<Empfang> {
  const verlegt = verlegung === undefined ? sendung.xml : relocate(sendung.xml, verlegung)
  const xml = vorgang === undefined ? verlegt : verlegt.replaceAll(VORGANG_PLATZHALTER, vorgang)
  stand.setzeAntworten(sendung.dienstantworten)
  const angaben = {
    organisation: sendung.organisation,
    xml,
    anlagen: sendung.anlagen,
    ...(sendung.stufe === undefined ? {} : { stufe: sendung.stufe }),
  }
  let empfang: Empfang | undefined
  for (const kanal of sendung.kanaele) {
    empfang = await stand.prozessor.empfange({ ...angaben, kanal })
    if (empfang.transaktion.herkunft.schnittstelle !== undefined) return empfang
  }
  return empfang ?? stand.prozessor.empfange({ ...angaben, kanal: '' })
}

function findVerlegung(stand: Spielstand, sendung: Spielsendung, { transaktion }: Empfang): Verlegung | undefined {
  const fremd = sendung.heimat !== undefined && sendung.heimat !== sendung.organisation
  if (!fremd || !transaktion.befunde.some(({ code }) => code === 'regel.zustaendigkeitKeine')) return undefined
  const { neutral } = stand.speicher.transaktionen.readTexte(transaktion.id)
  return neutral === undefined ? undefined : planVerlegung(stand.prozessor.modell, transaktion, neutral)
}
