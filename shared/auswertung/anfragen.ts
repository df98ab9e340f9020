import { collapseSpace } from '../ausdruck/zeichen.ts'
import type { Zustellweg } from '../modell/elemente/nachricht.ts'
import type { Antwort, Merkmal } from './eingabe.ts'
import type { Anfrage, Regelbefund } from './ergebnis.ts'
import { createRegelbefund, type Lage } from './lage.ts'
import { findWert } from './werte.ts'
import { type Auftragsplan, isAbfrage, type Wegplan } from './ziele.ts'

/** What the register Zustellwege of a message have come to in this round. */
export interface Abfragestand {
  /** still to be answered; while there are any, nothing is delivered */
  offen: Anfrage[]
  /** `register.…` for every answer given */
  merkmale: Merkmal[]
  /** Befunde by id of the Zustellweg whose turn it was */
  befunde: ReadonlyMap<string, Regelbefund[]>
}

type Wegstand = 'ohneAbfrage' | 'wartet' | 'offen' | 'beantwortet' | 'entfaellt'

type Abfrage = NonNullable<Zustellweg['abfrage']>

/** Follows the Anfragen through their order (`nach`) as far as the answers go. */
export function evaluateAnfragen(lage: Lage, wegplaene: readonly Wegplan[]): Abfragestand {
  const runde = new Anfragerunde(lage, wegplaene)
  const offen: Anfrage[] = []
  const merkmale: Merkmal[] = []
  const befunde = new Map<string, Regelbefund[]>()
  for (const { weg } of wegplaene) {
    const stand = runde.standOf(weg.id)
    if (stand === 'ohneAbfrage' || stand === 'wartet') continue
    const plaene = runde.listPlaene(weg.id).filter(({ doppelt }) => !doppelt)
    const teile = plaene.map((plan) => runde.evaluatePlan(plan))
    offen.push(...teile.flatMap((teil) => teil.offen ?? []))
    merkmale.push(...teile.flatMap((teil) => teil.merkmal ?? []))
    befunde.set(weg.id, [...listEntfallene(teile), ...teile.flatMap((teil) => teil.befund ?? [])])
  }
  return { offen, merkmale, befunde }
}

interface Planstand {
  plan: Auftragsplan
  entfaellt: boolean
  offen?: Anfrage
  merkmal?: Merkmal
  befund?: Regelbefund
}

/** One Befund per Zustellweg, however many Stellen would have been asked. */
function listEntfallene(teile: readonly Planstand[]): Regelbefund[] {
  const wege = new Set(teile.filter(({ entfaellt }) => entfaellt).map(({ plan }) => plan.benutzt))
  return [...wege].map((weg) => createRegelbefund('regel.abfrageEntfaellt', weg.name, { element: weg.id }))
}

class Anfragerunde {
  private readonly staende = new Map<string, Wegstand>()
  private readonly lage: Lage
  private readonly wegplaene: readonly Wegplan[]

  constructor(lage: Lage, wegplaene: readonly Wegplan[]) {
    this.lage = lage
    this.wegplaene = wegplaene
  }

  listPlaene(wegId: string): Auftragsplan[] {
    const plaene = this.wegplaene.find(({ weg }) => weg.id === wegId)?.plaene ?? []
    return plaene.filter((plan) => isAbfrage(this.lage, plan.benutzt))
  }

  standOf(wegId: string): Wegstand {
    const bekannt = this.staende.get(wegId)
    if (bekannt !== undefined) return bekannt
    // a circle of `nach` must not run forever; the model check reports it
    this.staende.set(wegId, 'ohneAbfrage')
    const stand = this.computeStand(wegId)
    this.staende.set(wegId, stand)
    return stand
  }

  private computeStand(wegId: string): Wegstand {
    const plaene = this.listPlaene(wegId)
    if (plaene.length === 0) return 'ohneAbfrage'
    const vorher = listVorgaenger(plaene).map((id) => this.standOf(id))
    if (vorher.some((stand) => stand === 'wartet' || stand === 'offen')) return 'wartet'
    const teile = plaene.map((plan) => this.evaluatePlan(plan))
    if (teile.some(({ merkmal }) => merkmal !== undefined)) return 'beantwortet'
    return teile.some(({ offen }) => offen !== undefined) ? 'offen' : 'entfaellt'
  }

  evaluatePlan(plan: Auftragsplan): Planstand {
    const { abfrage } = plan.benutzt
    const suchmerkmale = abfrage && this.listSuchmerkmale(abfrage)
    if (abfrage === undefined || suchmerkmale === undefined) return { plan, entfaellt: true }
    const antwort = this.lage.eingabe.antworten.find((eine) => eine.anfrage === plan.id)
    if (antwort !== undefined) return { plan, entfaellt: false, ...evaluateAntwort(plan.benutzt, abfrage, antwort) }
    return { plan, entfaellt: false, offen: createAnfrage(plan, abfrage, suchmerkmale) }
  }

  /** undefined: a value of an earlier answer is missing, or there is nothing to search by */
  private listSuchmerkmale(abfrage: Abfrage): Merkmal[] | undefined {
    const eigene = abfrage.merkmale.flatMap(({ name, feld }) => {
      const wert = findWert(this.lage, feld)
      return wert === undefined ? [] : [{ name, wert }]
    })
    const uebernommene: Merkmal[] = []
    for (const { name, ausAntwortAuf, merkmal } of abfrage.uebernommen ?? []) {
      const wert = this.findAntwortmerkmal(ausAntwortAuf, merkmal)
      if (wert === undefined) return undefined
      uebernommene.push({ name, wert })
    }
    const alle = [...eigene, ...uebernommene]
    return alle.length === 0 ? undefined : alle
  }

  private findAntwortmerkmal(wegId: string, name: string): string | undefined {
    const plaene = this.wegplaene.flatMap(({ plaene: alle }) => alle)
    const ids = plaene.filter((plan) => plan.weg.id === wegId || plan.benutzt.id === wegId).map((plan) => plan.id)
    for (const antwort of this.lage.eingabe.antworten) {
      if (antwort.art !== 'quittung' || !ids.includes(antwort.anfrage)) continue
      const werte = antwort.merkmale.filter((eines) => eines.name === name).map(({ wert }) => collapseSpace(wert))
      const wert = werte.find((eines) => eines !== '')
      if (wert !== undefined) return wert
    }
    return undefined
  }
}

/** The Zustellwege whose answers must be there first. */
function listVorgaenger(plaene: readonly Auftragsplan[]): string[] {
  return plaene.flatMap(({ weg, benutzt }) => [
    ...(weg.nach === undefined ? [] : [weg.nach]),
    ...(benutzt.abfrage?.uebernommen ?? []).map(({ ausAntwortAuf }) => ausAntwortAuf),
  ])
}

function createAnfrage(plan: Auftragsplan, abfrage: Abfrage, suchmerkmale: Merkmal[]): Anfrage {
  return {
    id: plan.id,
    zustellweg: plan.benutzt.id,
    stelle: plan.stelle.id,
    installation: plan.installation.id,
    schnittstelle: plan.schnittstelle.id,
    frist: `PT${abfrage.fristSekunden}S`,
    auftrag: { dienst: 'registerabfrage', register: abfrage.register, suchmerkmale },
  }
}

const SCHWERE = { hinweis: 'hinweis', warnung: 'warnung', zurueckweisen: 'fehler' } as const

function evaluateAntwort(weg: Zustellweg, abfrage: Abfrage, antwort: Antwort): Pick<Planstand, 'merkmal' | 'befund'> {
  const ort = { element: weg.id }
  const merkmal = (wert: string): Merkmal => ({ name: `register.${weg.technischerName}`, wert })
  if (antwort.art === 'fehler') {
    const befund = createRegelbefund('regel.registerOhneAntwort', weg.name, ort, SCHWERE[abfrage.ohneAntwort])
    return { merkmal: merkmal(antwort.fehler), befund }
  }
  switch (antwort.treffer) {
    case 'einer':
      return { merkmal: merkmal('einer') }
    case 'mehrere':
      return { merkmal: merkmal('mehrere'), befund: createRegelbefund('regel.registerMehrdeutig', weg.name, ort) }
    case 'keiner': {
      const schwere = SCHWERE[abfrage.ohneTreffer]
      return {
        merkmal: merkmal('keiner'),
        befund: createRegelbefund('regel.registerOhneTreffer', weg.name, ort, schwere),
      }
    }
  }
}
