import type { Befund } from '../befund.ts'
import type { Zuordnungszeile } from '../modell/elemente/zuordnung.ts'
import type { Pruefumgebung } from './arten/art.ts'
import { checkZielcodes } from './codepruefung.ts'
import { checkSicht, unbekanntBefund } from './feldzugriff.ts'
import type { Zeile } from './zielbaum.ts'

/** Checks where a line of an Eingangszuordnung writes to: the Datenfeld, its Codeliste, what may stand at a Gruppe. */
export function checkNeutraleZiele(zeile: Zeile, angabe: Zuordnungszeile, umgebung: Pruefumgebung): Befund[] {
  const { form, report } = umgebung
  const steuernd = zeile.inhalt.art === 'bedingung' || zeile.inhalt.art === 'wiederholung'
  if (angabe.zielFeld === undefined) {
    return steuernd
      ? [report('zuordnung.zielArt', 'Ein Kopfwert braucht eine Zeile mit Wert.', 'Wählen Sie eine andere Art.')]
      : []
  }
  const ort = form.felder.get(angabe.zielFeld)
  if (ort === undefined) return [unbekanntBefund(angabe.zielFeld, report)]
  const befunde = [...checkSicht(ort, form, report), ...checkZielcodes(ort, constantValues(zeile), umgebung)]
  if (!steuernd && ort.knoten.art === 'gruppe') {
    befunde.push(
      report(
        'zuordnung.gruppeAlsWert',
        'Eine Gruppe hat keinen Wert.',
        'Wählen Sie ein Datenfeld der Gruppe.',
        ort.knoten.name,
      ),
    )
  }
  if (zeile.inhalt.art === 'wiederholung' && ort.knoten.anzahl.max === 1) {
    befunde.push(
      report(
        'zuordnung.nichtWiederholbar',
        'Das Datenfeld oder die Gruppe kommt nur einmal vor.',
        'Entfernen Sie die Wiederholung oder erlauben Sie im Modell mehr als ein Vorkommen.',
        ort.knoten.name,
      ),
    )
  }
  return befunde
}

/** The values a line can write that are known without any message. */
function constantValues({ inhalt }: Zeile): string[] {
  if (inhalt.art === 'konstante') return [inhalt.wert]
  if (inhalt.art !== 'codetabelle') return []
  const werte = Object.values(inhalt.tabelle)
  return [...(inhalt.sonst === undefined ? werte : [...werte, inhalt.sonst])].filter((wert) => wert !== '')
}
