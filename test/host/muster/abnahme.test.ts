import { describe, expect, it } from 'vitest'
import { runAbnahme } from '../../../electron/host/abnahme/abnahme.ts'
import { planOf } from '../../../electron/host/abnahme/plan.ts'
import { describePlanlauf, listPlanlaeufe } from '../../../electron/host/abnahme/planlauf.ts'
import { createModellindex } from '../../../electron/host/prozessor/modellindex.ts'
import { createTexte } from '../../../electron/host/regelwerk/texte.ts'
import { textregelwerkOf } from '../../../electron/host/sitzung/regeltexte.ts'
import { resolveSpielfolge } from '../../../electron/host/spiel/spielfolge.ts'
import { runSpiel } from '../../../electron/host/spiel/spiellauf.ts'
import { listAbgeleitete, readAbgeleitete } from '../../../renderer/spiel/nachrichtenwahl.ts'
import { applyDiff } from '../../../shared/dokument/anwenden.ts'
import { appendElement } from '../../../shared/dokument/befehle/anhaengen.ts'
import { renameElement } from '../../../shared/dokument/befehle/changeDatensatz.ts'
import { followErkennung } from '../../../shared/dokument/befehle/neutraleErkennung.ts'
import { connectElemente } from '../../../shared/dokument/befehle/verbinden.ts'
import type { Schritt } from '../../../shared/dokument/diff.ts'
import type { Planfall } from '../../../shared/generator/testplan/planfall.ts'
import { getDatensatz, listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'
import type { Muster } from '../../../shared/muster/muster.ts'
import { ANWENDUNGSMUSTER } from '../../../shared/muster/verzeichnis.ts'
import { getWert } from '../../setup/ergebnis.ts'
import { gemeinsameAusfuehrung } from '../../setup/xslt.ts'
import { createZufall } from '../../shared/dokument/zufall.ts'
import {
  applyTo,
  createAntworten,
  describeBefunde,
  LEERES_PROJEKT,
  readSituationen,
} from '../../shared/muster/situationen.ts'

/**
 * What a pattern yields is really run: rules compiled, every derived case through processor and demo systems. Compiling the rules of
 * all patterns takes minutes, so `npm test` takes the smallest one at one stage, with what somebody adds to it, since that is one
 * rule; `npm run haertetest` runs all of everything.
 */
const ALLES = Number(process.env.FACHWERK_LAEUFE ?? 40) > 40
const KLEINSTES = getDasKleinste()
const STUFE = 3

const situationen = await readSituationen()

function getDasKleinste(): Muster {
  const muster = ANWENDUNGSMUSTER.find(({ kennung }) => kennung === 'grundgeruest')
  if (muster === undefined) throw new Error('Es gibt kein Grundgerüst')
  return muster
}

function isGemeint({ stufe }: Planfall): boolean {
  return ALLES || stufe === STUFE
}

describe.each(ALLES ? (['leer', 'beispiel'] as const) : [])('Im Projekt „%s“', (situation) => {
  it.each(ANWENDUNGSMUSTER)('besteht, was „$name“ ergibt, seinen abgeleiteten Testplan', async (muster: Muster) => {
    const vorher = situationen[situation]
    const { projekt, leistung } = applyTo(vorher, muster, createAntworten(vorher, muster))
    const bestanden = await runPlan(projekt, leistung)
    expect(bestanden).toBeGreaterThan(100)
    console.log(`${muster.name} (${situation}): ${bestanden} Testfälle bestanden`)
  })
})

/** Runs the derived plan of a Leistung, in which nothing may fail; answers how many cases there were. */
async function runPlan(projekt: Projekt, leistung: string): Promise<number> {
  const eigene = new Set(getDatensatz(projekt, 'leistung', leistung).nachrichtentypen)
  const faelle = planOf(projekt).filter((fall) => eigene.has(fall.nachrichtentyp) && isGemeint(fall))
  const namen = new Set(listPlanlaeufe(faelle).map((lauf) => describePlanlauf(lauf).name))
  const bericht = getWert(
    await runAbnahme({
      projekt,
      testfaelle: [],
      texte: createTexte(projekt),
      ausfuehrung: gemeinsameAusfuehrung,
      namen,
      bahnen: 3,
      abbruch: new AbortController().signal,
      fortschritt: () => {},
    }),
  )
  const gescheiterte = bericht.faelle.filter(({ bestanden }) => !bestanden)
  expect(gescheiterte.map(({ titel, abweichungen }) => ({ titel, abweichungen }))).toEqual([])
  expect(bericht.bestanden).toBe(namen.size)
  return bericht.bestanden
}

/** A new message with a Dokument of its own, sent by mail, as somebody makes it in the graph. */
function appendNachricht(vorher: Projekt, leistung: string): { projekt: Projekt; nachricht: string } {
  let projekt = vorher
  const zufall = createZufall(7)
  const run = (schritt: Schritt): void => {
    const { diff } = followErkennung(projekt, schritt)
    projekt = getWert(applyDiff({ projekt, positionen: new Map() }, diff)).projekt
  }
  const append = (zu: string, anhang: string): string => {
    const neu = appendElement(projekt, leistung, zu, anhang, zufall)
    if (neu === undefined) throw new Error(`${anhang} lässt sich nicht anhängen`)
    run(neu.schritt)
    return neu.id
  }
  const bearbeiten = listDatensaetze(projekt, 'teilleistung').find(({ name }) => name === 'Antrag bearbeiten')?.id ?? ''
  const mail = listDatensaetze(projekt, 'komponententyp').find(({ name }) => name === 'E-Mail')?.id ?? ''
  const nachricht = append(bearbeiten, 'nachricht')
  append(nachricht, 'dokument')
  run(getWert(connectElemente(projekt, leistung, nachricht, mail, zufall)))
  run(renameElement(projekt, nachricht, 'Auskunft erteilen'))
  return { projekt, nachricht }
}

describe('Eine neue Leistung mit einer Nachricht, die jemand im Graph anhängt', () => {
  const { projekt: vorher, leistung } = applyTo(LEERES_PROJEKT, KLEINSTES, createAntworten(LEERES_PROJEKT, KLEINSTES))
  const { projekt, nachricht } = appendNachricht(vorher, leistung)

  it('lässt sich sofort durchspielen: Was jemand sendet, kommt an, und kein Format ist ungeprüft', async () => {
    const regelwerk = textregelwerkOf(projekt)
    const umgebung = { projekt, regelwerk, ausgeliefert: regelwerk, transformiere: gemeinsameAusfuehrung.transformiere }
    const organisation = listDatensaetze(projekt, 'organisation')[0]?.id ?? ''
    for (const { kennung } of listAbgeleitete(projekt, leistung)) {
      const abgeleitet = readAbgeleitete(kennung)
      if (abgeleitet === undefined) throw new Error(`Keine Nachricht ${kennung}`)
      const folge = getWert(resolveSpielfolge(projekt, [], { nachricht: { abgeleitet }, organisation, stufe: STUFE }))
      const { ausgang, zustellungen, befunde } = await runSpiel(umgebung, folge)
      expect({ ausgang, befunde }, kennung).toEqual({ ausgang: 'zugestellt', befunde: [] })
      expect(zustellungen.length, kennung).toBeGreaterThan(0)
    }
    const modell = createModellindex(projekt)
    const ungepruefte = listDatensaetze(projekt, 'schnittstelle').filter(
      (eine) => eine.format === 'eigen' && modell.findSchemadateien(eine) === undefined,
    )
    // the structure of xdomea is checked by the Demo-DMS itself
    expect(ungepruefte.map(({ dienst }) => dienst)).toEqual(['ablage'])
  })

  it('hat keine Befunde und besteht alle Testfälle, auch die der angehängten Nachricht', async () => {
    expect(describeBefunde(projekt)).toEqual([])
    const angehaengte = planOf(projekt).filter((fall) => fall.nachrichtentyp === nachricht && isGemeint(fall))
    expect(angehaengte.length).toBeGreaterThan(5)
    expect(await runPlan(projekt, leistung)).toBeGreaterThan(25 + angehaengte.length)
  })
})
