import { describe, expect, it } from 'vitest'
import { generateDokumentSchema } from '../../../../shared/generator/schema/dokumentSchema.ts'
import { generateNachrichtSchema } from '../../../../shared/generator/schema/nachrichtSchema.ts'
import { resolveFeldbaum } from '../../../../shared/modell/feldbaum.ts'
import { listDatensaetze } from '../../../../shared/modell/projekt.ts'
import { createBeispielprojekt } from '../beispielprojekt.ts'

const projekt = createBeispielprojekt()

/** The named types of a schema, each from its first to its last line. */
function typesOf(text: string): string[] {
  return text.match(/^ {2}<xs:(?:complex|simple)Type name="[^"]+">[\s\S]*?^ {2}<\/xs:(?:complex|simple)Type>$/gm) ?? []
}

describe('Schema eines Dokuments', () => {
  it('hat genau die Typen, die eine Nachricht hat, die das Dokument ganz trägt', () => {
    let verglichene = 0
    for (const typ of listDatensaetze(projekt, 'nachrichtentyp')) {
      const text = generateNachrichtSchema(projekt, typ.id)
      for (const { dokument, felder } of typ.dokumentsichten) {
        const eigene = typesOf(generateDokumentSchema(projekt, dokument).text)
        if (felder === 'alle' && typ.dokumentsichten.length === 1) {
          expect(typesOf(text).slice(1)).toEqual(eigene)
          verglichene += 1
        }
      }
    }
    expect(verglichene).toBeGreaterThan(0)
  })

  it('nennt zu jedem Feld die Zeilen seines Elements, und der Text enthält keine Marken', () => {
    for (const { id } of listDatensaetze(projekt, 'dokument')) {
      const { text, stellen } = generateDokumentSchema(projekt, id)
      expect(text).not.toContain('fw:')
      const zeilen = text.split('\n')
      for (const knoten of resolveFeldbaum(projekt, id).nachPfad.values()) {
        if (knoten.art === 'gruppe' && knoten.kinder.length === 0) continue
        const eigene = stellen.filter(({ pfad }) => pfad === knoten.pfad)
        const [erste] = eigene
        expect(zeilen[(erste?.von ?? 0) - 1], knoten.pfad).toMatch(
          new RegExp(`<xs:element name="${knoten.technischerName}"|<xs:element$`),
        )
        for (const { von, bis } of eigene) {
          const stueck = zeilen.slice(von - 1, bis).join('\n')
          expect(stueck.match(/<xs:\w+[^>]*[^/]>/g)?.length ?? 0, stueck).toBe(stueck.match(/<\/xs:\w+>/g)?.length ?? 0)
        }
      }
    }
  })

  it('entsteht auch für eine Gruppe des Baukastens, und für nichts ist es leer', () => {
    const [gruppe] = listDatensaetze(projekt, 'datenfeldgruppe')
    expect(generateDokumentSchema(projekt, gruppe?.id ?? '').text).toContain(
      `<xs:element name="${gruppe?.technischerName}"`,
    )
    expect(generateDokumentSchema(projekt, 'dok-gibtesnich')).toEqual({ text: '', stellen: [] })
  })
})
