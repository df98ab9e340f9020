import { type Befund, type Ergebnis, fail, succeed } from '../../../shared/befund.ts'
import { awaitAlle } from './alleAbwarten.ts'
import { type Annahmeumgebung, accept } from './annahme.ts'
import { type Empfang, keepAnnahme } from './empfang.ts'
import { writeEntscheidung } from './entscheidung.ts'
import { type Lauf, openLauf } from './lauf.ts'
import { createModellindex, type Modellindex } from './modellindex.ts'
import type { GeleseneNachricht } from './nachrichtenkopf.ts'
import { createProtokoll } from './protokoll.ts'
import { createProzessorbefund } from './prozessorbefunde.ts'
import { runRunden } from './runden.ts'
import { createSchemata } from './schemata.ts'
import { createSperren } from './sperren.ts'
import type { Transaktion } from './transaktion.ts'
import type { Eingang, Prozessorumgebung } from './umgebung.ts'
import { sha256 } from './uuid.ts'
import { checkVorgang, createEroeffnungen, createVorgang, findVorgangId, idOfNeuemVorgang } from './vorgangssuche.ts'
import { deliverRueckmeldungen, deliverZustellungen } from './zustellen.ts'

export type { Empfang } from './empfang.ts'

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
  const gegebene = prozessorumgebung.schemata
  const schemata = gegebene ?? createSchemata(prozessorumgebung.regelwerk, modell)
  const umgebung: Annahmeumgebung = { ...prozessorumgebung, modell, schemata }
  const { speicher, uhr } = umgebung
  const sperren = createSperren()
  const eroeffnungen = createEroeffnungen()
  const inArbeit = new Map<string, Promise<void>>()
  /** messages that were just accepted, so that they need not be read again */
  const frisch = new Map<string, GeleseneNachricht>()

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
    await awaitAlle([melden(), processOffene(id)])
    await melden()
  }

  const processOffene = async (id: string): Promise<void> => {
    const transaktion = speicher.transaktionen.find(id)
    if (transaktion?.zustand === 'angenommen' || transaktion?.zustand === 'entschieden') await process(transaktion)
  }

  const process = async (transaktion: Transaktion): Promise<void> => {
    const lauf = openLauf(umgebung, transaktion, frisch.get(transaktion.id))
    frisch.delete(transaktion.id)
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
        const annahme = await accept(umgebung, eingang, protokoll, eingangszeit)
        const neuer = keepAnnahme(umgebung, annahme, roh, protokoll, eingangszeit)
        const angenommen = neuer.transaktion.zustand === 'angenommen' && !neuer.wiederholung
        if (angenommen && annahme.nachricht !== undefined) frisch.set(neuer.transaktion.id, annahme.nachricht)
        return neuer
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
      await awaitAlle([...offene].map(work))
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
    dispose: () => {
      if (gegebene === undefined) schemata.dispose()
    },
  }
}
