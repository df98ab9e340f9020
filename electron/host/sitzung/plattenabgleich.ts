import { join } from 'node:path'
import type { Befund } from '../../../shared/befund.ts'
import type { Dokumentstand } from '../../../shared/dokument/dokumentstand.ts'
import { isGleich } from '../../../shared/dokument/gleich.ts'
import type { Lesespeicher } from '../projekte/lesespeicher.ts'
import { readProjekt } from '../projekte/readProjekt.ts'
import { listListeninhalte } from '../projekte/writeCodelisten.ts'
import { lockOrdner } from '../prozessor/speicher/sperre.ts'
import type { Journal } from './journal.ts'

/** Befunde of a Sitzung that could not take its data folder for itself. */
const NICHT_GEHOERIG = ['sitzung.besetzt', 'sitzung.datenordner']

interface Angaben {
  speicher: Lesespeicher
  ordner: string
  datenordner: string
  gespeichert: Dokumentstand
  journal: Journal | undefined
  lesebefunde: readonly Befund[]
  befunde: readonly Befund[]
}

/** Whether a Sitzung without unsaved changes no longer shows what the files say, or could be written now. */
export async function isVeraltet({
  speicher,
  ordner,
  datenordner,
  gespeichert,
  journal,
  lesebefunde,
  befunde,
}: Angaben): Promise<boolean> {
  if (journal !== undefined && journal.sequenz !== journal.gespeichert) return false
  if (befunde.some(({ code }) => NICHT_GEHOERIG.includes(code)) && isFree(join(datenordner, 'journal'))) return true
  const jetzt = await readProjekt(ordner, speicher)
  if (!jetzt.ok) return false
  const { projekt, positionen, befunde: jetzige } = jetzt.wert
  return !isGleich(listInhalte(gespeichert, lesebefunde), listInhalte({ projekt, positionen }, jetzige))
}

/** Whether nobody owns the folder any more; looking costs a moment of ownership. */
function isFree(ordner: string): boolean {
  const sperre = lockOrdner(ordner)
  if (sperre.ok) sperre.wert.release()
  return sperre.ok
}

function listInhalte({ projekt, positionen }: Dokumentstand, befunde: readonly Befund[]): unknown {
  const { id, name, datensaetze, schemata, eigeneRegeln } = projekt
  // entries of a list that is gone are kept in memory for taking the deletion back
  const listen = [datensaetze, listListeninhalte(projekt), schemata, eigeneRegeln, positionen]
  return [id, name, befunde, ...listen.map((liste) => Object.fromEntries<unknown>(liste))]
}
