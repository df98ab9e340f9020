/** The E-Akte of the Demo-DMS: Akten with Vorgängen with Dokumenten. */
export interface Akte {
  aktenzeichen: string
  aktenplankennzeichen: string
  betreff: string
  /** what a case said to find it by, where it was not created for one */
  suchbegriff?: string
  vorgaenge: Aktenvorgang[]
}

export interface Aktenvorgang {
  id: string
  kennzeichen: string
  betreff: string
  dokumente: Aktendokument[]
}

export interface Aktendokument {
  id: string
  betreff: string
  typ: string
  /** number of its version */
  fassung: string
  datum: string
  richtung: 'eingang' | 'ausgang'
  /** xdomea code of the file format */
  format: string
  dateiname: string
  originalname: string
  inhalt: Uint8Array
}

/** What a 0604 asks for. */
export interface Ablageauftrag {
  /** where to file into: an Aktenzeichen or a term that finds the Akte; absent for a new Akte */
  container: string | undefined
  aktenplankennzeichen: string
  aktenbetreff: string
  vorgangId: string
  vorgangsbetreff: string
  dokumente: Aktendokument[]
}

export interface Eakte {
  listAkten(): Akte[]
  /** Files a Vorgang and says under which identifiers, or why it cannot. */
  file(auftrag: Ablageauftrag, jahr: number): { aktenzeichen: string; vorgangskennzeichen: string } | string
  reset(): void
}

/** Aktenzeichen of this DMS: `<Aktenplankennzeichen>-<number>/<year>`, counted per year, so the same run gives the same ones. */
const AKTENZEICHEN = /-\d{4,}\/\d{4}$/

export function createEakte(): Eakte {
  let akten: Akte[] = []
  let zaehler = new Map<number, number>()

  const openAkte = (auftrag: Ablageauftrag, jahr: number): Akte | string => {
    const { container, aktenplankennzeichen, aktenbetreff: betreff } = auftrag
    if (container !== undefined) {
      const vorhanden = akten.find((akte) => akte.aktenzeichen === container || akte.suchbegriff === container)
      if (vorhanden !== undefined) return vorhanden
      if (AKTENZEICHEN.test(container)) return `Die Akte „${container}“ gibt es nicht`
    } else {
      const vorhanden = akten.find((akte) => akte.vorgaenge.some((vorgang) => vorgang.id === auftrag.vorgangId))
      if (vorhanden !== undefined) return vorhanden
    }
    const nummer = (zaehler.get(jahr) ?? 0) + 1
    zaehler.set(jahr, nummer)
    const aktenzeichen = `${aktenplankennzeichen}-${String(nummer).padStart(4, '0')}/${jahr}`
    const akte: Akte = {
      aktenzeichen,
      aktenplankennzeichen,
      betreff,
      ...(container === undefined ? {} : { suchbegriff: container }),
      vorgaenge: [],
    }
    akten.push(akte)
    return akte
  }

  return {
    listAkten: () => [...akten],
    file: (auftrag, jahr) => {
      const akte = openAkte(auftrag, jahr)
      if (typeof akte === 'string') return akte
      const vorgang = openVorgang(akte, auftrag)
      for (const dokument of auftrag.dokumente) {
        if (!vorgang.dokumente.some((eines) => eines.id === dokument.id)) vorgang.dokumente.push(dokument)
      }
      return { aktenzeichen: akte.aktenzeichen, vorgangskennzeichen: vorgang.kennzeichen }
    },
    reset: () => {
      akten = []
      zaehler = new Map()
    },
  }
}

function openVorgang(akte: Akte, { vorgangId, vorgangsbetreff }: Ablageauftrag): Aktenvorgang {
  const vorhanden = akte.vorgaenge.find((vorgang) => vorgang.id === vorgangId)
  if (vorhanden !== undefined) return vorhanden
  const nummer = String(akte.vorgaenge.length + 1).padStart(3, '0')
  const vorgang = {
    id: vorgangId,
    kennzeichen: `${akte.aktenzeichen}#${nummer}`,
    betreff: vorgangsbetreff,
    dokumente: [],
  }
  akte.vorgaenge.push(vorgang)
  return vorgang
}
