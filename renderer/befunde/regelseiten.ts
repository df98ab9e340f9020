import { create } from 'zustand'

/** Which page of the help on rules is open; `code` undefined: the list. */
interface Regelhilfe {
  offen: boolean
  code: string | undefined
}

export const useRegelhilfe = create<Regelhilfe>(() => ({ offen: false, code: undefined }))

export function openRegelhilfe(code?: string): void {
  useRegelhilfe.setState({ offen: true, code })
}

const OHNE_REGEL: ReadonlySet<string> = new Set(['modell.pruefungAbgebrochen', 'modell.befundeGekuerzt'])

/** Befunde of the model check; that one of its rules crashed, or found too much, is none of a rule. */
export function isRegelcode(code: string): boolean {
  return code.startsWith('modell.') && !OHNE_REGEL.has(code)
}

/** The rules are only needed by who repairs, accepts or reads about them. */
export async function loadRegeln() {
  const { PRUEFREGELN } = await import('../../shared/pruefung/register.ts')
  return PRUEFREGELN
}

export async function findRegeltitel(code: string): Promise<string> {
  return (await loadRegeln()).get(code)?.titel ?? code
}
