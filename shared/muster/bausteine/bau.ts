import type { Leistung } from '../../modell/elemente/leistung.ts'
import type { Nachrichtentyp } from '../../modell/elemente/nachricht.ts'
import type { Frist, Teilleistung } from '../../modell/elemente/teilleistung.ts'
import type { Musterantworten } from '../antworten.ts'
import type { Neues, Werkbank } from '../werkbank.ts'
import { listBaukaesten } from './baukasten.ts'
import { createFeldbau, type Feldbau } from './felder.ts'
import type { Ort, Personengruppe } from './formular.ts'
import { createGemeinsames, type Gemeinsames } from './gemeinsames.ts'
import { type Anliegen, addKlaerung } from './klaerung.ts'
import { type Beziehe, createRecht } from './recht.ts'
import { createSysteme, type Systeme } from './systeme.ts'
import type { Anliegenwort } from './texte.ts'

/** What all parts of a pattern work with: one Leistung with one Vorgangstyp, as far as it has come. */
export interface Bau {
  werkbank: Werkbank
  antworten: Musterantworten
  wort: Anliegenwort
  recht: Beziehe
  f: Feldbau
  gemeinsames: Gemeinsames
  systeme: Systeme
  leistung: string
  vorgangstyp: string
  zustaendig: string
  /** the person who opens the case; its record is added with the form that names it */
  person: string
  teile: Leistungsteile
}

type Leistungsteile = Record<'teilleistungen' | 'dokumente' | 'rollen' | 'nachrichtentypen' | 'zustellwege', string[]>

/** What all patterns begin with: the Leistung to come, its law and what it shares with others. */
export function createBau(werkbank: Werkbank, antworten: Musterantworten, wort: Anliegenwort): Bau {
  const recht = createRecht(werkbank, antworten)
  const gemeinsames = createGemeinsames(werkbank, recht)
  const zustaendig = gemeinsames.zustaendigeStelle()
  const person = werkbank.mint('rolle')
  return {
    werkbank,
    antworten,
    wort,
    recht,
    f: createFeldbau(werkbank),
    gemeinsames,
    systeme: createSysteme(werkbank, antworten),
    leistung: werkbank.mint('leistung'),
    vorgangstyp: werkbank.mint('vorgangstyp'),
    zustaendig,
    person,
    teile: { teilleistungen: [], dokumente: [], rollen: [person, zustaendig], nachrichtentypen: [], zustellwege: [] },
  }
}

/** A Rolle takes part in the Leistung. */
export function addRolle({ teile }: Bau, rolle: string): void {
  if (!teile.rollen.includes(rolle)) teile.rollen.push(rolle)
}

/** A Dokument of the Leistung's own. */
export function addDokument(bau: Bau, angaben: Neues<'dokument'>): string {
  const id = bau.werkbank.add('dokument', angaben)
  bau.teile.dokumente.push(id)
  return id
}

type Teilleistungsangaben = Pick<Teilleistung, 'name' | 'technischerName' | 'ergebnis' | 'rechtsgrundlagen'> &
  Partial<Pick<Teilleistung, 'beschreibung' | 'zusammenfuehrung' | 'abStufe' | 'fristen'>> & {
    /** Teilleistungen that come before; more than one: one of them is enough unless it says otherwise */
    nach?: readonly string[]
    benoetigt?: string[]
    erzeugt?: string[]
    beteiligt?: string[]
  }

/** A Teilleistung of the Stelle in charge. */
export function addTeilleistung(bau: Bau, angaben: Teilleistungsangaben): string {
  const { nach = [], benoetigt = [], erzeugt = [], beteiligt = [], ...eigene } = angaben
  const id = bau.werkbank.add('teilleistung', {
    vorgangstypen: [bau.vorgangstyp],
    zustaendigeRolle: bau.zustaendig,
    beteiligteRollen: beteiligt,
    benoetigt,
    erzeugt,
    vorgaenger: nach.map((teilleistung) => ({ teilleistung })),
    zusammenfuehrung: { art: nach.length > 1 ? 'eine' : 'alle' },
    fristen: [],
    abStufe: 1,
    ...eigene,
  })
  bau.teile.teilleistungen.push(id)
  return id
}

/** A Frist with an id of its own. */
export function createFrist({ werkbank }: Bau, angaben: Omit<Frist, 'id'>): Frist {
  return { id: werkbank.mint('frist'), ...angaben }
}

type Nachrichtenangaben = Omit<
  Neues<'nachrichtentyp'>,
  'vorgangstypen' | 'eroeffnet' | 'erwartetAntwort' | 'vertrauensniveau'
> &
  Partial<Pick<Nachrichtentyp, 'eroeffnet' | 'erwartetAntwort' | 'vertrauensniveau'>>

/** A Nachrichtentyp of the Leistung; what is not said is as for most of them. */
export function addNachricht(bau: Bau, angaben: Nachrichtenangaben): string {
  const id = bau.werkbank.add('nachrichtentyp', {
    vorgangstypen: [bau.vorgangstyp],
    eroeffnet: false,
    erwartetAntwort: false,
    vertrauensniveau: 'keins',
    ...angaben,
  })
  bau.teile.nachrichtentypen.push(id)
  return id
}

export interface Abschluss {
  beschreibung: string
  zielgruppen: Leistung['zielgruppen']
  aufbewahrungJahre: number
  /** whose name is the name of Akte and Vorgang, beside the Leistung */
  person: Personengruppe
  /** where it is decided who is in charge */
  ort: Ort
  anliegen: Anliegen
}

/** Adds what holds everything together, once all parts are there. */
export function finishLeistung(bau: Bau, abschluss: Abschluss): void {
  const { werkbank, antworten, recht, teile } = bau
  werkbank.add(
    'vorgangstyp',
    {
      name: antworten.name,
      technischerName: 'vorgang',
      beschreibung: abschluss.beschreibung,
      betreff: [
        { art: 'text', text: `${antworten.name} ` },
        { art: 'feld', feld: abschluss.person.familienname },
      ],
      akte: {
        aktenplankennzeichen: antworten.aktenplankennzeichen,
        anlage: 'neu',
        aufbewahrungJahre: abschluss.aufbewahrungJahre,
      },
      rechtsgrundlagen: [recht('fachrecht', 'Gegenstand des Verfahrens'), recht('aktenfuehrung', 'Führung der E-Akte')],
    },
    bau.vorgangstyp,
  )
  const anliegensklaerung = addKlaerung(bau, abschluss.anliegen)
  werkbank.add(
    'leistung',
    {
      name: antworten.name,
      technischerName: antworten.technischerName,
      beschreibung: abschluss.beschreibung,
      leikaSchluessel: antworten.leikaSchluessel,
      leistungstyp: '2/3',
      zielgruppen: abschluss.zielgruppen,
      version: '1.0',
      gueltigAb: '2026-01-01',
      baukaesten: listBaukaesten(werkbank),
      rechtsgrundlagen: [
        recht('fachrecht', 'Gegenstand der Leistung'),
        recht('datenverarbeitung', 'Verarbeitung personenbezogener Daten'),
      ],
      zustaendigkeitsmerkmal: { ars: abschluss.ort.ars },
      vorgangstypen: [bau.vorgangstyp],
      ...teile,
      anliegensklaerung,
    },
    bau.leistung,
  )
}
