import { diffLines } from 'diff'
import type { Spielbericht } from '../host/spiel.ts'
import { findDatensatz, type Projekt } from '../modell/projekt.ts'

/** A line of a configuration, in both or on one side only. */
export interface Vergleichszeile {
  art: 'gleich' | 'links' | 'rechts'
  text: string
}

/** A Zustellweg that only one of two plays used. */
export interface Wegunterschied {
  zustellweg: string
  name: string
  art: 'auskunft' | 'zustellung'
}

/** What is different between two plays of the same message. */
export interface Spielvergleich {
  links: Spielbericht
  rechts: Spielbericht
  /** only right */
  neu: Wegunterschied[]
  /** only left */
  entfaellt: Wegunterschied[]
  regelGleich: boolean
  /** lines of the configuration that are different */
  geaenderteZeilen: number
  konfiguration: Vergleichszeile[]
  /** about rule and configuration, a German sentence */
  satz: string
}

/** Deliveries that appear and vanish, and what became of rule and configuration. */
export function compareSpielberichte(projekt: Projekt, links: Spielbericht, rechts: Spielbericht): Spielvergleich {
  const konfiguration = compareZeilen(links.konfiguration?.text ?? '', rechts.konfiguration?.text ?? '')
  const geaenderteZeilen = countGeaenderte(konfiguration)
  const regelGleich = links.regel !== undefined && links.regel.sha256 === rechts.regel?.sha256
  return {
    links,
    rechts,
    neu: listNurHier(rechts, links),
    entfaellt: listNurHier(links, rechts),
    regelGleich,
    geaenderteZeilen,
    konfiguration,
    satz: describeUnterschied(projekt, { links, rechts, regelGleich, geaenderteZeilen }),
  }
}

/** Each Zustellweg once, however many Stellen it leads to. */
function listNurHier(hier: Spielbericht, dort: Spielbericht): Wegunterschied[] {
  const dortige = new Set([...dort.auskuenfte, ...dort.zustellungen].map(({ zustellweg }) => zustellweg))
  const wege = new Map<string, Wegunterschied>()
  for (const { zustellweg, name } of hier.auskuenfte) wege.set(zustellweg, { zustellweg, name, art: 'auskunft' })
  for (const { zustellweg, name } of hier.zustellungen) wege.set(zustellweg, { zustellweg, name, art: 'zustellung' })
  return [...wege.values()].filter(({ zustellweg }) => !dortige.has(zustellweg))
}

function compareZeilen(links: string, rechts: string): Vergleichszeile[] {
  return diffLines(links, rechts).flatMap(({ added, removed, value }) =>
    value
      .replace(/\n$/, '')
      .split('\n')
      .map((text) => ({ art: added ? ('rechts' as const) : removed ? ('links' as const) : ('gleich' as const), text })),
  )
}

/** A line that was replaced counts once. */
function countGeaenderte(zeilen: readonly Vergleichszeile[]): number {
  let anzahl = 0
  let linke = 0
  let rechte = 0
  const close = (): void => {
    anzahl += Math.max(linke, rechte)
    linke = 0
    rechte = 0
  }
  for (const { art } of zeilen) {
    if (art === 'gleich') close()
    else if (art === 'links') linke += 1
    else rechte += 1
  }
  close()
  return anzahl
}

type Unterschied = Pick<Spielvergleich, 'links' | 'rechts' | 'regelGleich' | 'geaenderteZeilen'>

/** First digits are enough to see with the naked eye whether two fingerprints are the same. */
export function shortHash(sha256: string | undefined): string {
  return sha256 === undefined ? 'unbekannt' : `${sha256.slice(0, 8)}…`
}

function describeUnterschied(projekt: Projekt, { links, rechts, regelGleich, geaenderteZeilen }: Unterschied): string {
  const zeilen =
    geaenderteZeilen === 0
      ? 'Konfiguration gleich'
      : `${geaenderteZeilen} ${geaenderteZeilen === 1 ? 'Zeile' : 'Zeilen'} Konfiguration anders`
  if (regelGleich) {
    const umlenkung = describeUmlenkung(projekt, links, rechts)
    return `Regel unverändert (SHA-256 ${shortHash(rechts.regel?.sha256)}), ${umlenkung ?? zeilen}`
  }
  if (links.regel?.name === rechts.regel?.name) {
    return `Regel geändert (SHA-256 ${shortHash(links.regel?.sha256)} → ${shortHash(rechts.regel?.sha256)}), ${zeilen}`
  }
  const regel = ({ regel }: Spielbericht): string =>
    regel === undefined ? 'keine Regel' : `„${regel.name}“ (SHA-256 ${shortHash(regel.sha256)})`
  return `Andere Regel: ${regel(links)} und ${regel(rechts)}, ${zeilen}`
}

/** A redirection is itself the one line of configuration that is different. */
function describeUmlenkung(projekt: Projekt, links: Spielbericht, rechts: Spielbericht): string | undefined {
  if (links.organisation === rechts.organisation || links.bearbeitende !== rechts.bearbeitende) return undefined
  const name = (id: string | undefined): string => findDatensatz(projekt, 'organisation', id)?.name ?? ''
  const umgelenkt = [links, rechts].find(({ organisation, bearbeitende }) => organisation !== bearbeitende)
  if (umgelenkt === undefined) return undefined
  return `1 Zeile Konfiguration anders: ${name(umgelenkt.organisation)} lenkt nach ${name(umgelenkt.bearbeitende)} um`
}
