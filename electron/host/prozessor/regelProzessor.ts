import { type Befund, type Ergebnis, fail, succeed } from '../../../shared/befund.ts'
import { findDatensatz } from '../../../shared/modell/projekt.ts'
import { type Annahme, type Annahmeumgebung, accept } from './annahme.ts'
import { writeEntscheidung } from './entscheidung.ts'
import type { Lauf } from './lauf.ts'
import { createModellindex, type Modellindex } from './modellindex.ts'
import { readNeutraleNachricht } from './nachrichtenkopf.ts'
import { createProtokoll, type Protokoll } from './protokoll.ts'
import { createProzessorbefund } from './prozessorbefunde.ts'
import { runRunden } from './runden.ts'
import { createSchemata } from './schemata.ts'
import { createSperren } from './sperren.ts'
import type { Transaktion } from './transaktion.ts'
import type { Eingang, Prozessorumgebung } from './umgebung.ts'
import { sha256, uuidV5 } from './uuid.ts'
import { checkVorgang, createEroeffnungen, createVorgang, findVorgangId, idOfNeuemVorgang } from './vorgangssuche.ts'
import { deliverRueckmeldungen, deliverZustellungen, queueRueckmeldung } from './zustellen.ts'

/** What became of a received message. */
export interface Empfang {
  transaktion: Transaktion
  /** the same message was received before; the recorded result is given again */
  wiederholung: boolean
}

/** Receives messages, runs the rules and delivers what they order. All state is in the store. */
export interface RegelProzessor {
  readonly modell: Modellindex
  /** Works a message off to its end: until everything is delivered, has failed, or waits for a person. */
  empfange(eingang: Eingang): Promise<Empfang>
  /** Goes on with everything that was accepted or decided when the host ended. */
  setzeFort(): Promise<Transaktion[]>
  /** Assigns a message of the Klärungsliste to a case (or, without one, tries again) and goes on with it. */
  klaere(transaktion: string, vorgang?: string): Promise<Ergebnis<Transaktion>>
  /** Delivers once more what failed for good, under the same ids. */
  wiederholeZustellungen(transaktion: string): Promise<Ergebnis<Transaktion>>
  /** Frees what lives in WebAssembly memory; the store stays open. */
  dispose(): void
}

export function createRegelProzessor(prozessorumgebung: Prozessorumgebung): RegelProzessor {
  const modell = createModellindex(prozessorumgebung.projekt)
  const schemata = createSchemata(prozessorumgebung.regelwerk, modell)
  const umgebung: Annahmeumgebung = { ...prozessorumgebung, modell, schemata }
  const { speicher, uhr } = umgebung
  const sperren = createSperren()
  const eroeffnungen = createEroeffnungen()
  const inArbeit = new Map<string, Promise<void>>()

  /** Transaction A, or the end of a message that was not accepted. Synchronous: nothing comes between lookup and insert. */
  const keep = (annahme: Annahme, roh: string, protokoll: Protokoll, eingangszeit: string): Empfang => {
    const transaktion = toTransaktion(annahme, roh, eingangszeit)
    const frueher = speicher.transaktionen.find(transaktion.id)
    if (frueher !== undefined) {
      speicher.transaktionen.addEmpfang(frueher.id, eingangszeit, true)
      return { transaktion: frueher, wiederholung: true }
    }
    if (
      speicher.transaktionen.findByUuid(transaktion.autor, transaktion.uuid) !== undefined &&
      transaktion.uuid !== ''
    ) {
      const befund = createProzessorbefund('uuidKonflikt', { einzelheiten: transaktion.uuid })
      Object.assign(transaktion, { zustand: 'konflikt', ebene: 'prozessor', befunde: [...transaktion.befunde, befund] })
    }
    protokoll.add('schluessel', transaktion.sha256)
    speicher.atomar(() => {
      const neutral = annahme.neutral
      speicher.transaktionen.insert(transaktion, { roh, ...(neutral === undefined ? {} : { neutral }) })
      speicher.transaktionen.addEmpfang(transaktion.id, eingangszeit, false)
      protokoll.flush(speicher.transaktionen, transaktion.id)
      const angenommen = transaktion.zustand === 'angenommen'
      queueRueckmeldung(
        umgebung,
        { transaktion },
        angenommen ? 'empfangsbestaetigung' : 'rueckweisung',
        transaktion.befunde,
      )
    })
    return { transaktion, wiederholung: false }
  }

  const toTransaktion = (annahme: Annahme, roh: string, eingangszeit: string): Transaktion => {
    const { herkunft, befunde, ebene, nachricht } = annahme
    const autor = nachricht?.kopf.autor ?? ''
    const uuid = nachricht?.kopf.nachrichtenUUID ?? ''
    const verstanden = autor !== '' && uuid !== '' && nachricht !== undefined
    const summe = verstanden ? nachricht.sha256 : sha256(roh)
    // a message that was not understood has no key: each receipt is a Transaktion of its own
    const name = verstanden
      ? `${autor}\n${uuid}\n${summe}`
      : `${summe}\n${speicher.transaktionen.countWithRohtext(summe)}\n${eingangszeit}`
    return {
      id: uuidV5(umgebung.namensraum, name),
      zustand: ebene === 'keine' ? 'angenommen' : 'zurueckgewiesen',
      ebene,
      autor: verstanden ? autor : '',
      uuid: verstanden ? uuid : '',
      sha256: summe,
      eingangszeit,
      herkunft,
      befunde,
    }
  }

  /** Works off what the store holds; several callers share one run of the same Transaktion. */
  const work = (id: string): Promise<void> => {
    const laufend = inArbeit.get(id)
    if (laufend !== undefined) return laufend
    const arbeit = workOnce(id).finally(() => inArbeit.delete(id))
    inArbeit.set(id, arbeit)
    return arbeit
  }

  const workOnce = async (id: string): Promise<void> => {
    const melden = (): Promise<void> => sperren.run(`rueckmeldung:${id}`, () => deliverRueckmeldungen(umgebung, id))
    const bestaetigung = melden()
    const transaktion = speicher.transaktionen.find(id)
    if (transaktion?.zustand === 'angenommen' || transaktion?.zustand === 'entschieden') await process(transaktion)
    await bestaetigung
    await melden()
  }

  const process = async (transaktion: Transaktion): Promise<void> => {
    const lauf = openLauf(umgebung, transaktion)
    const vorgangId = assignVorgang(lauf)
    if (!vorgangId.ok) return writeKlaerung(lauf, vorgangId.befunde)
    lauf.vorgangId = vorgangId.wert
    transaktion.vorgang = vorgangId.wert
    const { eroeffnet } = lauf.nachrichtentyp
    if (eroeffnet) eroeffnungen.begin(lauf.vorgangId, transaktion.herkunft.organisation ?? '', lauf.kopf)
    try {
      await sperren.run(`vorgang:${lauf.vorgangId}`, async () => {
        if (transaktion.zustand === 'angenommen') await decide(lauf)
        if (transaktion.zustand === 'entschieden') await deliverZustellungen(umgebung, lauf)
      })
    } finally {
      if (eroeffnet) eroeffnungen.end(lauf.vorgangId)
    }
  }

  const assignVorgang = ({ transaktion, nachrichtentyp, kopf }: Lauf): Ergebnis<string> => {
    if (transaktion.vorgang !== undefined) return succeed(transaktion.vorgang)
    if (nachrichtentyp.eroeffnet) return succeed(idOfNeuemVorgang(transaktion.id))
    return findVorgangId(speicher.vorgaenge, eroeffnungen, transaktion.herkunft.organisation ?? '', kopf)
  }

  /** The rounds up to transaction B. The case is read only now: an earlier message of it has ended. */
  const decide = async (lauf: Lauf): Promise<void> => {
    const { transaktion, leistung, nachrichtentyp, kopf, vorgangId } = lauf
    const organisation = transaktion.herkunft.organisation ?? ''
    const vorhanden = speicher.vorgaenge.find(vorgangId)
    const neu = vorhanden === undefined && nachrichtentyp.eroeffnet
    const vorgang = neu ? createVorgang(transaktion.id, organisation, leistung, nachrichtentyp, kopf) : vorhanden
    if (vorgang === undefined) {
      delete transaktion.vorgang
      return writeKlaerung(lauf, [createProzessorbefund('vorgangUnbekannt', { einzelheiten: vorgangId })])
    }
    const passend = checkVorgang(vorgang, leistung, nachrichtentyp)
    lauf.protokoll.add('vorgang', vorgangId, { befunde: passend.ok ? [] : passend.befunde })
    if (!passend.ok) return writeKlaerung(lauf, passend.befunde)
    const endergebnis = await runRunden(umgebung, lauf, vorgang, neu)
    if (!endergebnis.ok) return writeKlaerung(lauf, endergebnis.befunde)
    writeEntscheidung(umgebung, lauf, vorgang, endergebnis.wert)
  }

  const writeKlaerung = ({ transaktion, protokoll }: Lauf, befunde: Befund[]): void => {
    Object.assign(transaktion, {
      zustand: 'klaerung',
      ebene: 'prozessor',
      befunde: [...transaktion.befunde, ...befunde],
    })
    speicher.atomar(() => {
      speicher.transaktionen.update(transaktion)
      speicher.zustellungen.addKlaerung(transaktion.id, uhr.jetzt().toISOString(), befunde)
      protokoll.flush(speicher.transaktionen, transaktion.id)
    })
  }

  const reread = (id: string): Transaktion => {
    const transaktion = speicher.transaktionen.find(id)
    if (transaktion === undefined) throw new Error(`Keine Transaktion ${id}`)
    return transaktion
  }

  const restart = async (id: string, zustand: 'angenommen' | 'entschieden', vorgang?: string): Promise<Transaktion> => {
    const alt = reread(id)
    speicher.atomar(() => {
      if (zustand === 'angenommen') speicher.zustellungen.closeKlaerung(id, uhr.jetzt().toISOString())
      for (const zustellung of speicher.zustellungen.list(id)) {
        if (zustellung.zustand !== 'gescheitert' || zustellung.art !== 'zustellauftrag') continue
        const { fehler: _, ...rest } = zustellung
        speicher.zustellungen.update({ ...rest, zustand: 'offen' })
      }
      const eigene = ({ code }: Befund): boolean => !code.startsWith('prozessor.')
      const befunde = alt.befunde.filter(eigene)
      speicher.transaktionen.update({
        ...alt,
        zustand,
        ebene: 'keine',
        befunde,
        ...(vorgang === undefined ? {} : { vorgang }),
      })
    })
    await work(id)
    return reread(id)
  }

  return {
    modell,
    empfange: async (eingang) => {
      const eingangszeit = uhr.jetzt().toISOString()
      const roh = typeof eingang.xml === 'string' ? eingang.xml : Buffer.from(eingang.xml).toString('utf8')
      // a repetition has to see what its first receipt wrote, so equal texts are accepted one after the other
      const empfang = await sperren.run(`text:${sha256(roh)}`, async () => {
        const protokoll = createProtokoll(uhr)
        protokoll.add('empfang', eingang.kanal)
        return keep(await accept(umgebung, eingang, protokoll, eingangszeit), roh, protokoll, eingangszeit)
      })
      await work(empfang.transaktion.id)
      return { ...empfang, transaktion: reread(empfang.transaktion.id) }
    },
    setzeFort: async () => {
      const offene = new Set([
        ...speicher.transaktionen.listByZustand('angenommen').map(({ id }) => id),
        ...speicher.transaktionen.listByZustand('entschieden').map(({ id }) => id),
        ...speicher.zustellungen.listOffene(),
      ])
      await Promise.all([...offene].map(work))
      return [...offene].map(reread)
    },
    klaere: async (id, vorgang) => {
      const transaktion = speicher.transaktionen.find(id)
      const bekannt = vorgang === undefined || speicher.vorgaenge.find(vorgang) !== undefined
      if (transaktion?.zustand !== 'klaerung' || !bekannt) {
        return fail(createProzessorbefund('vorgangUnbekannt', { einzelheiten: vorgang ?? id }))
      }
      return succeed(await restart(id, 'angenommen', vorgang))
    },
    wiederholeZustellungen: async (id) => {
      const gescheitert = speicher.zustellungen
        .list(id)
        .some(({ zustand, art }) => zustand === 'gescheitert' && art === 'zustellauftrag')
      if (!gescheitert) return fail(createProzessorbefund('zielUnbekannt', { einzelheiten: id }))
      return succeed(await restart(id, 'entschieden'))
    },
    dispose: () => schemata.dispose(),
  }
}

/** Reads an accepted Nachricht again from the store; a resumed one has nothing else. */
function openLauf(umgebung: Annahmeumgebung, transaktion: Transaktion): Lauf {
  const { neutral = '' } = umgebung.speicher.transaktionen.readTexte(transaktion.id)
  const gelesen = readNeutraleNachricht(neutral, () => [])
  const nachrichtentyp = findDatensatz(umgebung.projekt, 'nachrichtentyp', transaktion.herkunft.nachrichtentyp)
  const leistung = findDatensatz(umgebung.projekt, 'leistung', transaktion.herkunft.leistung)
  if (!gelesen.ok || nachrichtentyp === undefined || leistung === undefined) {
    throw new Error(`Transaktion ${transaktion.id} passt nicht zum Projekt`)
  }
  return {
    transaktion,
    neutral,
    kopf: gelesen.wert.kopf,
    leistung,
    nachrichtentyp,
    vorgangId: transaktion.vorgang ?? '',
    protokoll: createProtokoll(umgebung.uhr),
    projektionen: new Map(),
  }
}
