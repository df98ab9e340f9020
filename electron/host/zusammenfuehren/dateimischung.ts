import { type Befund, createBefund, type Ergebnis, fail } from '../../../shared/befund.ts'
import { ANSICHTDATEI } from '../../../shared/dokument/ansichten.ts'
import { modelldateiartOf } from '../../../shared/modell/dateiarten.ts'
import { PROJEKTDATEI } from '../../../shared/modell/modelldateien.ts'
import type { Konfliktworte } from '../../../shared/zusammenfuehren/describeKonflikt.ts'
import { CODELISTENDATEI } from '../projekte/codelisten.ts'
import { mergeCodelistendatei } from './codelistenmischung.ts'
import {
  type Drei,
  type Elementmischung,
  mergeAnsicht,
  mergeModelldatei,
  mergeProjektdatei,
} from './elementmischung.ts'
import { markUnterschiede } from './markierung.ts'

/** What becomes of three versions of a file. */
export interface Dateimischung {
  bytes: Uint8Array
  /** lines are marked: somebody has to decide what counts */
  markiert: boolean
  konflikte: readonly Konfliktworte[]
  /** why it could only be merged as text */
  befunde: readonly Befund[]
}

/**
 * Merges three versions of one file of a project, element by element. What both sides changed differently stands marked in the
 * text, as by Git; so does everything that is different where the file cannot be read. Nothing of either side is ever left out.
 */
export function mergeDatei(pfad: string, bytes: Drei<Uint8Array>): Dateimischung {
  const { basis, eigene, fremde } = bytes
  if (isSame(eigene, fremde) || isSame(basis, fremde)) return createSaubere(eigene)
  if (isSame(basis, eigene)) return createSaubere(fremde)
  const gemischt = mergeElemente(pfad, bytes)
  if (!gemischt.ok) return markBytes(eigene, fremde, gemischt.befunde)
  const { konflikte, ...texte } = gemischt.wert
  if (texte.eigene === texte.fremde) return createSaubere(Buffer.from(texte.eigene))
  const text = markUnterschiede(texte.eigene, texte.fremde)
  return { bytes: Buffer.from(text), markiert: true, konflikte, befunde: [] }
}

function mergeElemente(pfad: string, bytes: Drei<Uint8Array>): Ergebnis<Elementmischung> {
  if (CODELISTENDATEI.test(pfad)) return mergeCodelistendatei(pfad, bytes)
  const merge = findMischung(pfad)
  if (merge === undefined) return fail(createFremdbefund(pfad))
  const texte = { basis: decode(bytes.basis) ?? '', eigene: decode(bytes.eigene), fremde: decode(bytes.fremde) }
  if (texte.eigene === undefined || texte.fremde === undefined) return fail(createKodierungsbefund(pfad))
  return merge(pfad, { ...texte, eigene: texte.eigene, fremde: texte.fremde })
}

function findMischung(pfad: string): ((pfad: string, texte: Drei<string>) => Ergebnis<Elementmischung>) | undefined {
  if (pfad === PROJEKTDATEI) return mergeProjektdatei
  if (ANSICHTDATEI.test(pfad)) return mergeAnsicht
  return modelldateiartOf(pfad) === undefined ? undefined : mergeModelldatei
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Byte for byte: the texts may be in any encoding, and the marks are in all of them the same. */
function markBytes(eigene: Uint8Array, fremde: Uint8Array, befunde: readonly Befund[]): Dateimischung {
  const [hier, dort] = [eigene, fremde].map((eine) => Buffer.from(eine).toString('latin1'))
  const bytes = Buffer.from(markUnterschiede(hier ?? '', dort ?? ''), 'latin1')
  return { bytes, markiert: true, konflikte: [], befunde }
}

function createSaubere(bytes: Uint8Array): Dateimischung {
  return { bytes, markiert: false, konflikte: [], befunde: [] }
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0
}

function createFremdbefund(pfad: string): Befund {
  return createBefund({
    code: 'zusammenfuehren.fremdeDatei',
    satz: 'Die Datei hat keine Elemente, nach denen sie zusammenzuführen wäre.',
    ort: { datei: pfad },
    abhilfe: 'Lassen Sie Git sie zeilenweise zusammenführen: Streichen Sie sie aus „.gitattributes“.',
  })
}

function createKodierungsbefund(pfad: string): Befund {
  return createBefund({
    code: 'datei.kodierung',
    satz: 'Die Datei ist nicht auf beiden Seiten in UTF-8 gespeichert.',
    ort: { datei: pfad },
    abhilfe: 'Entscheiden Sie in der Datei, was gilt, und speichern Sie sie in UTF-8.',
  })
}
