import { beforeAll, describe, expect, it } from 'vitest'
import {
  findNachbarrolle,
  findNachbarteilleistung,
  judgeZug,
  type Zugart,
} from '../../../../renderer/ansichten/nachrichtenfluss/zug.ts'
import { listDatensaetze, type Projekt } from '../../../../shared/modell/projekt.ts'
import { arrangeFluss, type Flussanordnung, type Pfeil } from '../../../../shared/nachrichtenfluss/anordnung.ts'
import { deriveNachrichtenfluss } from '../../../../shared/nachrichtenfluss/deriveNachrichtenfluss.ts'
import { readBeispiel } from '../../../shared/graph/beispiel.ts'

let projekt: Projekt
let anordnung: Flussanordnung
beforeAll(async () => {
  projekt = await readBeispiel()
  const leistung = listDatensaetze(projekt, 'leistung').find(({ name }) => name === 'Gewerbeanmeldung')
  const fluss = deriveNachrichtenfluss(projekt, leistung?.id ?? '')
  if (fluss !== undefined) anordnung = arrangeFluss(fluss)
})

function pfeilOf(name: string): Pfeil {
  const pfeil = anordnung.pfeile.find(({ nachricht }) => nachricht.name === name)
  if (pfeil === undefined) throw new Error(`Kein Pfeil ${name}`)
  return pfeil
}

function linieOf(name: string) {
  const linie = anordnung.linien.find(({ rolle }) => rolle.name === name)
  if (linie === undefined) throw new Error(`Keine Linie ${name}`)
  return linie
}

/** What dragging to the lifeline of a Rolle, at the height of a message, would do or why not. */
function judge(zug: Zugart, rolle: string, hoehe: string): string | undefined {
  const { wirkung, verbot } = judgeZug(projekt, anordnung, zug, { x: linieOf(rolle).x + 9, y: pfeilOf(hoehe).y })
  return wirkung ?? verbot
}

describe('Ziehen im Nachrichtenfluss', () => {
  it('von einer Linie zu einer anderen entsteht eine Nachricht in der Teilleistung, in der man loslässt', () => {
    const zug = { art: 'neu' as const, von: linieOf('Finanzamt').rolle.id }
    const ziel = judgeZug(projekt, anordnung, zug, {
      x: linieOf('Zuständige Stelle').x,
      y: pfeilOf('Fachbehörde beteiligen').y,
    })
    expect(ziel).toMatchObject({
      rolle: linieOf('Zuständige Stelle').rolle.id,
      wirkung: 'Neue Nachricht an Zuständige Stelle',
    })
    expect(projekt.datensaetze.get(ziel.teilleistung ?? '')?.name).toBe('Fachbehörde beteiligen')
  })

  it('neben allen Linien und unter allen Teilleistungen geschieht nichts', () => {
    const zug = { art: 'neu' as const, von: linieOf('Finanzamt').rolle.id }
    const daneben = { x: linieOf('Zuständige Stelle').x - 70, y: 20 }
    expect(judgeZug(projekt, anordnung, zug, daneben).wirkung).toBeUndefined()
    expect(judgeZug(projekt, anordnung, zug, { x: linieOf('Handwerkskammer').x, y: 99_999 }).verbot).toBe(
      'Ziehen Sie innerhalb einer Teilleistung.',
    )
  })

  it.each<[Zugart['art'], string, string | undefined]>([
    ['empfaenger', 'Handwerkskammer', 'Empfänger: Handwerkskammer'],
    ['empfaenger', 'Zuständige Stelle', 'Die Rolle ist der Absender.'],
    ['empfaenger', 'Anzeigende Person', undefined],
    ['absender', 'Finanzamt', 'Absender: Finanzamt'],
    ['absender', 'Anzeigende Person', 'Die Rolle wäre Absender und einziger Empfänger.'],
    ['absender', 'Zuständige Stelle', undefined],
  ])('das Ende „%s“ von „Eingang bestätigen“ auf %s: %s', (art, rolle, erwartet) => {
    expect(judge({ art, pfeil: pfeilOf('Eingang bestätigen') } as Zugart, rolle, 'Eingang bestätigen')).toBe(erwartet)
  })

  it('ein Pfeil lässt sich in eine andere Teilleistung legen', () => {
    const zug = { art: 'verlegen' as const, pfeil: pfeilOf('Eingang bestätigen') }
    expect(judge(zug, 'Finanzamt', 'Unterlagen nachfordern')).toBe('Nach „Unterlagen nachfordern“ verschieben')
    expect(judge(zug, 'Finanzamt', 'Eingang bestätigen')).toBeUndefined()
  })

  it('mit den Tasten geht es über verbotene Rollen hinweg, am Rand nicht weiter', () => {
    const pfeil = pfeilOf('Eingang bestätigen')
    const zug = { art: 'empfaenger' as const, pfeil }
    expect(projekt.datensaetze.get(findNachbarrolle(projekt, anordnung, zug, 1) ?? '')?.name).toBe('Finanzamt')
    expect(findNachbarrolle(projekt, anordnung, zug, -1)).toBeUndefined()
    expect(findNachbarteilleistung(anordnung, pfeil, -1)).toBeUndefined()
    expect(projekt.datensaetze.get(findNachbarteilleistung(anordnung, pfeil, 1) ?? '')?.name).toBe(
      'Registereintragungen prüfen',
    )
  })
})
