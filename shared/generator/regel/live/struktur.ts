import { element, writeXml } from '../../xmltext.ts'
import { buildZeilen } from '../tabelle.ts'
import { type Bauteil, STUECKMARKE, WERTMARKE, type Zerlegung } from './zerlegung.ts'

/** A structure that is compiled once and then runs with the contents of every rule that fits it. */
export interface Livestruktur {
  /** the stylesheet; its parameter `tabellen` gets what `writeInhalte` returns */
  text: string
  /** Does it give the same results as the rule, with the contents of the rule? */
  passt(regel: Zerlegung): boolean
  /** The contents of a rule that fits, as XML. */
  writeInhalte(regel: Zerlegung): string
}

/**
 * Puts a structure together. Rules with fewer pieces fit too: what a rule has no row for is never reached. So a Zustellweg or
 * a conditional field can be deleted, or moved to a later stage, without compiling anything.
 */
export function createLivestruktur(basis: Zerlegung): Livestruktur {
  const bauteile = [basis.geruest, ...basis.stuecke.values()]
  const anfaenge = new Map<Bauteil, number>()
  let anzahl = 0
  for (const bauteil of bauteile) {
    anfaenge.set(bauteil, anzahl)
    anzahl += bauteil.werte.length
  }
  const write = (bauteil: Bauteil): string =>
    bauteil.text
      .replace(WERTMARKE, (_, nummer: string) => String((anfaenge.get(bauteil) ?? 0) + Number(nummer) + 1))
      .replace(STUECKMARKE, (_, schluessel: string) => {
        const stueck = basis.stuecke.get(schluessel)
        if (stueck === undefined) throw new Error(`A rule without its piece ${schluessel}`)
        return write(stueck)
      })
  const geruest = withoutStuecke(basis.geruest)

  return {
    text: `<?xml version="1.0" encoding="UTF-8"?>\n${write(basis.geruest)}`,
    passt: (regel) =>
      withoutStuecke(regel.geruest) === geruest &&
      [...regel.stuecke].every(([schluessel, { text }]) => basis.stuecke.get(schluessel)?.text === text),
    writeInhalte: (regel) => {
      const werte = [
        ...regel.geruest.werte,
        ...[...basis.stuecke].flatMap(([schluessel, stueck]) => (regel.stuecke.get(schluessel) ?? stueck).werte),
      ]
      const tabellen = [...regel.tabellen.values()].map((tabelle) =>
        element('e:tabelle', { name: tabelle.name }, ...buildZeilen(tabelle)),
      )
      const inhalte = [...werte.map((wert) => element('e:wert', {}, wert)), ...tabellen]
      return writeXml(element('e:tabellen', { 'xmlns:e': 'urn:fachwerk:erzeugt:1' }, ...inhalte))
    },
  }
}

function withoutStuecke({ text }: Bauteil): string {
  return text.replace(STUECKMARKE, '')
}
