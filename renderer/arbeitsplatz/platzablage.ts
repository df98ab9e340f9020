import { z } from 'zod'
import { UMSETZUNGSSTUFEN } from '../../shared/modell/elemente/gemeinsam.ts'
import type { Speicher } from '../dokument/ablage.ts'
import { ANSICHTSTASTEN } from './ansichtstasten.ts'
import type { Ansicht, Arbeitsplatz, Reiterstand } from './arbeitsplatz.ts'

/** What of the window is found again when its project is opened again in this tab. */
type Platz = Pick<
  Arbeitsplatz,
  'reiter' | 'leistung' | 'verlassene' | 'ansicht' | 'organisation' | 'unterbereich' | keyof Reiterstand
>

const standSchema = z.object({
  auswahl: z.array(z.string()),
  feld: z.string().optional(),
  stufe: z.literal(UMSETZUNGSSTUFEN),
})
const platzSchema = standSchema.extend({
  reiter: z.array(z.string()),
  leistung: z.string().optional(),
  verlassene: z.array(z.tuple([z.string(), standSchema])),
  ansicht: z.enum(Object.keys(ANSICHTSTASTEN) as [Ansicht, ...Ansicht[]]),
  organisation: z.string().optional(),
  unterbereich: z.enum(['befunde', 'transaktionen', 'verwendungen', 'suche']),
})

/** Keeps what is shown of a project, named by its id, for when it is opened again in this tab: after a reload, or from the start page. */
export function keepPlatz(speicher: Pick<Speicher, 'setItem'>, projekt: string, platz: Platz): void {
  const { reiter, leistung, verlassene, ansicht, auswahl, feld, stufe, organisation, unterbereich } = platz
  const behaltenes = { reiter, leistung, ansicht, auswahl, feld, stufe, organisation, unterbereich }
  try {
    speicher.setItem(keyOf(projekt), JSON.stringify({ ...behaltenes, verlassene: [...verlassene] }))
  } catch {
    // a full store costs a place, changes need the room more
  }
}

/**
 * What was shown of a project when it was open last in this tab, without what it no longer has. Undefined where none of its
 * Leistungen was open or none of them is left.
 */
export function readPlatz(
  speicher: Pick<Speicher, 'getItem'>,
  projekt: string,
  gibtEs: (id: string) => boolean,
): Platz | undefined {
  const geprueft = platzSchema.safeParse(parse(speicher.getItem(keyOf(projekt))))
  if (!geprueft.success) return undefined
  const { verlassene, organisation, unterbereich, ansicht, ...vorn } = geprueft.data
  const reiter = vorn.reiter.filter(gibtEs)
  const staende = new Map(verlassene.filter(([id]) => gibtEs(id)).map(([id, stand]) => [id, findDa(stand, id, gibtEs)]))
  const leistung = vorn.leistung !== undefined && reiter.includes(vorn.leistung) ? vorn.leistung : reiter.at(-1)
  if (leistung === undefined) return undefined
  const stand = leistung === vorn.leistung ? findDa(vorn, leistung, gibtEs) : staende.get(leistung)
  staende.delete(leistung)
  return {
    ...(stand ?? { auswahl: [leistung], feld: undefined, stufe: vorn.stufe }),
    ...{ reiter, leistung, verlassene: staende, ansicht, unterbereich },
    organisation: organisation !== undefined && gibtEs(organisation) ? organisation : undefined,
  }
}

/** What is chosen with what is left of it; the Leistung itself where that is nothing. */
function findDa(
  { auswahl, feld, stufe }: z.infer<typeof standSchema>,
  leistung: string,
  gibtEs: (id: string) => boolean,
): Reiterstand {
  const da = auswahl.filter(gibtEs)
  const feldDa = da.length === auswahl.length && feld?.split('/').every(gibtEs) === true
  return { auswahl: da.length === 0 && auswahl.length > 0 ? [leistung] : da, feld: feldDa ? feld : undefined, stufe }
}

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return undefined
  }
}

/** The same for every copy of a project: one that was saved elsewhere goes on where one was. */
function keyOf(projekt: string): string {
  return `fachwerk.platz.${projekt}`
}
