import type { Ort } from '../../shared/befund.ts'

/** "leistungen/hundesteuer.json, Zeile 12"; empty where a Befund names no file. */
export function describeDateistelle({ datei, zeile }: Ort): string {
  if (datei === undefined) return ''
  return zeile === undefined ? datei : `${datei}, Zeile ${zeile}`
}
