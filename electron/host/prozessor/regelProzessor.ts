import { type Ergebnis, fail, succeed } from '../../../shared/befund.ts'
import { createAbarbeitung } from './abarbeitung.ts'
import { awaitAlle } from './alleAbwarten.ts'
import { type Annahmeumgebung, accept } from './annahme.ts'
import { type Empfang, keepAnnahme } from './empfang.ts'
import { createModellindex, type Modellindex } from './modellindex.ts'
import { createProtokoll } from './protokoll.ts'
import { createProzessorbefund } from './prozessorbefunde.ts'
import { createSchemata } from './schemata.ts'
import { createSperren } from './sperren.ts'
import type { Transaktion } from './transaktion.ts'
import type { Eingang, Prozessorumgebung } from './umgebung.ts'
import { sha256 } from './uuid.ts'

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

/** A processor over a project and a store. `schemata` that are given are disposed of by their giver. */
export function createRegelProzessor(prozessorumgebung: Prozessorumgebung): RegelProzessor {
  const modell = createModellindex(prozessorumgebung.projekt)
  const gegebene = prozessorumgebung.schemata
  const schemata = gegebene ?? createSchemata(prozessorumgebung.regelwerk, modell)
  const umgebung: Annahmeumgebung = { ...prozessorumgebung, modell, schemata }
  const { speicher, uhr } = umgebung
  const sperren = createSperren()
  const { work, noteFrische } = createAbarbeitung(umgebung, sperren)

  const reread = (id: string): Transaktion => {
    const transaktion = speicher.transaktionen.find(id)
    if (transaktion === undefined) throw new Error(`Keine Transaktion ${id}`)
    return transaktion
  }

  /** Goes back to an earlier state and on from there; what the processor itself had found is found anew or no more. */
  const restart = async (id: string, zustand: 'angenommen' | 'entschieden', vorgang?: string): Promise<Transaktion> => {
    const alt = reread(id)
    speicher.atomar(() => {
      if (zustand === 'angenommen') speicher.zustellungen.closeKlaerung(id, uhr.jetzt().toISOString())
      for (const zustellung of speicher.zustellungen.list(id)) {
        if (zustellung.zustand !== 'gescheitert' || zustellung.art !== 'zustellauftrag') continue
        const { fehler: _, ...rest } = zustellung
        speicher.zustellungen.update({ ...rest, zustand: 'offen' })
      }
      const befunde = alt.befunde.filter(({ code }) => !code.startsWith('prozessor.'))
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
        if (angenommen && annahme.nachricht !== undefined) noteFrische(neuer.transaktion.id, annahme.nachricht)
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
