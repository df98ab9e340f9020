import type { Befund } from '../../../shared/befund.ts'
import type { Diff } from '../../../shared/dokument/diff.ts'
import type { HostEingabe, HostEreignis, HostWert } from '../../../shared/host.ts'
import { listLeistungen } from '../../../shared/modell/leistungen.ts'
import { useArbeitsplatz } from '../../arbeitsplatz/arbeitsplatz.ts'
import { useHervorhebung } from '../../arbeitsplatz/hervorhebung.ts'
import { useDokument } from '../../dokument/dokument.ts'
import { clientId } from '../../host/client.ts'
import type { Hostzugang } from '../../host/hostzugang.ts'
import { type Abnahme, useAbnahme } from './ergebnisse.ts'
import { countFaelle, listRoteTests } from './zahlen.ts'

/** What can be done with the acceptance; it goes on while another view is shown. */
export interface Abnahmeablauf {
  loadPlan(): Promise<void>
  /** Shows what has run in this Sitzung, e.g. before the window was reloaded; the plan itself is derived when it is wanted. */
  showBekanntes(): Promise<void>
  starte(auswahl: HostEingabe<'starteAbnahme'>['auswahl']): Promise<void>
  halteAn(): void
  /** Runs a case and shows it; the last one wished for wins. */
  zeigeFall(name: string): Promise<void>
  ersetzeSoll(): Promise<boolean>
  /** text of the JUnit report */
  readJunit(): Promise<string | undefined>
}

/** The plan of fewer is there at once. */
const VIELE_LEISTUNGEN = 20

const ABLAEUFE = new WeakMap<Hostzugang, Abnahmeablauf>()

/** The acceptance of the open project behind a host; from the first call on it listens to the host. */
export function abnahmeablaufOf(host: Hostzugang): Abnahmeablauf {
  const bekannter = ABLAEUFE.get(host)
  if (bekannter !== undefined) return bekannter
  const neuer = createAbnahmeablauf(host)
  ABLAEUFE.set(host, neuer)
  return neuer
}

function createAbnahmeablauf(host: Hostzugang): Abnahmeablauf {
  const { getState, setState } = useAbnahme
  host.beobachte((ereignis) => {
    receive(ereignis)
    if (ereignis.art === 'abnahmeende') void refreshDetail()
  })

  const loadPlan = async (): Promise<void> => {
    const { sitzung } = useDokument.getState()
    if (sitzung === undefined || getState().laedt) return
    setState({ laedt: true, planVeraltet: false })
    const vorerst = findVorerst()
    if (vorerst !== undefined) {
      const teil = await host.rufe('testplan', { sitzung, leistung: vorerst })
      if (teil.ok && teil.wert.faelle.length > 0) showPlan(teil.wert, { vorerst })
    }
    const plan = await host.rufe('testplan', { sitzung })
    if (!plan.ok) {
      setState({ laedt: false, vorerst: undefined, befunde: plan.befunde, faelle: [] })
      return
    }
    showPlan(plan.wert, { laedt: false, vorerst: undefined })
    await refreshDetail()
  }

  const showBekanntes = async (): Promise<void> => {
    const { sitzung } = useDokument.getState()
    if (sitzung === undefined || getState().faelle.length > 0) return
    const gelaufener = await host.rufe('gelaufenerTestplan', { sitzung })
    if (!gelaufener.ok || gelaufener.wert.plan === undefined || getState().faelle.length > 0) return
    showPlan(gelaufener.wert.plan)
  }

  const zeigeFall = async (name: string): Promise<void> => {
    const { sitzung } = useDokument.getState()
    if (sitzung === undefined) return
    setState({ gewaehlt: name, detailLaedt: true, detailbefunde: [] })
    const { vorerst, faelle } = getState()
    const schonDa = vorerst !== undefined && faelle.some((fall) => fall.name === name)
    const teil = schonDa ? { leistung: vorerst } : {}
    const detail = await host.rufe('testfall', { sitzung, name, ...teil })
    if (getState().gewaehlt !== name) return
    if (!detail.ok) {
      setState({ detail: undefined, detailLaedt: false, detailbefunde: detail.befunde })
      return
    }
    setState({ detail: detail.wert, detailLaedt: false, abdeckung: detail.wert.abdeckung })
    if (detail.wert.vorlaeufig) return
    setState({ ergebnisse: new Map(getState().ergebnisse).set(name, detail.wert.ergebnis) })
    showZahlen()
  }

  /** A case that is shown is shown as it is now: after a run with it, and with the changed model. */
  const refreshDetail = async (): Promise<void> => {
    const { detail, gewaehlt, ergebnisse, modellstand } = getState()
    if (detail === undefined || detail.eintrag.name !== gewaehlt) return
    const { ergebnis } = detail
    const gleiches = ergebnisse.get(gewaehlt)?.dauerMs === ergebnis.dauerMs && ergebnis.modellstand === modellstand
    if (!gleiches) await zeigeFall(gewaehlt)
  }

  return {
    loadPlan,
    showBekanntes,
    zeigeFall,
    starte: async (auswahl) => {
      const { sitzung } = useDokument.getState()
      if (sitzung === undefined || getState().lauf !== undefined) return
      const vorbereitung = { auftrag: '', erledigt: 0, gesamt: 0, text: 'Testplan wird vorbereitet' }
      setState({ lauf: { ...vorbereitung, beginn: undefined, haeltAn: false }, befunde: [] })
      const ergebnis = await host.rufe('starteAbnahme', { sitzung, auswahl })
      if (!ergebnis.ok) {
        setState({ lauf: undefined, befunde: ergebnis.befunde })
        return
      }
      const { auftrag, gesamt } = ergebnis.wert
      setState(({ lauf }) => (lauf === undefined ? {} : { lauf: { ...lauf, auftrag, gesamt }, geaendert: new Set() }))
      if (getState().lauf?.haeltAn === true) void host.rufe('brichAb', { auftrag })
    },
    halteAn: () => {
      const { lauf } = getState()
      if (lauf === undefined) return
      setState({ lauf: { ...lauf, haeltAn: true } })
      if (lauf.auftrag !== '') void host.rufe('brichAb', { auftrag: lauf.auftrag })
    },
    ersetzeSoll: async () => {
      const { sitzung } = useDokument.getState()
      const { detail } = getState()
      if (sitzung === undefined || detail === undefined) return false
      const { stand, eintrag } = detail
      const ergebnis = await host.rufe('ersetzeErwartung', { sitzung, client: clientId(), name: eintrag.name, stand })
      if (!ergebnis.ok) {
        setState({ detailbefunde: ergebnis.befunde })
        return false
      }
      await loadPlan()
      await zeigeFall(ergebnis.wert.kennung)
      return true
    },
    readJunit: async () => {
      const { sitzung } = useDokument.getState()
      if (sitzung === undefined) return undefined
      const bericht = await host.rufe('junitbericht', { sitzung })
      if (bericht.ok) return bericht.wert.xml
      setState({ befunde: bericht.befunde })
      return undefined
    },
  }
}

function receive(ereignis: HostEreignis): void {
  switch (ereignis.art) {
    case 'testergebnisse':
      addErgebnisse(ereignis)
      break
    case 'fortschritt':
      noteFortschritt(ereignis)
      break
    case 'abnahmeende':
      endLauf(ereignis.auftrag, ereignis.befunde)
      break
    case 'fertig':
      endLauf(ereignis.auftrag, ereignis.ergebnis.ok ? [] : ereignis.ergebnis.befunde)
      break
    case 'modellstand':
      useAbnahme.setState({ modellstand: ereignis.modellstand, planVeraltet: true })
      showZahlen()
      break
    case 'testfaelleGeaendert':
      useAbnahme.setState({ planVeraltet: true })
      break
    case 'aenderung':
      noteAenderung(ereignis.schritt.diff)
      break
  }
}

/** The Leistung whose cases are shown before those of very many others are derived, which takes long; only as long as there are none. */
function findVorerst(): string | undefined {
  const { projekt } = useDokument.getState()
  if (projekt === undefined || useAbnahme.getState().faelle.length > 0) return undefined
  return listLeistungen(projekt).length < VIELE_LEISTUNGEN ? undefined : useArbeitsplatz.getState().leistung
}

function showPlan(
  { modellstand, faelle, ergebnisse, abdeckung }: HostWert<'testplan'>,
  weiteres: Partial<Pick<Abnahme, 'laedt' | 'vorerst'>> = {},
): void {
  const nachName = new Map(ergebnisse.map((eines) => [eines.name, eines]))
  useAbnahme.setState({ ...weiteres, befunde: [], modellstand, faelle, ergebnisse: nachName, abdeckung })
  showZahlen()
}

type Ereignis<A extends HostEreignis['art']> = Extract<HostEreignis, { art: A }>

function addErgebnisse({ ergebnisse: neue, abdeckung }: Ereignis<'testergebnisse'>): void {
  const ergebnisse = new Map(useAbnahme.getState().ergebnisse)
  for (const eines of neue) ergebnisse.set(eines.name, eines)
  useAbnahme.setState({ ergebnisse, abdeckung })
  showZahlen()
}

function noteFortschritt({ auftrag, erledigt, gesamt, text }: Ereignis<'fortschritt'>): void {
  const { lauf } = useAbnahme.getState()
  // the first ones may come before the answer that names the Auftrag
  if (lauf === undefined || (lauf.auftrag !== '' && lauf.auftrag !== auftrag)) return
  const beginn = erledigt === 0 ? undefined : (lauf.beginn ?? Date.now())
  useAbnahme.setState({ lauf: { ...lauf, erledigt, gesamt, text, beginn } })
}

function noteAenderung(diff: Diff): void {
  const { geaendert } = useAbnahme.getState()
  useAbnahme.setState({ geaendert: new Set([...geaendert, ...listGeaenderte(diff)]) })
}

function endLauf(auftrag: string, befunde: readonly Befund[]): void {
  const { lauf } = useAbnahme.getState()
  if (lauf === undefined || (lauf.auftrag !== '' && lauf.auftrag !== auftrag)) return
  useAbnahme.setState({ lauf: undefined, befunde })
}

function listGeaenderte({ datensaetze }: Diff): string[] {
  const { hinzugefuegt, geaendert, entfernt } = datensaetze
  return [...hinzugefuegt, ...entfernt, ...geaendert.map(({ nach }) => nach)].map(({ id }) => id)
}

/** Tells status bar, navigator and graph how the tests stand. */
function showZahlen(): void {
  const { faelle, ergebnisse, modellstand } = useAbnahme.getState()
  const { gelaufen, gescheitert, ueberholt } = countFaelle(faelle, ergebnisse, modellstand)
  const { setTestzahlen, setRoteTests } = useHervorhebung.getState()
  const gueltig = gelaufen - ueberholt
  setTestzahlen(gueltig === 0 ? undefined : { bestanden: gueltig - gescheitert, gesamt: gueltig })
  setRoteTests('abnahme', listRoteTests(faelle, ergebnisse, modellstand))
}
