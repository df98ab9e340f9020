import type { Rolle } from '../modell/elemente/nachricht.ts'
import { findDatensatz } from '../modell/projekt.ts'
import type { Merkmal } from './eingabe.ts'
import type { Lage } from './lage.ts'
import { findWert } from './werte.ts'

/** A party that is found in the message, and how it can be reached; absent where the message does not say. */
export interface Beteiligtenangaben {
  name?: string
  postfach?: string
  mail?: string
}

const ANGABEN = ['name', 'postfach', 'mail'] as const

/** From the opening message itself, or from what the case remembers of it. */
export function findBeteiligten(lage: Lage, rolle: Rolle): Beteiligtenangaben {
  return lage.typ.eroeffnet ? readBeteiligten(lage, rolle) : recallBeteiligten(lage, rolle)
}

function readBeteiligten(lage: Lage, { bindung }: Rolle): Beteiligtenangaben {
  if (bindung.art !== 'nachricht') return {}
  const name = bindung.name.flatMap((pfad) => findWert(lage, pfad) ?? []).join(' ')
  const postfach = bindung.postfach && findWert(lage, bindung.postfach)
  const mail = bindung.mail && findWert(lage, bindung.mail)
  return {
    ...(name === '' ? {} : { name }),
    ...(postfach === undefined ? {} : { postfach }),
    ...(mail === undefined ? {} : { mail }),
  }
}

function recallBeteiligten(lage: Lage, rolle: Rolle): Beteiligtenangaben {
  const angaben: Beteiligtenangaben = {}
  for (const angabe of ANGABEN) {
    const wert = findVorgangsmerkmal(lage, `${rolle.technischerName}.${angabe}`)
    if (wert !== undefined) angaben[angabe] = wert
  }
  return angaben
}

/** A non-empty value that the case remembers. */
export function findVorgangsmerkmal(lage: Lage, name: string): string | undefined {
  return lage.eingabe.vorgang.merkmale.find((merkmal) => merkmal.name === name)?.wert || undefined
}

/** What an opening message makes the case remember of its parties. */
export function listBeteiligtenmerkmale(lage: Lage): Merkmal[] {
  const rollen = lage.leistung.rollen.flatMap((id) => findDatensatz(lage.projekt, 'rolle', id) ?? [])
  return rollen.flatMap((rolle) => {
    const angaben = readBeteiligten(lage, rolle)
    return ANGABEN.flatMap((angabe) => {
      const wert = angaben[angabe]
      return wert === undefined ? [] : [{ name: `${rolle.technischerName}.${angabe}`, wert }]
    })
  })
}
