import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runAbnahme } from '../../../electron/host/abnahme/abnahme.ts'
import { planOf } from '../../../electron/host/abnahme/plan.ts'
import { describePlanlauf, listPlanlaeufe } from '../../../electron/host/abnahme/planlauf.ts'
import { type Ausfuehrung, startAusfuehrung } from '../../../electron/host/ausfuehrung/ausfuehrung.ts'
import { generateTexte } from '../../../electron/host/regelwerk/texte.ts'
import type { Planfall } from '../../../shared/generator/testplan/planfall.ts'
import { getDatensatz } from '../../../shared/modell/projekt.ts'
import type { Muster } from '../../../shared/muster/muster.ts'
import { ANWENDUNGSMUSTER } from '../../../shared/muster/verzeichnis.ts'
import { getWert } from '../../setup/ergebnis.ts'
import { gemeinsamerUebersetzer } from '../../setup/xslt.ts'
import { applyTo, createAntworten, readSituationen } from '../../shared/muster/situationen.ts'

/**
 * What a pattern yields is really run: rules compiled, every derived case through processor and demo systems. Compiling the rules of
 * all patterns takes minutes, so `npm test` takes the smallest one at one stage; `npm run haertetest` runs all of everything.
 */
const ALLES = Number(process.env.FACHWERK_LAEUFE ?? 40) > 40
const KLEINSTES = ANWENDUNGSMUSTER.filter(({ kennung }) => kennung === 'anzeigeMitBestaetigung')
const STUFE = 3

const situationen = await readSituationen()
let ausfuehrung: Ausfuehrung

beforeAll(() => {
  ausfuehrung = startAusfuehrung({ uebersetzer: gemeinsamerUebersetzer })
})
afterAll(() => ausfuehrung.stop())

function isGemeint({ stufe, kategorie }: Planfall): boolean {
  return ALLES || (stufe === STUFE && ['grenze', 'vorgang'].includes(kategorie))
}

describe.each(ALLES ? (['leer', 'beispiel'] as const) : (['leer'] as const))('Im Projekt „%s“', (situation) => {
  it.each(ALLES ? ANWENDUNGSMUSTER : KLEINSTES)(
    'besteht, was „$name“ ergibt, seinen abgeleiteten Testplan',
    async (muster: Muster) => {
      const vorher = situationen[situation]
      const { projekt, leistung } = applyTo(vorher, muster, createAntworten(vorher, muster))
      const eigene = new Set(getDatensatz(projekt, 'leistung', leistung).nachrichtentypen)
      const faelle = planOf(projekt).filter((fall) => eigene.has(fall.nachrichtentyp) && isGemeint(fall))
      const namen = new Set(listPlanlaeufe(faelle).map((lauf) => describePlanlauf(lauf).name))
      const bericht = getWert(
        await runAbnahme({
          projekt,
          testfaelle: [],
          texte: generateTexte(projekt),
          ausfuehrung,
          namen,
          bahnen: 3,
          abbruch: new AbortController().signal,
          fortschritt: () => {},
        }),
      )
      const gescheiterte = bericht.faelle.filter(({ bestanden }) => !bestanden)
      expect(gescheiterte.map(({ titel, abweichungen }) => ({ titel, abweichungen }))).toEqual([])
      expect(bericht.bestanden).toBe(namen.size)
      expect(bericht.bestanden).toBeGreaterThan(ALLES ? 400 : 20)
      if (ALLES) console.log(`${muster.name} (${situation}): ${bericht.bestanden} Testfälle bestanden`)
    },
  )
})
