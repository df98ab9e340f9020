/** Where a rule is: of which Leistung and for which stage. */
export interface Regelstelle {
  leistung: string
  stufe: number
}

/** The rules that cases need, each once; of a case that nobody recognises none is known. */
export function listRegelstellen(
  faelle: readonly { leistung: string | undefined; stufe: number | undefined }[],
): Regelstelle[] {
  const stellen = faelle.flatMap(({ leistung, stufe }) =>
    leistung === undefined || stufe === undefined ? [] : [{ leistung, stufe }],
  )
  return [...new Map(stellen.map((stelle) => [`${stelle.leistung}/${stelle.stufe}`, stelle])).values()]
}
