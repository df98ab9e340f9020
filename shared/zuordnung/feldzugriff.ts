import type { Befund } from '../befund.ts'
import type { Pruefumgebung } from './arten/art.ts'
import type { Feldort, Zuordnungsform } from './form.ts'

/** Checks a Datenfeld that a line of an outgoing Zuordnung reads. */
export function checkFeldZugriff(feldpfad: string, { form, report }: Pruefumgebung): Befund[] {
  if (form.weise === 'dienst') {
    return [
      report(
        'zuordnung.dienstLiestNachricht',
        'Eine Dienst-Zuordnung darf keine Datenfelder der Nachricht lesen.',
        'Verwenden Sie die Angaben des Dienstauftrags; er enthält alle Metadaten und fertigen Texte.',
        feldpfad,
      ),
    ]
  }
  if (form.weise !== 'nachricht') {
    return [
      report(
        'zuordnung.quellePasstNicht',
        'Diese Zuordnung liest Pfade, keine Datenfelder.',
        'Geben Sie den Pfad in der gelesenen Nachricht an.',
        feldpfad,
      ),
    ]
  }
  const ort = form.felder.get(feldpfad)
  if (ort === undefined) return [unbekanntBefund(feldpfad, report)]
  return checkSicht(ort, form, report)
}

/** Checks that the message may carry the Datenfeld, whether it is read from there or written to it. */
export function checkSicht(ort: Feldort, form: Zuordnungsform, report: Pruefumgebung['report']): Befund[] {
  if (isInSicht(form, ort)) return []
  return [
    report(
      'zuordnung.ausserhalbDerSicht',
      'Das Datenfeld steht nicht in der Dokumentsicht der Nachricht.',
      'Entfernen Sie die Zeile oder nehmen Sie das Feld mit Rechtsgrundlage in die Sicht auf.',
      ort.knoten.name,
    ),
  ]
}

export function unbekanntBefund(feldpfad: string, report: Pruefumgebung['report']): Befund {
  return report(
    'zuordnung.feldUnbekannt',
    'Die Nachricht hat dieses Datenfeld nicht.',
    'Wählen Sie ein Datenfeld aus den Dokumenten des Nachrichtentyps.',
    feldpfad,
  )
}

/** A field is in view itself or through a Gruppe around it; a Gruppe also if any of its parts is. */
export function isInSicht(form: Zuordnungsform, ort: Feldort): boolean {
  const sicht = form.nachricht?.nachrichtentyp.dokumentsichten.find((eine) => eine.dokument === ort.dokument)
  if (sicht === undefined) return false
  if (sicht.felder === 'alle') return true
  const sichtbar = new Set(sicht.felder)
  if (ort.weg.some((knoten) => sichtbar.has(knoten.pfad))) return true
  return sicht.felder.some((feld) => form.felder.get(feld)?.weg.some((knoten) => knoten.pfad === ort.knoten.pfad))
}
