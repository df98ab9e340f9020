import { setOrganisationsstufe } from '../../dokument/befehle/konfiguration.ts'
import { UMSETZUNGSSTUFEN, type Umsetzungsstufe } from '../../modell/elemente/gemeinsam.ts'
import { findDatensatz } from '../../modell/projekt.ts'
import { createLeistungssicht, type Leistungssicht, quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Organisationen nennen Stufen, die modelliert sind',
  erlaeuterung:
    'Die Umsetzungsstufe einer Organisation ist höchstens die, in der es zuletzt etwas Neues gibt: einen Zustellweg, eine Teilleistung ' +
    'oder ein Datenfeld.',
  hilfe: {
    thema: 'Stufen',
    warum:
      'Die Organisation meldete eine Stufe, die sich von der vorigen in nichts unterscheidet; Abnahme und Landkarte täuschten.',
    quelle: 'OZG-Leitfaden Sachsen 8.1.3: stufenweise Umsetzung von Integrationsszenarien',
    falsch: 'Musterstadt setzt Stufe 4 um, das Fachmodell endet mit Stufe 2.',
    richtig: 'Musterstadt setzt Stufe 2 um.',
    schritte: [
      'Wählen Sie die Organisation und setzen Sie die Stufe herab.',
      'Oder modellieren Sie, was in der Stufe hinzukommt.',
    ],
  },
  schwere: 'hinweis',
  abhilfe: 'Setzen Sie die Stufe der Organisation herab, oder modellieren Sie die Stufe.',
  pruefe: {
    *einsatz({ organisation, sicht, stufe }) {
      const letzte = findLetzteStufe(sicht)
      if (stufe <= letzte) return
      yield {
        element: organisation.id,
        satz: `${quote(sicht.leistung)} hat keine Stufe ${stufe}, ${quote(organisation)} nennt sie.`,
        pfad: '/stufen',
        bezug: sicht.leistung.id,
        behebung: `Stufe auf ${letzte} setzen`,
      }
    },
  },
  behebe: (projekt, { element, bezug = '' }) => {
    const leistung = findDatensatz(projekt, 'leistung', bezug)
    const stufe = leistung === undefined ? 1 : findLetzteStufe(createLeistungssicht(projekt, leistung))
    return setOrganisationsstufe(projekt, element, bezug, stufe)
  },
  beispiele: {
    gueltig: { aendere: { 'org-musterstad': { stufen: [{ leistung: 'lei-hundanmeld', stufe: 1 }] } } },
    ungueltig: { aendere: { 'org-musterstad': { stufen: [{ leistung: 'lei-hundanmeld', stufe: 4 }] } } },
  },
}

/** The last stage in which something begins or ends. */
function findLetzteStufe({ zustellwege, teilleistungen, feldbaeume }: Leistungssicht): Umsetzungsstufe {
  const stufen = new Set([
    ...zustellwege.flatMap(({ abStufe, bisStufe }) => [
      abStufe,
      bisStufe === undefined ? 1 : Math.min(4, bisStufe + 1),
    ]),
    ...teilleistungen.map(({ abStufe }) => abStufe),
    ...feldbaeume.flatMap(({ nachPfad }) => [...nachPfad.values()].map(({ feld }) => feld?.abStufe ?? 1)),
  ])
  return UMSETZUNGSSTUFEN.toReversed().find((stufe) => stufen.has(stufe)) ?? 1
}
