import type { Kindparameter, Parameterwert } from './kind/protokoll.ts'

/** Shorter texts are sent each time: keeping book of them would cost more. */
const MINDESTLAENGE = 8 * 1024
const TEXTE_MAXIMUM = 32
const ZEICHEN_MAXIMUM = 16 * 1024 * 1024

type Parameter = Readonly<Record<string, Parameterwert>>

/** Keeps book of the long texts that the current child process has been given, least recently used first. */
export interface Textbestand {
  /** Parameters that the child has not got yet; the others were checked when they were sent. */
  listUnbekannte(parameter: Parameter): Parameter
  /** What to send; called when the job's turn has come. */
  plan(
    generation: number,
    parameter: Parameter,
  ): { parameter: Record<string, Kindparameter>; vergissTexte: readonly number[] }
}

export function createTextbestand(): Textbestand {
  let aktuelle = 0
  let letzteNummer = 0
  let zeichen = 0
  const nummern = new Map<string, number>()

  const send = (xml: string): Kindparameter => {
    const bekannte = nummern.get(xml)
    if (bekannte !== undefined) {
      nummern.delete(xml)
      nummern.set(xml, bekannte)
      return { behalten: bekannte }
    }
    letzteNummer += 1
    nummern.set(xml, letzteNummer)
    zeichen += xml.length
    return { xml, behalte: letzteNummer }
  }

  const dropOldest = (gebrauchte: ReadonlySet<string>): number[] => {
    const vergessene: number[] = []
    for (const [text, nummer] of nummern) {
      if (nummern.size <= TEXTE_MAXIMUM && zeichen <= ZEICHEN_MAXIMUM) break
      if (gebrauchte.has(text)) continue
      nummern.delete(text)
      zeichen -= text.length
      vergessene.push(nummer)
    }
    return vergessene
  }

  return {
    listUnbekannte: (parameter) =>
      Object.fromEntries(Object.entries(parameter).filter(([, wert]) => !('xml' in wert && nummern.has(wert.xml)))),
    plan: (generation, parameter) => {
      if (generation !== aktuelle) {
        nummern.clear()
        zeichen = 0
      }
      aktuelle = generation
      const lange = new Set<string>()
      const gesendete = Object.entries(parameter).map(([name, wert]): [string, Kindparameter] => {
        if (!('xml' in wert) || wert.xml.length < MINDESTLAENGE) return [name, wert]
        lange.add(wert.xml)
        return [name, send(wert.xml)]
      })
      return { parameter: Object.fromEntries(gesendete), vergissTexte: dropOldest(lange) }
    },
  }
}
