import { type Befund, createBefund, type Ergebnis, fail } from '../../../../shared/befund.ts'
import { type Zwischenablage, zwischenablageSchema } from '../../../../shared/dokument/befehle/kopieren.ts'

/** More than any Leistung is as text. */
const TEXT_MAXIMUM = 20_000_000

/** Elements from a text of anywhere. */
export function readAblage(text: string): Ergebnis<Zwischenablage> {
  if (text.trim() === '') return fail(createLeerbefund())
  if (text.length > TEXT_MAXIMUM || !text.trimStart().startsWith('{"fachwerk":')) return fail(createFremdbefund())
  try {
    const ablage = zwischenablageSchema.safeParse(JSON.parse(text))
    return ablage.success ? { ok: true, wert: ablage.data } : fail(createUngueltigbefund())
  } catch {
    return fail(createUngueltigbefund())
  }
}

export function createLeerbefund(): Befund {
  return createBefund({
    code: 'fenster.zwischenablage.leer',
    satz: 'Es gibt nichts einzufügen.',
    abhilfe: 'Wählen Sie Elemente und drücken Sie Strg C; in jedem Fenster fügt Strg V sie ein.',
  })
}

export function createVerschlossenbefund(): Befund {
  return createBefund({
    code: 'fenster.zwischenablage.verschlossen',
    satz: 'Das Menü darf nicht lesen, was ein anderes Fenster kopiert hat.',
    abhilfe: 'Drücken Sie Strg V.',
  })
}

export function createFremdbefund(): Befund {
  return createBefund({
    code: 'fenster.zwischenablage.fremd',
    satz: 'Der kopierte Text kommt nicht aus einem Graph von Fachwerk.',
    abhilfe: 'Kopieren Sie Elemente im Graph oder in seiner Tabelle.',
  })
}

function createUngueltigbefund(): Befund {
  return createBefund({
    code: 'fenster.zwischenablage',
    satz: 'Der kopierte Text enthält keine gültigen Elemente.',
    abhilfe: 'Kopieren Sie die Elemente noch einmal, mit derselben Fassung von Fachwerk.',
  })
}
