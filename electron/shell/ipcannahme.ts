import { z } from 'zod'
import { type Befund, createBefund, type Ergebnis, fail, succeed } from '../../shared/befund.ts'
import { clientSchema } from '../../shared/host/sitzung.ts'
import type { Host, HostMethode } from '../../shared/host.ts'
import { KANAL } from '../../shared/schale/bruecke.ts'
import { EINGABE_MAXIMUM, isFenstermethode } from '../../shared/schale/fenstermethoden.ts'
import { createUnbekanntBefund } from '../host/sitzung/sitzungsbefunde.ts'
import type { Absender } from './absender.ts'
import { isFensteradresse } from './adresse.ts'
import type { Fensterbuch, Fenstereintrag } from './fensterbuch.ts'

const METHODENNAME_MAXIMUM = 64

/** The channels a window may send on, each with the schema of its arguments. */
const ARGUMENTE = {
  [KANAL.melde]: z.tuple([clientSchema]),
  [KANAL.rufe]: z.tuple([z.string().max(METHODENNAME_MAXIMUM), z.string().max(EINGABE_MAXIMUM)]),
  [KANAL.abschied]: z.tuple([]),
} as const
export const ANNAHMEKANAELE = [KANAL.melde, KANAL.rufe, KANAL.abschied] as const

/** The one door from a window to the host: every message passes the same checks of sender and form (ENTWURF 7). */
export interface Ipcannahme {
  /** The answer is an Ergebnis as JSON; what is refused never reaches the host. */
  answer(kanal: string, absender: Absender, argumente: readonly unknown[]): Promise<string>
}

export interface Ipcannahmeoptionen {
  host: Host
  fensterbuch: Fensterbuch
  /** A window that was asked to leave has nothing more to send. */
  beiAbschied(fenster: number): void
}

export function createIpcannahme({ host, fensterbuch, beiAbschied }: Ipcannahmeoptionen): Ipcannahme {
  const accept = async (
    kanal: string,
    absender: Absender,
    argumente: readonly unknown[],
  ): Promise<Ergebnis<unknown>> => {
    const eintrag = fensterbuch.find(absender.fenster)
    if (eintrag === undefined || !absender.hauptrahmen || !isFensteradresse(absender.adresse)) {
      return fail(createAbsenderBefund(absender.adresse))
    }
    if (kanal === KANAL.melde) {
      const geprueft = ARGUMENTE[KANAL.melde].safeParse(argumente)
      if (!geprueft.success) return fail(createFormBefund(kanal))
      const [client] = geprueft.data
      const anderes = fensterbuch.list().find((einer) => einer.client === client && einer.fenster !== eintrag.fenster)
      if (anderes !== undefined) return fail(createAbsenderBefund('fremdes Fenster'))
      fensterbuch.setClient(eintrag.fenster, client)
      return succeed({})
    }
    if (kanal === KANAL.abschied) {
      if (!ARGUMENTE[KANAL.abschied].safeParse(argumente).success) return fail(createFormBefund(kanal))
      beiAbschied(eintrag.fenster)
      return succeed({})
    }
    if (kanal !== KANAL.rufe) return fail(createFormBefund(kanal))
    const geprueft = ARGUMENTE[KANAL.rufe].safeParse(argumente)
    if (!geprueft.success) return fail(createFormBefund(kanal))
    return callHost(host, eintrag, ...geprueft.data)
  }
  return { answer: async (...nachricht) => JSON.stringify(await accept(...nachricht)) }
}

async function callHost(
  host: Host,
  eintrag: Fenstereintrag,
  methode: string,
  text: string,
): Promise<Ergebnis<unknown>> {
  if (!isFenstermethode(methode)) return fail(createFormBefund(methode))
  const eingabe = readObjekt(text)
  if (eingabe === undefined) return fail(createFormBefund(methode))
  if ('client' in eingabe && eingabe.client !== eintrag.client) return fail(createAbsenderBefund('fremdes Fenster'))
  if ('sitzung' in eingabe && !isIn(eintrag.sitzungen, eingabe.sitzung)) return fail(createUnbekanntBefund())
  if ('auftrag' in eingabe && !isIn(eintrag.auftraege, eingabe.auftrag)) {
    return fail(createAbsenderBefund('fremder Auftrag'))
  }
  if (methode === 'oeffne' && 'ordner' in eingabe) return fail(createFormBefund('ordner'))
  // the shell knows which project a window shows; the window never names a folder
  const vollstaendige = methode === 'oeffne' ? { ...eingabe, ordner: eintrag.projekt } : eingabe
  // the host checks the input against the schema of the method itself
  const call: (eingabe: never) => Promise<Ergebnis<unknown>> = host[methode]
  if (methode === 'oeffne') eintrag.oeffnungen += 1
  try {
    const antwort = await call(vollstaendige as never)
    if (antwort.ok) noteEigenes(eintrag, methode, antwort.wert)
    return antwort
  } finally {
    if (methode === 'oeffne') eintrag.oeffnungen -= 1
  }
}

/** What a window has opened or started is its own from then on. */
function noteEigenes(eintrag: Fenstereintrag, methode: HostMethode, wert: unknown): void {
  if (typeof wert !== 'object' || wert === null) return
  if (methode === 'oeffne' && 'sitzung' in wert && typeof wert.sitzung === 'string') eintrag.sitzungen.add(wert.sitzung)
  if ('auftrag' in wert && typeof wert.auftrag === 'string') eintrag.auftraege.add(wert.auftrag)
}

function isIn(eigene: ReadonlySet<string>, id: unknown): boolean {
  return typeof id === 'string' && eigene.has(id)
}

function readObjekt(text: string): Record<string, unknown> | undefined {
  try {
    const wert: unknown = JSON.parse(text)
    return typeof wert === 'object' && wert !== null && !Array.isArray(wert) ? { ...wert } : undefined
  } catch {
    return undefined
  }
}

function createAbsenderBefund(einzelheiten: string): Befund {
  return createBefund({
    code: 'schale.absender',
    satz: 'Diese Anfrage kommt nicht von diesem Fenster.',
    abhilfe: 'Laden Sie das Fenster neu.',
    einzelheiten,
  })
}

function createFormBefund(einzelheiten: string): Befund {
  return createBefund({
    code: 'schale.form',
    satz: 'Diese Anfrage des Fensters ist nicht lesbar.',
    abhilfe: 'Laden Sie das Fenster neu.',
    einzelheiten: einzelheiten.slice(0, METHODENNAME_MAXIMUM),
  })
}
