import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type Ergebnis, fail, succeed } from '../../../shared/befund.ts'
import { applyDiff } from '../../../shared/dokument/anwenden.ts'
import type { Schritt } from '../../../shared/dokument/diff.ts'
import { createLeerenDiff, type Dokumentstand } from '../../../shared/dokument/dokumentstand.ts'
import type { Entscheidung } from '../../../shared/host/sitzung.ts'
import type { HostEingabe, HostEreignis, HostWert } from '../../../shared/host.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import type { Lesespeicher } from '../projekte/lesespeicher.ts'
import type { GelesenesProjekt } from '../projekte/readProjekt.ts'
import { readTestfaelle } from '../projekte/readTestfaelle.ts'
import { writeProjektdateien } from '../projekte/writeProjektdateien.ts'
import { withVorrang } from '../vorrang.ts'
import { createDateiwaechter } from './dateistand.ts'
import { hashOfStand, prepareHash } from './grundlage.ts'
import { isVeraltet } from './plattenabgleich.ts'
import { createProjektstand } from './projektstand.ts'
import { createReihe } from './reihe.ts'
import { createSchreibrecht, type Schreibrecht } from './schreibrecht.ts'
import type { Sitzung } from './sitzung.ts'
import {
  createBasisBefund,
  createNummerBefund,
  createNurLesenBefund,
  createUnbekanntBefund,
} from './sitzungsbefunde.ts'
import { openTextablage } from './textablage.ts'
import { prepareProjektverweise } from './verweise.ts'
import { prepareProjekt } from './vorbereitung.ts'
import { planZusammenfuehrung } from './zusammenfuehren.ts'

/** A Sitzung with what only the methods of the session need. */
export interface OffeneSitzung extends Sitzung {
  readonly schreibrecht: Schreibrecht
  createStand(client: string): Promise<HostWert<'oeffne'>>
  aendere(eingabe: HostEingabe<'aendere'>): Promise<Ergebnis<HostWert<'aendere'>>>
  bewahreTexte(eingabe: HostEingabe<'bewahreTexte'>): Promise<Ergebnis<HostWert<'bewahreTexte'>>>
  uebernimm(client: string): Ergebnis<HostWert<'uebernimm'>>
  speichere(client: string): Promise<Ergebnis<HostWert<'speichere'>>>
  /** Runs with what the files say and with the present state, while neither changes. */
  withStand<T>(run: (gespeichert: Dokumentstand, stand: Dokumentstand) => Promise<T>): Promise<T>
  pruefeDateien(): Promise<Ergebnis<HostWert<'pruefeDateien'>>>
  fuehreZusammen(eingabe: HostEingabe<'fuehreZusammen'>): Promise<Ergebnis<HostWert<'fuehreZusammen'>>>
  /** Resolves when everything that was asked for before has been done. */
  settle(): Promise<void>
  /** Opening afresh would show something else and lose nothing: the files were changed outside, or may be written now. */
  isVeraltet(): Promise<boolean>
  /** Runs everything that was registered by `onEnde`; the Sitzung is of no use afterwards. */
  close(): Promise<void>
}

export interface Sitzungsangaben {
  /** knows what of the folder was read before */
  speicher: Lesespeicher
  /** what the files have just said, where they need not be looked at again */
  vorgelesen?: GelesenesProjekt
  /** real path of the project folder */
  ordner: string
  /** local folder of all projects */
  datenordner: string
  /** the window that opens it first */
  client: string
  entscheidung: Entscheidung | undefined
  antwortfristMs: number | undefined
  emit(ereignis: HostEreignis): void
}

/** So long the window has the machine for itself, to draw what it has got. */
const VORBEREITUNG_NACH_MS = 1_000

/** Does beforehand what takes long about the first change of a project. */
async function prepareAenderungen(stand: Dokumentstand, istBeendet: () => boolean): Promise<void> {
  await setTimeout(VORBEREITUNG_NACH_MS, undefined, { ref: false })
  if (istBeendet()) return
  await prepareHash(stand, istBeendet)
  await prepareProjektverweise(stand.projekt, istBeendet)
}

/** Opens a project folder: what was acknowledged before is there, saved or not. */
export async function openSitzung(angaben: Sitzungsangaben): Promise<Ergebnis<OffeneSitzung>> {
  const { ordner, speicher, emit } = angaben
  const vorbereitet = await prepareProjekt(angaben)
  if (!vorbereitet.ok) return vorbereitet
  const { journal, datenordner, urheber, lesebefunde, befunde, wiederherstellbar, release } = vorbereitet.wert
  let { stand, gespeichert } = vorbereitet.wert
  const texte = journal === undefined ? undefined : await openTextablage(join(datenordner, 'journal'))
  const id = randomUUID()
  const beobachter = new Set<(schritt: Schritt, vorher: Projekt) => void>()
  const testfallbeobachter = new Set<() => void>()
  const aufraeumer: (() => void | Promise<void>)[] = []
  const schreibrecht = createSchreibrecht({
    erlaubt: journal !== undefined,
    antwortfristMs: angaben.antwortfristMs,
    onWechsel: (schreiber) => emit({ art: 'schreibrecht', sitzung: id, client: schreiber ?? null }),
    onWunsch: (client) => emit({ art: 'uebernahmewunsch', sitzung: id, client }),
  })
  const inOrder = createReihe()
  const inPruefreihe = createReihe()
  let geschlossen = false
  const settle = (): Promise<void> => inOrder(async () => undefined)
  const mayWrite = (client: string): boolean => journal !== undefined && schreibrecht.schreiber === client

  const aendere: OffeneSitzung['aendere'] = async ({ client, nummer, basis, schritt }) => {
    if (geschlossen) return fail(createUnbekanntBefund())
    const letzte = journal?.findBestaetigung(client)
    if (letzte !== undefined && nummer === letzte.nummer) return succeed({ sequenz: letzte.sequenz })
    if (journal === undefined || schreibrecht.schreiber !== client) return fail(createNurLesenBefund())
    if (letzte !== undefined && nummer < letzte.nummer) return fail(createNummerBefund())
    if (basis !== journal.sequenz) return fail(createBasisBefund())
    const neu = applyDiff(stand, schritt.diff)
    if (!neu.ok) return neu
    const bestaetigt = await journal.append(client, nummer, schritt, stand.projekt)
    if (!bestaetigt.ok) return bestaetigt
    const vorher = stand.projekt
    stand = neu.wert
    emit({ art: 'aenderung', sitzung: id, client, sequenz: bestaetigt.wert, schritt })
    if (stand.projekt !== vorher) for (const einer of beobachter) einer(schritt, vorher)
    return succeed({ sequenz: bestaetigt.wert })
  }

  const speichere: OffeneSitzung['speichere'] = async (client) => {
    if (geschlossen) return fail(createUnbekanntBefund())
    if (journal === undefined || schreibrecht.schreiber !== client) return fail(createNurLesenBefund())
    const grundlage = hashOfStand(stand)
    const begonnen = await journal.beginSpeichern(grundlage)
    if (!begonnen.ok) return begonnen
    const ergebnis = await writeProjektdateien(ordner, gespeichert, stand, { urheber })
    if (!ergebnis.ok) return ergebnis
    gespeichert = stand
    await journal.endSpeichern(grundlage)
    emit({ art: 'gespeichert', sitzung: id, sequenz: journal.gespeichert })
    return succeed({
      sequenz: journal.gespeichert,
      dateien: [...ergebnis.wert.geschrieben, ...ergebnis.wert.entfernt],
    })
  }

  const noteTestfaelle = (): void => {
    emit({ art: 'testfaelleGeaendert', sitzung: id })
    for (const einer of testfallbeobachter) einer()
  }
  const waechter = createDateiwaechter(ordner, speicher, noteTestfaelle)
  /** Changes and saving do not wait for it: what is saved meanwhile is looked at once more. */
  const pruefeDateien: OffeneSitzung['pruefeDateien'] = async () => {
    for (;;) {
      if (geschlossen) return fail(createUnbekanntBefund())
      // who could not open it for writing is told why, and reads it again
      if (journal === undefined) return succeed({ stand: 'gleich', dateien: [], befunde: [] })
      const davor = gespeichert
      const antwort = await waechter.check(davor)
      await settle()
      if (gespeichert === davor) return antwort
    }
  }

  const fuehreZusammen: OffeneSitzung['fuehreZusammen'] = async (eingabe) => {
    if (geschlossen) return fail(createUnbekanntBefund())
    if (journal === undefined || !mayWrite(eingabe.client)) return fail(createNurLesenBefund())
    const vorhaben = await planZusammenfuehrung(ordner, { gespeichert, stand }, eingabe)
    if (!vorhaben.ok) return vorhaben
    const { antwort, uebernahme } = vorhaben.wert
    if (uebernahme === undefined) return succeed(antwort)
    const { grundlage, schritt, ungespeichert, dateien } = uebernahme
    const uebernommen = await journal.adoptDateien(grundlage, schritt, ungespeichert, dateien.projekt)
    if (!uebernommen.ok) return uebernommen
    const vorher = stand.projekt
    gespeichert = dateien
    stand = uebernahme.stand
    emit({ art: 'abgeglichen', sitzung: id, sequenz: uebernommen.wert })
    for (const einer of beobachter) einer(schritt, vorher)
    return succeed(antwort)
  }

  const sitzung: OffeneSitzung = {
    id,
    ordner,
    datenordner,
    get projekt() {
      return stand.projekt
    },
    get positionen() {
      return stand.positionen
    },
    get gespeichert() {
      return gespeichert
    },
    get sequenz() {
      return journal?.sequenz ?? 0
    },
    lesebefunde: [...befunde, ...lesebefunde],
    schreibrecht,
    readTestfaelle: async () => {
      const testfaelle = await readTestfaelle(ordner)
      return testfaelle.ok ? succeed(testfaelle.wert.testfaelle) : testfaelle
    },
    onAenderung: (einer) => {
      beobachter.add(einer)
      return () => beobachter.delete(einer)
    },
    onTestfaelle: (einer) => {
      testfallbeobachter.add(einer)
      return () => testfallbeobachter.delete(einer)
    },
    noteTestfaelle,
    mayWrite,
    onEnde: (einer) => {
      aufraeumer.push(einer)
    },
    createStand: async (client) => {
      const gelesen = await readTestfaelle(ordner)
      const testfaelle = gelesen.ok ? gelesen.wert : { testfaelle: [], befunde: gelesen.befunde }
      // after the answer: the window waits for it; what fails here fails again where it is needed, and is told there
      if (journal !== undefined) void prepareAenderungen(gespeichert, () => geschlossen).catch(() => undefined)
      return createProjektstand(sitzung, testfaelle, {
        gespeichert: journal?.gespeichert ?? 0,
        ungespeichert: journal?.listUngespeichertes() ?? createLeerenDiff(),
        nummer: journal?.findBestaetigung(client)?.nummer ?? 0,
        schreibrecht: mayWrite(client),
        // what another window has left goes to one that can take it over
        texte: texte?.takeUp(client, (anderer) => mayWrite(client) && !schreibrecht.has(anderer)) ?? [],
        aenderbar: journal !== undefined,
        ...(wiederherstellbar === undefined ? {} : { wiederherstellbar }),
      })
    },
    aendere: (eingabe) => inOrder(() => withVorrang(() => aendere(eingabe))),
    bewahreTexte: async (eingabe) => {
      if (geschlossen) return fail(createUnbekanntBefund())
      if (texte === undefined) return fail(createNurLesenBefund())
      const bewahrt = await texte.keep(eingabe.client, eingabe.texte)
      return bewahrt.ok ? succeed({}) : bewahrt
    },
    uebernimm: (client) => succeed({ sequenz: sitzung.sequenz, schreibrecht: schreibrecht.request(client) }),
    speichere: (client) => inOrder(() => withVorrang(() => speichere(client))),
    withStand: (run) => inOrder(() => run(gespeichert, stand)),
    pruefeDateien: () => inPruefreihe(pruefeDateien),
    fuehreZusammen: (eingabe) => inOrder(() => fuehreZusammen(eingabe)),
    settle,
    isVeraltet: () =>
      inOrder(() => isVeraltet({ speicher, ordner, datenordner, gespeichert, journal, lesebefunde, befunde })),
    close: async () => {
      schreibrecht.close()
      await inOrder(async () => {
        geschlossen = true
      })
      await inPruefreihe(async () => undefined)
      for (const einer of aufraeumer.splice(0)) await einer()
      await journal?.close()
      release()
    },
  }
  return succeed(sitzung)
}
