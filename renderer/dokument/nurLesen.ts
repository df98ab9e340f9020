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

/** Befunde of opening that say it all; about most of them is decided at the bottom of the window. */
const GRUENDE: Readonly<Record<string, Nurlesegrund['angebot']>> = {
  'sitzung.besetzt': undefined,
  'speichern.offen': undefined,
  'speichern.unklar': undefined,
  'speichern.vermerk': undefined,
  'sitzung.datenordner': 'neuLaden',
}

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
  for (const [code, angebot] of Object.entries(GRUENDE)) {
    const befund = lesebefunde.find((einer) => einer.code === code)
    if (befund !== undefined) return { satz: befund.satz, abhilfe: befund.abhilfe, angebot }
  }
  return { ...describeDateien(lesebefunde), angebot: 'neuLaden' }
}

/** The one thing that is wrong, or in how many files; what is wrong with Testfälle keeps nobody from writing. */
function describeDateien(befunde: readonly Befund[]): Pick<Nurlesegrund, 'satz' | 'abhilfe'> {
  const fehler = befunde.filter(
    ({ schwere, ort }) => schwere === 'fehler' && ort?.datei?.startsWith('testfaelle/') !== true,
  )
  const [erster, ...weitere] = fehler
  const danach = 'Laden Sie danach neu; solange können Sie nur lesen.'
  if (erster !== undefined && weitere.length === 0) {
    const stelle = describeDateistelle(erster.ort ?? {})
    return { satz: stelle === '' ? erster.satz : `${stelle}: ${erster.satz}`, abhilfe: `${erster.abhilfe} ${danach}` }
  }
  const dateien = new Set(fehler.map(({ ort }) => ort?.datei)).size
  return {
    satz: dateien > 1 ? `${dateien} Dateien des Projekts sind fehlerhaft.` : 'Eine Datei des Projekts ist fehlerhaft.',
    abhilfe: `Was falsch ist, steht unter „Befunde“. ${danach}`,
  }
}
