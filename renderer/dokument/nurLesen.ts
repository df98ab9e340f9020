import type { Befund } from '../../shared/befund.ts'
import { describeDateistelle } from '../befunde/dateistelle.ts'

/** Why a window cannot change its project, and what helps. */
export interface Nurlesegrund {
  satz: string
  abhilfe: string
  /** what the window can do about it itself: ask for the right to write, or read the files again */
  angebot: 'uebernehmen' | 'neuLaden' | undefined
}

interface Lesestand {
  schreibrecht: boolean
  aenderbar: boolean
  lesebefunde: readonly Befund[]
}

/** Befunde of opening that say it all; what is decided about them stands at the bottom of the window. */
const GRUENDE = ['sitzung.besetzt', 'speichern.offen', 'speichern.unklar', 'speichern.vermerk', 'sitzung.nachlass']

/** The reason why this window only reads; undefined where it may write. */
export function findNurlesegrund({ schreibrecht, aenderbar, lesebefunde }: Lesestand): Nurlesegrund | undefined {
  if (schreibrecht) return undefined
  if (aenderbar) {
    return {
      satz: 'Ein anderes Fenster ändert dieses Projekt.',
      abhilfe: 'Übernehmen Sie das Schreibrecht, um hier weiterzuarbeiten.',
      angebot: 'uebernehmen',
    }
  }
  for (const code of GRUENDE) {
    const befund = lesebefunde.find((einer) => einer.code === code)
    if (befund !== undefined) return { satz: befund.satz, abhilfe: befund.abhilfe, angebot: undefined }
  }
  return {
    satz: describeDateien(lesebefunde),
    abhilfe: 'Was falsch ist, steht unter „Befunde“. Solange lesen Sie nur; laden Sie danach neu.',
    angebot: 'neuLaden',
  }
}

/** "Die Datei ist fehlerhaft: leistungen/a.json, Zeile 3."; what is wrong with Testfälle keeps nobody from writing. */
function describeDateien(befunde: readonly Befund[]): string {
  const orte = befunde
    .filter(({ schwere, ort }) => schwere === 'fehler' && ort?.datei?.startsWith('testfaelle/') !== true)
    .flatMap(({ ort }) => (ort?.datei === undefined ? [] : [ort]))
  const dateien = new Set(orte.map(({ datei }) => datei))
  const [erster] = orte
  if (dateien.size > 1) return `${dateien.size} Dateien des Projekts sind fehlerhaft.`
  if (erster === undefined) return 'Das Projekt hat Fehler in seinen Dateien.'
  return `Die Datei ist fehlerhaft: ${describeDateistelle(erster)}.`
}
