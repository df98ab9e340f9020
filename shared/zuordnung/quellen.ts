import type { Befund } from '../befund.ts'
import type { Quelle } from '../modell/elemente/zuordnung.ts'
import type { Pruefumgebung } from './arten/art.ts'
import { listDienstpfade } from './dienstpfade.ts'
import { checkFeldZugriff } from './feldzugriff.ts'
import { parseXmlPfad, splitName } from './xmlPfad.ts'

/** Checks that a Quelle fits the kind of Zuordnung and refers to something that exists. */
export function checkQuelle(quelle: Quelle, umgebung: Pruefumgebung): Befund[] {
  return 'feld' in quelle ? checkFeldZugriff(quelle.feld, umgebung) : checkPfad(quelle.pfad, umgebung)
}

/** The same for a Quelle whose text is used: a Gruppe has none. */
export function checkWertquelle(quelle: Quelle, umgebung: Pruefumgebung): Befund[] {
  const befunde = checkQuelle(quelle, umgebung)
  const ort = 'feld' in quelle ? umgebung.form.felder.get(quelle.feld) : undefined
  if (ort?.knoten.art !== 'gruppe') return befunde
  return [
    ...befunde,
    umgebung.report(
      'zuordnung.gruppeAlsWert',
      'Eine Gruppe hat keinen Wert.',
      'Wählen Sie ein Datenfeld der Gruppe.',
      ort.knoten.name,
    ),
  ]
}

function checkPfad(pfad: string, umgebung: Pruefumgebung): Befund[] {
  const { form, report } = umgebung
  if (form.weise === 'nachricht') {
    return [
      report(
        'zuordnung.quellePasstNicht',
        'Eine Zuordnung der Nachricht liest Datenfelder, keine Pfade.',
        'Wählen Sie das Datenfeld, aus dem der Wert kommt.',
        pfad,
      ),
    ]
  }
  if (pfad.startsWith('/')) {
    return [
      report(
        'zuordnung.pfadForm',
        'Der Pfad einer Quelle beginnt nicht mit einem Schrägstrich.',
        'Geben Sie den Pfad ab dem Wurzelelement an, ohne dieses selbst.',
        pfad,
      ),
    ]
  }
  return [...checkPraefixe(pfad, umgebung), ...checkDienstpfad(pfad, umgebung)]
}

function checkPraefixe(pfad: string, { form, report }: Pruefumgebung): Befund[] {
  const { elemente, attribut } = parseXmlPfad(pfad)
  const unbekannt = elemente
    .map((name) => splitName(name).praefix)
    .find((name) => name !== '' && !form.praefixe.has(name))
  if (unbekannt !== undefined) {
    return [
      report(
        'zuordnung.praefixUnbekannt',
        'Ein Präfix des Pfads ist nicht erklärt.',
        'Tragen Sie den Namensraum des Präfixes bei der Schnittstelle ein.',
        unbekannt,
      ),
    ]
  }
  return attribut?.includes(':') ? [attributBefund(attribut, report)] : []
}

/** Attributes of namespaces are not needed by any format yet and would have no prefix in the prediction. */
export function attributBefund(attribut: string, report: Pruefumgebung['report']): Befund {
  return report(
    'zuordnung.attributname',
    'Attribute mit Präfix werden nicht unterstützt.',
    'Verwenden Sie ein Attribut ohne Präfix.',
    attribut,
  )
}

function checkDienstpfad(pfad: string, { form, report }: Pruefumgebung): Befund[] {
  const { gegenstand } = form.zuordnung
  if (form.weise === 'eingang' || gegenstand.art === 'nachrichtentyp' || pfad === '.') return []
  const bekannt = listDienstpfade(gegenstand.art === 'dienst' ? gegenstand.dienst : 'rueckmeldung')
  if (bekannt.has(pfad)) return []
  return [
    report(
      'zuordnung.pfadUnbekannt',
      gegenstand.art === 'dienst'
        ? 'Diesen Pfad gibt es im Dienstauftrag nicht.'
        : 'Diesen Pfad gibt es in der Rückmeldung nicht.',
      'Wählen Sie eine Angabe aus der Schnittstellenbeschreibung; Präfixe sind d und m.',
      pfad,
    ),
  ]
}
