import { describe, expect, it } from 'vitest'
import { evaluateUmlenkung, evaluateZustaendigkeit } from '../../../shared/auswertung/zustaendigkeit.ts'
import type { Stelle } from '../../../shared/modell/elemente/organisation.ts'
import { getDatensatz, type Projekt } from '../../../shared/modell/projekt.ts'
import { fel, gru, org, ste } from '../generator/beispielbausteine.ts'
import { createBeispielprojekt, LEISTUNG, withDatensaetze } from '../generator/beispielprojekt.ts'
import { createAntrag, createVorgang, createZone, describeBefund, evaluate, withWerte } from './beispieleingabe.ts'

type Eintrag = Stelle['zustaendigkeiten'][number]

const fuer = (arsPraefix: string, von?: string, bis = von): Eintrag => ({
  leistung: LEISTUNG,
  arsPraefix,
  ...(von === undefined || bis === undefined ? {} : { bereich: { von, bis } }),
})

function withZustaendigkeiten(sued: Eintrag[], nord: Eintrag[]): Projekt {
  const projekt = createBeispielprojekt()
  return withDatensaetze(
    projekt,
    { ...getDatensatz(projekt, 'stelle', ste('sued')), zustaendigkeiten: sued },
    { ...getDatensatz(projekt, 'stelle', ste('nord')), zustaendigkeiten: nord },
  )
}

const ARS = '149990101234'

const FAELLE: { fall: string; sued: Eintrag[]; nord: Eintrag[]; bereich?: string; ergebnis: string }[] = [
  { fall: 'längster Präfix gewinnt', sued: [fuer('14')], nord: [fuer('14999')], ergebnis: 'nord' },
  {
    fall: 'längster gewinnt vor dem Bereich',
    sued: [fuer('1499901')],
    nord: [fuer('14', 'A', 'Z')],
    bereich: 'B',
    ergebnis: 'sued',
  },
  {
    fall: 'gleicher Präfix: der passende Bereich gewinnt',
    sued: [fuer('14')],
    nord: [fuer('14', 'A', 'K')],
    bereich: 'Berg',
    ergebnis: 'nord',
  },
  {
    fall: 'Bereich schließt ein, was so beginnt',
    sued: [fuer('14')],
    nord: [fuer('14', 'A', 'K')],
    bereich: 'Köln',
    ergebnis: 'nord',
  },
  { fall: 'hinter dem Bereich', sued: [fuer('14')], nord: [fuer('14', 'A', 'K')], bereich: 'Linden', ergebnis: 'sued' },
  { fall: 'vor dem Bereich', sued: [fuer('14')], nord: [fuer('14', 'B', 'K')], bereich: 'Au', ergebnis: 'sued' },
  {
    fall: 'Umlaute nach Zeichencode: Ä liegt hinter K',
    sued: [fuer('14')],
    nord: [fuer('14', 'A', 'K')],
    bereich: 'Äpfelberg',
    ergebnis: 'sued',
  },
  {
    fall: 'Kleinbuchstaben sind andere Zeichen',
    sued: [fuer('14')],
    nord: [fuer('14', 'A', 'K')],
    bereich: 'berg',
    ergebnis: 'sued',
  },
  { fall: 'ohne Wert passt kein Bereich', sued: [], nord: [fuer('14', 'A', 'K')], ergebnis: 'keine' },
  { fall: 'zwei Stellen gleich gut', sued: [fuer('1499')], nord: [fuer('1499')], ergebnis: 'mehrdeutig' },
  {
    fall: 'zwei Bereiche überlappen',
    sued: [fuer('14', 'A', 'K')],
    nord: [fuer('14', 'K', 'Z')],
    bereich: 'Köln',
    ergebnis: 'mehrdeutig',
  },
  { fall: 'dieselbe Stelle zweimal ist eindeutig', sued: [fuer('14'), fuer('14')], nord: [], ergebnis: 'sued' },
  { fall: 'fremder Ort', sued: [fuer('13')], nord: [fuer('1499902')], ergebnis: 'keine' },
]

describe('Zuständigkeit', () => {
  it.each(FAELLE)('$fall: $ergebnis', ({ sued, nord, bereich, ergebnis }) => {
    const projekt = withZustaendigkeiten(sued, nord)
    const leistung = getDatensatz(projekt, 'leistung', LEISTUNG)
    const gefunden = evaluateZustaendigkeit(projekt, leistung, org('musterstadt'), { ars: ARS, bereich })
    const antwort = gefunden.art === 'stelle' ? gefunden.stelle.technischerName : gefunden.art
    expect(antwort).toBe(ergebnis)
  })

  it('beachtet Bereiche nicht, wenn die Leistung keinen kennt', () => {
    const projekt = withZustaendigkeiten([], [fuer('14', 'A', 'K')])
    const leistung = { ...getDatensatz(projekt, 'leistung', LEISTUNG), zustaendigkeitsmerkmal: { ars: fel('ars') } }
    const gefunden = evaluateZustaendigkeit(projekt, leistung, org('musterstadt'), { ars: ARS, bereich: 'Zell' })
    expect(gefunden).toMatchObject({ art: 'stelle', stelle: { technischerName: 'nord' } })
  })

  it('liest Regionalschlüssel und Bereich aus der ersten Zone', () => {
    const zonen = [createZone({ [fel('ortsteil')]: ['Köln'] }), createZone({ [fel('ortsteil')]: ['Zell'] })]
    expect(evaluate({ nachricht: createAntrag({ [gru('zone')]: zonen }) }).stelle).toBe(ste('nord'))
    expect(evaluate({ nachricht: createAntrag({ [gru('zone')]: zonen.toReversed() }) }).stelle).toBe(ste('sued'))
  })

  it('weist zurück und nennt keine Stelle, wenn keine zuständig ist', () => {
    const nachricht = withWerte(createAntrag(), [gru('zone'), 0, fel('ars')], ['090000000000'])
    const ergebnis = evaluate({ nachricht })
    expect(ergebnis.befunde.map(describeBefund)).toEqual(['regel.zustaendigkeitKeine'])
    expect(ergebnis.befunde[0]?.element).toBe(LEISTUNG)
    expect(ergebnis).not.toHaveProperty('stelle')
    expect(ergebnis.ausgang).toEqual({ art: 'rueckweisung' })
  })

  it('bleibt bei der Stelle eines laufenden Vorgangs', () => {
    expect(evaluate({ vorgang: createVorgang({ stelle: ste('nord') }) }).stelle).toBe(ste('nord'))
    const fremd = evaluate({ vorgang: createVorgang({ stelle: ste('nachbar') }) })
    expect(fremd.befunde.map(describeBefund)).toEqual(['regel.zustaendigkeitKeine'])
  })
})

describe('Umlenkung', () => {
  const projekt = createBeispielprojekt()

  it.each([
    ['Musterstadt', 'Musterstadt'],
    ['Umlenkstadt', 'Musterstadt'],
    ['Kreisstadt', undefined],
  ])('%s → %s', (von, nach) => {
    const ziel = evaluateUmlenkung(projekt, org(von), LEISTUNG)
    expect(ziel.ok ? ziel.wert : undefined).toBe(nach && org(nach))
  })

  it('gilt nur für die genannte Leistung', () => {
    expect(evaluateUmlenkung(projekt, org('Kreisstadt'), 'lei-anderes000')).toEqual({
      ok: true,
      wert: org('Kreisstadt'),
    })
  })
})
