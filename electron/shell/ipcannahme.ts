import { z } from 'zod'
import { type Ergebnis, fail, succeed } from '../../shared/befund.ts'
import { clientSchema } from '../../shared/host/sitzung.ts'
import { KANAL, ORDNERZWECKE } from '../../shared/schale/bruecke.ts'
import { EINGABE_MAXIMUM } from '../../shared/schale/fenstermethoden.ts'
import type { Absender } from './absender.ts'
import { isFensteradresse } from './adresse.ts'
import { createAbsenderBefund, createFormBefund } from './annahmebefunde.ts'
import type { Fensterbuch, Fenstereintrag } from './fensterbuch.ts'
import { callHost, type Hostrufoptionen } from './hostruf.ts'
import { chooseOrdner, type Ordneroptionen, showProjekt } from './ordnerannahme.ts'

const METHODENNAME_MAXIMUM = 64
const PFAD_MAXIMUM = 4096

/** The channels a window may send on. */
export const ANNAHMEKANAELE = [KANAL.melde, KANAL.rufe, KANAL.abschied, KANAL.waehleOrdner, KANAL.abgelegt] as const

/** The one door from a window to the host: every message passes the same checks of sender and form (ENTWURF 7). */
export interface Ipcannahme {
  /** The answer is an Ergebnis as JSON; what is refused never reaches the host. */
  answer(kanal: string, absender: Absender, argumente: readonly unknown[]): Promise<string>
}

export interface Ipcannahmeoptionen extends Hostrufoptionen, Ordneroptionen {
  fensterbuch: Fensterbuch
  /** A window that was asked to leave has nothing more to send. */
  beiAbschied(fenster: number): void
}

export function createIpcannahme(optionen: Ipcannahmeoptionen): Ipcannahme {
  const annahmen = createAnnahmen(optionen)
  const accept = async (
    kanal: string,
    absender: Absender,
    argumente: readonly unknown[],
  ): Promise<Ergebnis<unknown>> => {
    const eintrag = optionen.fensterbuch.find(absender.fenster)
    if (eintrag === undefined || !absender.hauptrahmen || !isFensteradresse(absender.adresse)) {
      return fail(createAbsenderBefund(absender.adresse))
    }
    return (await annahmen.get(kanal)?.(eintrag, argumente)) ?? fail(createFormBefund(kanal))
  }
  return { answer: async (...nachricht) => JSON.stringify(await accept(...nachricht)) }
}

/** Answers undefined where the arguments do not have their form. */
type Annahme = (eintrag: Fenstereintrag, argumente: readonly unknown[]) => Promise<Ergebnis<unknown> | undefined>

function createAnnahmen(optionen: Ipcannahmeoptionen): ReadonlyMap<string, Annahme> {
  const { fensterbuch, beiAbschied } = optionen
  return new Map<string, Annahme>([
    [
      KANAL.melde,
      withForm(z.tuple([clientSchema]), async (eintrag, [client]) => {
        const anderes = fensterbuch.list().find((einer) => einer.client === client && einer.fenster !== eintrag.fenster)
        if (anderes !== undefined) return fail(createAbsenderBefund('fremdes Fenster'))
        fensterbuch.setClient(eintrag.fenster, client)
        return succeed({})
      }),
    ],
    [
      KANAL.abschied,
      withForm(z.tuple([]), async (eintrag) => {
        beiAbschied(eintrag.fenster)
        return succeed({})
      }),
    ],
    [
      KANAL.rufe,
      withForm(
        z.tuple([z.string().max(METHODENNAME_MAXIMUM), z.string().max(EINGABE_MAXIMUM)]),
        (eintrag, [methode, text]) => callHost(optionen, eintrag, methode, text),
      ),
    ],
    [
      KANAL.waehleOrdner,
      withForm(z.tuple([z.enum(ORDNERZWECKE)]), (eintrag, [zweck]) => chooseOrdner(optionen, eintrag, zweck)),
    ],
    [
      KANAL.abgelegt,
      withForm(z.tuple([z.string().min(1).max(PFAD_MAXIMUM)]), async (eintrag, [pfad]) =>
        showProjekt(optionen, eintrag, pfad),
      ),
    ],
  ])
}

function withForm<T>(
  form: z.ZodType<T>,
  run: (eintrag: Fenstereintrag, argumente: T) => Promise<Ergebnis<unknown>>,
): Annahme {
  return async (eintrag, argumente) => {
    const geprueft = form.safeParse(argumente)
    return geprueft.success ? run(eintrag, geprueft.data) : undefined
  }
}
