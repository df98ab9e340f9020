import { type Befund, createBefund, type Ergebnis, fail } from '../../shared/befund.ts'
import { HOST_METHODEN, type HostEingabe, type HostMethode } from '../../shared/host.ts'

/** Deeper input is nothing a window sends, and schemas descend by recursion. */
const TIEFE_MAXIMUM = 140

/** Runs a method of the host: its input is checked against its schema, whatever front end it comes from. */
export async function call<M extends HostMethode, T>(
  methode: M,
  eingabe: unknown,
  run: (eingabe: HostEingabe<M>) => Promise<Ergebnis<T>>,
): Promise<Ergebnis<T>> {
  if (isTooDeep(eingabe)) return fail(createEingabebefund(methode, `tiefer als ${TIEFE_MAXIMUM} Ebenen`))
  const geprueft = HOST_METHODEN[methode].eingabe.safeParse(eingabe)
  if (!geprueft.success) return fail(createEingabebefund(methode, geprueft.error.message))
  return guard(() => run(geprueft.data as HostEingabe<M>))
}

/** A broken invariant ends one call, never the host. */
export async function guard<T>(run: () => Promise<Ergebnis<T>>): Promise<Ergebnis<T>> {
  try {
    return await run()
  } catch (fehler) {
    const einzelheiten = fehler instanceof Error ? (fehler.stack ?? fehler.message) : String(fehler)
    return fail(isPlattenfehler(fehler) ? createPlattenbefund(einzelheiten) : createProgrammbefund(einzelheiten))
  }
}

/** Full, write-protected, over quota, broken: the user can do something about it, the vendor cannot. */
const PLATTENFEHLER = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'EROFS', 'EACCES', 'EPERM', 'EIO', 'EMFILE', 'ENFILE'])
/** What SQLite says of the same. */
const DATENBANKFEHLER = /^(?:disk I\/O error|database or disk is full|attempt to write a readonly database)/

function isPlattenfehler(fehler: unknown): boolean {
  if (!(fehler instanceof Error)) return false
  const code = 'code' in fehler ? String(fehler.code) : ''
  return PLATTENFEHLER.has(code) || DATENBANKFEHLER.test(fehler.message)
}

function createPlattenbefund(einzelheiten: string): Befund {
  return createBefund({
    code: 'host.platte',
    satz: 'Fachwerk kann auf der Platte nicht lesen oder schreiben',
    abhilfe: 'Prüfen Sie freien Platz und Zugriffsrechte und wiederholen Sie den Schritt.',
    einzelheiten,
  })
}

function createProgrammbefund(einzelheiten: string): Befund {
  return createBefund({
    code: 'host.programmfehler',
    satz: 'Fachwerk ist auf einen Fehler im eigenen Programm gestoßen',
    abhilfe: 'Bitte melden Sie den Fehler mit den Einzelheiten dem Hersteller.',
    einzelheiten,
  })
}

function isTooDeep(wert: unknown): boolean {
  let ebene: unknown[] = [wert]
  for (let tiefe = 0; ebene.length > 0; tiefe += 1) {
    if (tiefe > TIEFE_MAXIMUM) return true
    ebene = ebene.flatMap((einer) => (typeof einer === 'object' && einer !== null ? Object.values(einer) : []))
  }
  return false
}

function createEingabebefund(methode: HostMethode, einzelheiten: string) {
  return createBefund({
    code: 'host.eingabe',
    satz: `Die Angaben für „${methode}“ sind unvollständig oder falsch`,
    abhilfe: 'Bitte prüfen Sie die Angaben.',
    einzelheiten,
  })
}
