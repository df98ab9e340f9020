import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Hostoptionen, startHost } from '../../../electron/host/host.ts'
import type { Schritt } from '../../../shared/dokument/diff.ts'
import { createLeerenDiff } from '../../../shared/dokument/dokumentstand.ts'
import type { Entscheidung, Projektstand } from '../../../shared/host/sitzung.ts'
import type { Host, HostEreignis } from '../../../shared/host.ts'
import type { Datensatz } from '../../../shared/modell/datensatz.ts'
import { createOrdner } from '../projekte/projektordner.ts'

export interface Testhost {
  host: Host
  ereignisse: HostEreignis[]
  datenordner: string
  /** ends this host as closing the program does */
  beende(): Promise<void>
}

/** A host with its own data folder, ended after the test; `ereignisse` are all it has sent. */
export function createTesthost(projekt: string, optionen: Partial<Hostoptionen> = {}): Testhost {
  const datenordner = optionen.datenordner ?? createOrdner()
  const host = startHost({ projekt, ...optionen, datenordner })
  const ereignisse: HostEreignis[] = []
  host.beobachte((ereignis) => ereignisse.push(ereignis))
  onTestFinished(() => host.beende())
  return { host, ereignisse, datenordner, beende: () => host.beende() }
}

/** As after a crash: everything is on the disk, but nobody has closed a journal. The host must have ended. */
export function forgetEnde(datenordner: string): void {
  for (const name of readdirSync(datenordner, { recursive: true, encoding: 'utf8' })) {
    if (name.endsWith('beendet')) rmSync(join(datenordner, name))
  }
}

/** A window: opens, changes with running numbers, knows the last sequence. */
export class Fenster {
  stand: Projektstand
  nummer: number
  private constructor(
    readonly host: Host,
    readonly client: string,
    stand: Projektstand,
  ) {
    this.stand = stand
    this.nummer = stand.nummer
  }

  static async open(host: Host, client: string, entscheidung?: Entscheidung): Promise<Fenster> {
    const stand = await host.oeffne({ client, ...(entscheidung === undefined ? {} : { entscheidung }) })
    if (!stand.ok) throw new Error(JSON.stringify(stand.befunde))
    return new Fenster(host, client, stand.wert)
  }

  get sitzung(): string {
    return this.stand.sitzung
  }

  satz(id: string): Datensatz {
    const gefunden = this.stand.datensaetze.find((einer) => einer.id === id)
    if (gefunden === undefined) throw new Error(`no record ${id}`)
    return gefunden
  }

  get codes(): string[] {
    return this.stand.befunde.map(({ code }) => code)
  }

  /** Sends a Schritt; answers the sequence or the codes of the Befunde. */
  async aendere(schritt: unknown, angaben: { nummer?: number; basis?: number } = {}): Promise<number | string[]> {
    const nummer = angaben.nummer ?? this.nummer + 1
    const antwort = await this.host.aendere({
      sitzung: this.sitzung,
      client: this.client,
      nummer,
      basis: angaben.basis ?? this.stand.sequenz,
      schritt: schritt as Schritt,
    })
    if (!antwort.ok) return antwort.befunde.map(({ code }) => code)
    this.nummer = Math.max(nummer, this.nummer)
    this.stand = { ...this.stand, sequenz: antwort.wert.sequenz }
    return antwort.wert.sequenz
  }

  /** Renames a record and remembers that. */
  async renenne(id: string, name: string): Promise<number | string[]> {
    const von = this.satz(id)
    const nach = { ...von, name }
    const antwort = await this.aendere(changeOf(von, nach))
    if (typeof antwort === 'number') {
      this.stand.datensaetze = this.stand.datensaetze.map((einer) => (einer.id === id ? nach : einer))
    }
    return antwort
  }

  async speichere(): Promise<string[]> {
    const antwort = await this.host.speichere({ sitzung: this.sitzung, client: this.client })
    return antwort.ok ? antwort.wert.dateien : antwort.befunde.map(({ code, ort }) => `${code} ${ort?.datei}`)
  }

  async reload(entscheidung?: Entscheidung): Promise<Fenster> {
    return Fenster.open(this.host, this.client, entscheidung)
  }
}

export function changeOf(von: Datensatz, nach: Datensatz): Schritt {
  const diff = createLeerenDiff()
  diff.datensaetze.geaendert.push({ von, nach })
  return { name: 'Ändern', diff }
}
