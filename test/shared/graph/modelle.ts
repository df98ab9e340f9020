import type { Datensatz } from '../../../shared/modell/datensatz.ts'
import type { Nachrichtentyp } from '../../../shared/modell/elemente/nachricht.ts'
import type { Teilleistung } from '../../../shared/modell/elemente/teilleistung.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'

export interface Modellmass {
  teilleistungen: number
  dokumente: number
  rollen: number
  nachrichten: number
  systeme: number
}

/** A mixture like that of real Leistungen, for so many elements in all. */
export function measureModell(elemente: number): Modellmass {
  const anteil = (teil: number): number => Math.max(1, Math.round(elemente * teil))
  return {
    teilleistungen: anteil(0.25),
    dokumente: anteil(0.2),
    rollen: Math.min(40, anteil(0.12)),
    nachrichten: anteil(0.35),
    systeme: Math.min(20, anteil(0.08)),
  }
}

export const MODELL_LEISTUNG = createId('lei', 0)

/** A synthetic project with one Leistung; the same seed gives the same project. Names differ in length, flows branch and join. */
export function createModell(keim: number, mass: Modellmass): Projekt {
  const zufall = createZufall(keim)
  const rollen = listIds('rol', mass.rollen)
  const teilleistungen = listIds('tei', mass.teilleistungen)
  const dokumente = listIds('dok', mass.dokumente)
  const nachrichten = listIds('nac', mass.nachrichten)
  const systeme = listIds('kom', mass.systeme)
  const vorgangstyp = createId('vor', 0)
  // most Rollen only receive, as in the administration
  const handelnde = rollen.slice(0, Math.max(1, Math.ceil(rollen.length / 4)))
  const schritte = teilleistungen.map((id, stelle) =>
    createTeilleistung(id, stelle, { zufall, rollen, handelnde, teilleistungen, dokumente, vorgangstyp }),
  )
  const typen = nachrichten.map((id, stelle) =>
    createNachricht(id, stelle, { zufall, rollen, schritte, dokumente, vorgangstyp }),
  )
  const zustellwege = typen.flatMap((typ, stelle) => createZustellwege(typ, stelle, systeme, zufall))
  const datensaetze: Datensatz[] = [
    ...rollen.map((id) => ({
      ...benenne(id, zufall),
      art: 'rolle' as const,
      bindung: { art: 'konfiguration' as const },
    })),
    ...dokumente.flatMap((id, stelle) => createDokument(id, stelle, zufall)),
    ...systeme.map((id) => ({
      ...benenne(id, zufall),
      art: 'komponententyp' as const,
      systemart: 'fachverfahren' as const,
    })),
    ...schritte,
    ...typen,
    ...zustellwege,
    {
      ...benenne(vorgangstyp, zufall),
      art: 'vorgangstyp',
      akte: { aktenplankennzeichen: '1', anlage: 'neu', aufbewahrungJahre: 10 },
      betreff: [{ art: 'text', text: 'Vorgang' }],
      rechtsgrundlagen: [],
    },
    {
      ...benenne(MODELL_LEISTUNG, zufall),
      art: 'leistung',
      leikaSchluessel: '99000000000000',
      leistungstyp: '2',
      zielgruppen: ['buerger'],
      version: '1.0',
      gueltigAb: '2025-01-01',
      baukaesten: [],
      zustaendigkeitsmerkmal: { ars: createId('fel', 0) },
      rechtsgrundlagen: [],
      vorgangstypen: [vorgangstyp],
      teilleistungen,
      dokumente,
      rollen,
      nachrichtentypen: nachrichten,
      zustellwege: zustellwege.map(({ id }) => id),
    },
  ]
  return {
    id: '00000000-0000-4000-8000-000000000000',
    name: 'Synthetisches Projekt',
    datensaetze: new Map(datensaetze.map((datensatz) => [datensatz.id, datensatz])),
    dateien: new Map(),
    codelisteninhalte: new Map(),
    schemata: new Map(),
    eigeneRegeln: new Map(),
  }
}

interface Zufall {
  /** 0 up to but not including this */
  number(bis: number): number
  chance(anteil: number): boolean
  pick<T>(liste: readonly T[]): T
}

function createZufall(keim: number): Zufall {
  let stand = (keim + 1) * 2_654_435_761
  const next = (): number => {
    stand = (Math.imul(stand ^ (stand >>> 15), 2_246_822_519) + 0x9e3779b9) | 0
    return ((stand ^ (stand >>> 13)) >>> 0) / 2 ** 32
  }
  const number = (bis: number): number => Math.floor(next() * bis)
  return {
    number,
    chance: (anteil) => next() < anteil,
    pick: (liste) => {
      const eines = liste[number(liste.length)]
      if (eines === undefined) throw new Error('pick from an empty list')
      return eines
    },
  }
}

function createId(praefix: string, nummer: number): string {
  return `${praefix}-${nummer.toString(36).padStart(10, '0')}`
}

function listIds(praefix: string, anzahl: number): string[] {
  return Array.from({ length: anzahl }, (_, nummer) => createId(praefix, nummer))
}

const WOERTER = [
  'Anzeige',
  'prüfen',
  'Nachweise',
  'Stellungnahme',
  'Sondernutzungserlaubnis',
  'und',
  'erteilen',
  'Bescheid',
  'Bauaufsichtsbehörde',
  'der',
  'Ausnahme',
  'einholen',
]

function benenne<I extends string>(id: I, zufall: Zufall): { id: I; name: string; technischerName: string } {
  const name = Array.from({ length: 1 + zufall.number(5) }, () => zufall.pick(WOERTER)).join(' ')
  return { id, name, technischerName: id.replace('-', '_') }
}

interface Umfeld {
  zufall: Zufall
  rollen: readonly string[]
  handelnde: readonly string[]
  teilleistungen: readonly string[]
  dokumente: readonly string[]
  vorgangstyp: string
}

/** Follows one to three of the eight steps before it; now and then a later one, which closes a circle. */
function createTeilleistung(id: string, stelle: number, umfeld: Umfeld): Teilleistung {
  const { zufall, rollen, handelnde, teilleistungen, dokumente, vorgangstyp } = umfeld
  const davor = teilleistungen.slice(Math.max(0, stelle - 8), stelle)
  const vorgaenger = new Set(
    davor.length === 0 ? [] : Array.from({ length: 1 + zufall.number(2) }, () => zufall.pick(davor)),
  )
  if (zufall.chance(0.05)) vorgaenger.add(zufall.pick(teilleistungen))
  vorgaenger.delete(id)
  const some = (liste: readonly string[], anteil: number): string[] =>
    zufall.chance(anteil) ? [zufall.pick(liste)] : []
  return {
    ...benenne(id, zufall),
    art: 'teilleistung',
    ergebnis: 'Ergebnis',
    vorgangstypen: [vorgangstyp],
    zustaendigeRolle: zufall.chance(0.7) ? (handelnde[0] ?? '') : zufall.pick(handelnde),
    beteiligteRollen: some(rollen, 0.3),
    benoetigt: [...new Set([...some(dokumente, 0.6), ...some(dokumente, 0.3)])],
    erzeugt: some(dokumente, 0.5),
    vorgaenger: [...vorgaenger].map((teilleistung) =>
      zufall.chance(0.2)
        ? {
            teilleistung,
            bedingung: { art: 'freierXPath', xpath: 'true()', satz: 'eine Erlaubnis liegt vor', felder: [] },
          }
        : { teilleistung },
    ),
    zusammenfuehrung: { art: 'alle' },
    fristen: [],
    abStufe: 1 + zufall.number(4),
    rechtsgrundlagen: [],
  }
}

function createNachricht(
  id: string,
  stelle: number,
  {
    zufall,
    rollen,
    schritte,
    dokumente,
    vorgangstyp,
  }: Pick<Umfeld, 'zufall' | 'rollen' | 'dokumente' | 'vorgangstyp'> & { schritte: readonly Teilleistung[] },
): Nachrichtentyp {
  const schritt = zufall.pick(schritte)
  const andere = zufall.pick(rollen)
  const eingehend = zufall.chance(0.3)
  return {
    ...benenne(id, zufall),
    art: 'nachrichtentyp',
    von: eingehend ? andere : schritt.zustaendigeRolle,
    an: eingehend
      ? [schritt.zustaendigeRolle]
      : zufall.chance(0.1)
        ? [...new Set([andere, zufall.pick(rollen)])]
        : [andere],
    teilleistung: schritt.id,
    vorgangstypen: [vorgangstyp],
    eroeffnet: stelle === 0,
    dokumentsichten: [{ dokument: zufall.pick(dokumente), pflicht: true, felder: 'alle', rechtsgrundlagen: [] }],
    erwartetAntwort: false,
    vertrauensniveau: 'keins',
    betreff: [{ art: 'text', text: 'Betreff' }],
    hinweistext: [{ art: 'text', text: 'Hinweis' }],
    rechtsgrundlagen: [],
  }
}

function createZustellwege(
  typ: Nachrichtentyp,
  stelle: number,
  systeme: readonly string[],
  zufall: Zufall,
): Extract<Datensatz, { art: 'zustellweg' }>[] {
  return Array.from({ length: 1 + zufall.number(2) }, (_, nummer) => ({
    ...benenne(createId('zus', stelle * 4 + nummer), zufall),
    art: 'zustellweg' as const,
    nachrichtentyp: typ.id,
    rolle: typ.an[0] ?? '',
    komponententyp: zufall.pick(systeme),
    abStufe: 1 + zufall.number(4),
    pflicht: true,
    nurAlsErsatz: false,
    rechtsgrundlagen: [],
  }))
}

function createDokument(id: string, stelle: number, zufall: Zufall): Datensatz[] {
  const feld = createId('fel', stelle)
  return [
    {
      ...benenne(id, zufall),
      art: 'dokument',
      dokumentart: 'formular',
      formerfordernis: 'keins',
      kinder: [feld],
      rechtsgrundlagen: [],
    },
    {
      ...benenne(feld, zufall),
      art: 'datenfeld',
      anzahl: { min: 1, max: 1 },
      datentyp: 'text',
      schutzkategorie: 'keine',
      abStufe: 1 + zufall.number(4),
      rechtsgrundlagen: [],
    },
  ]
}
