import { describe, expect, it } from 'vitest'
import { findEntscheidung } from '../../../renderer/dokument/entscheidungen.ts'
import { createBefund } from '../../../shared/befund.ts'

const befund = (code: string) => createBefund({ code, satz: 'Satz', abhilfe: 'Abhilfe' })

describe('Entscheidungen', () => {
  it.each([
    ['sitzung.besetzt', ['neuLaden']],
    ['speichern.offen', ['speichernAbschliessen']],
    ['modell.verweisFehlt', []],
  ])('%s bietet %j an', (code, erwartet) => {
    const frage = findEntscheidung([befund('datei.unbekannt'), befund(code)])
    expect(frage?.angebote.map(({ entscheidung }) => entscheidung) ?? []).toEqual(erwartet)
  })
})
