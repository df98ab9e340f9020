import type { Dienstantwort } from '../../../shared/modell/elemente/testfall.ts'
import { escapeXml } from '../../../shared/modell/nachrichtXml.ts'
import { namespaceOfDienst } from '../../../shared/modell/namensraeume.ts'
import type { Uhr } from '../prozessor/uhr.ts'
import { parseBaum } from '../prozessor/xmlbaum.ts'
import type { Zustellergebnis } from '../prozessor/zielsystem.ts'
import { createDemosystem, type Demosystem, refuse, textOf } from './demosystem.ts'

/** An Anfrage as the register saw it. */
export interface Registeranfrage {
  uuid: string
  register: string
  merkmale: Record<string, string>
}

export type Registerantwort = Dienstantwort['antwort']

export interface DemoRegister extends Demosystem {
  /** The next answers of a register, one per Anfrage; without any it finds nothing. */
  setAntworten(register: string, antworten: readonly Registerantwort[]): void
  listAnfragen(): Registeranfrage[]
}

/** Longer than any Frist a model may set: an answer that comes after it is late in every case. */
const ZU_SPAET_MILLISEKUNDEN = 4_000_000

/** A register whose answers the test sets: hit, several, none, late, refused, broken. */
export function createDemoRegister(uhr: Uhr): DemoRegister {
  let antworten = new Map<string, Registerantwort[]>()
  let anfragen: Registeranfrage[] = []
  const system = createDemosystem(
    async (sendung) => {
      const baum = parseBaum(textOf(sendung))
      if (!baum.ok) return refuse('Die Abfrage ist kein lesbares XML')
      const kinder = baum.wert.kinder
      const register = kinder.find(({ name }) => name === 'Register' || name === 'register')?.text.trim() ?? ''
      const merkmale = kinder
        .filter(({ attribute }) => attribute.name !== undefined)
        .map(({ attribute, text }) => [attribute.name ?? '', text])
      anfragen.push({ uuid: sendung.uuid, register, merkmale: Object.fromEntries(merkmale) })
      const antwort = antworten.get(register)?.shift() ?? { art: 'keinTreffer' }
      if (antwort.art === 'zeit') await uhr.schlafe(ZU_SPAET_MILLISEKUNDEN)
      return answerAnfrage(antwort)
    },
    () => {
      antworten = new Map()
      anfragen = []
    },
  )
  return {
    ...system,
    setAntworten: (register, neue) => void antworten.set(register, [...neue]),
    listAnfragen: () => [...anfragen],
  }
}

/** What a register sends for an answer that a test asks for; being late is a matter of time, not of content. */
export function answerAnfrage(antwort: Registerantwort): Zustellergebnis {
  switch (antwort.art) {
    case 'treffer':
      return { art: 'quittung', inhalt: writeQuittung(antwort.anzahl, antwort.merkmale) }
    case 'keinTreffer':
    case 'zeit':
      return { art: 'quittung', inhalt: writeQuittung('keiner', {}) }
    case 'ablehnung':
      return refuse('Die Abfrage ist nicht zulässig')
    case 'technik':
      return { art: 'fehler', fehler: 'technik', text: 'Das Register ist nicht erreichbar' }
  }
}

function writeQuittung(treffer: 'einer' | 'mehrere' | 'keiner', merkmale: Readonly<Record<string, string>>): string {
  const teile = Object.entries(merkmale).map(
    ([name, wert]) => `<merkmal name="${escapeXml(name)}">${escapeXml(wert)}</merkmal>`,
  )
  return `<quittung xmlns="${namespaceOfDienst('registerabfrage')}" treffer="${treffer}">${teile.join('')}</quittung>`
}
