import { randomUUID } from 'node:crypto'
import { createBefund, type Ergebnis, fail, succeed } from '../../shared/befund.ts'
import {
  HOST_METHODEN,
  type Host,
  type HostEingabe,
  type HostEreignis,
  type HostMethode,
  type Testbericht,
} from '../../shared/host.ts'
import { generiere } from './methoden/generiere.ts'
import { pruefe } from './methoden/pruefe.ts'
import { sende } from './methoden/sende.ts'
import { teste } from './methoden/teste.ts'

/** Starts the host: everything that needs Node, for any front end. */
export function startHost(): Host {
  const empfaenger = new Set<(ereignis: HostEreignis) => void>()
  const auftraege = new Map<string, { abbruch: AbortController; ende: Promise<void> }>()
  const emit = (ereignis: HostEreignis): void => {
    for (const einer of empfaenger) einer(ereignis)
  }

  const startTeste = (eingabe: HostEingabe<'teste'>): string => {
    const auftrag = randomUUID()
    const abbruch = new AbortController()
    const fortschritt = (erledigt: number, gesamt: number, text: string): void =>
      emit({ art: 'fortschritt', auftrag, erledigt, gesamt, text })
    const run = async (): Promise<void> => {
      // the caller learns the id before the first event
      await Promise.resolve()
      const ergebnis = await guard<Testbericht>(() => teste(eingabe, { abbruch: abbruch.signal, fortschritt }))
      auftraege.delete(auftrag)
      emit({ art: 'fertig', auftrag, ergebnis })
    }
    auftraege.set(auftrag, { abbruch, ende: run() })
    return auftrag
  }

  return {
    pruefe: (eingabe) => call('pruefe', eingabe, pruefe),
    generiere: (eingabe) => call('generiere', eingabe, generiere),
    sende: (eingabe) => call('sende', eingabe, sende),
    teste: (eingabe) => call('teste', eingabe, async (geprueft) => succeed({ auftrag: startTeste(geprueft) })),
    brichAb: (eingabe) =>
      call('brichAb', eingabe, async ({ auftrag }) => {
        auftraege.get(auftrag)?.abbruch.abort()
        return succeed({})
      }),
    beobachte: (einer) => {
      empfaenger.add(einer)
      return () => empfaenger.delete(einer)
    },
    beende: async () => {
      for (const { abbruch } of auftraege.values()) abbruch.abort()
      await Promise.all([...auftraege.values()].map(({ ende }) => ende))
    },
  }
}

/** Every input is checked against its schema, whatever front end it comes from. */
async function call<M extends HostMethode, T>(
  methode: M,
  eingabe: unknown,
  run: (eingabe: HostEingabe<M>) => Promise<Ergebnis<T>>,
): Promise<Ergebnis<T>> {
  const geprueft = HOST_METHODEN[methode].eingabe.safeParse(eingabe)
  if (!geprueft.success) {
    return fail(
      createBefund({
        code: 'host.eingabe',
        satz: `Die Angaben für „${methode}“ sind unvollständig oder falsch`,
        abhilfe: 'Bitte prüfen Sie die Angaben.',
        einzelheiten: geprueft.error.message,
      }),
    )
  }
  return guard(() => run(geprueft.data as HostEingabe<M>))
}

/** A broken invariant ends one call, never the host. */
async function guard<T>(run: () => Promise<Ergebnis<T>>): Promise<Ergebnis<T>> {
  try {
    return await run()
  } catch (fehler) {
    return fail(
      createBefund({
        code: 'host.programmfehler',
        satz: 'Fachwerk ist auf einen Fehler im eigenen Programm gestoßen',
        abhilfe: 'Bitte melden Sie den Fehler mit den Einzelheiten dem Hersteller.',
        einzelheiten: fehler instanceof Error ? (fehler.stack ?? fehler.message) : String(fehler),
      }),
    )
  }
}
