import { join } from 'node:path'
import { createBefund, type Ergebnis, fail, succeed } from '../../../shared/befund.ts'
import type { Diff, Schritt } from '../../../shared/dokument/diff.ts'
import { createLeerenDiff, isLeer } from '../../../shared/dokument/dokumentstand.ts'
import { composeDiffs } from '../../../shared/dokument/verketten.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { addHerkunft, findHerkunft, OHNE_HERKUNFT } from './herkunft.ts'
import { type Journaleintrag, openJournaldatei } from './journaldatei.ts'
import { forgetEnde, noteEnde } from './journalende.ts'
import { type Bestaetigung, writeJournalstand } from './journalstand.ts'
import { JOURNALDATEI, type Nachlass } from './nachlass.ts'
import { describeSchritt } from './schrittangabe.ts'

/** After so many entries the journal is folded into its start. */
const EINTRAEGE_MAXIMUM = 500

/**
 * The durable record of all changes to a project: what is acknowledged is on the disk, before saving and independent of it.
 * Its calls must not overlap.
 */
export interface Journal {
  readonly sequenz: number
  readonly gespeichert: number
  /** What lies between the files and the present state; what was changed and changed back is not in it. */
  listUngespeichertes(): Diff
  findBestaetigung(client: string): Bestaetigung | undefined
  /** Writes a Schritt down; answers its sequence once it is on the disk. `davor` is the project before it. */
  append(client: string, nummer: number, schritt: Schritt, davor: Projekt): Promise<Ergebnis<number>>
  /** Saving begins; `grundlage` is the fingerprint that the files will have. */
  beginSpeichern(grundlage: string): Promise<Ergebnis<undefined>>
  /** The files are saved: nothing of the entries is needed any more. */
  endSpeichern(grundlage: string): Promise<void>
  /**
   * The files were changed outside and are taken up by this Schritt: `grundlage` is their fingerprint, `diff` what now lies between
   * them and the state, `dateien` what they say. Nothing is written to the files.
   */
  adoptDateien(grundlage: string, schritt: Schritt, diff: Diff, dateien: Projekt): Promise<Ergebnis<number>>
  /** Ends it properly: who opens it next need not ask whether anything was torn. */
  close(): Promise<void>
}

/** Where nothing is unsaved it does not matter yet which files the journal belongs to. */
export const NOCH_UNBEKANNT = ''

/**
 * Begins a journal in a folder with what an earlier one has left there. `findGrundlage` answers the fingerprint of the files where it
 * is not known yet: with very many files it takes a second, so it is not asked before there is something to write down.
 */
export async function startJournal(ordner: string, nachlass: Nachlass, findGrundlage: () => string): Promise<Journal> {
  const fenster = new Map(nachlass.fenster)
  let { sequenz, gespeichert } = nachlass
  let basis = nachlass.grundlage
  let schritte = [...nachlass.schritte]
  let { herkunft } = nachlass
  let diffs: Diff[] = [nachlass.diff]
  let eintraege = 0
  const fold = async (): Promise<void> => {
    diffs = [composeDiffs(diffs)]
    await writeJournalstand(ordner, {
      grundlage: basis,
      sequenz,
      gespeichert,
      diff: diffs[0] ?? createLeerenDiff(),
      schritte,
      herkunft,
      fenster,
    })
  }
  // the start first: entries that it already contains are passed over if the clearing does not happen any more
  await fold()
  const datei = await openJournaldatei(join(ordner, JOURNALDATEI))
  await datei.clear()
  await forgetEnde(ordner)

  /** Only saves time and space: what cannot be folded now stays in the entries until the next try. */
  const compact = async (): Promise<void> => {
    try {
      await fold()
      await datei.clear()
      eintraege = 0
    } catch {
      eintraege = Math.floor(EINTRAEGE_MAXIMUM / 2)
    }
  }

  /** An entry without the files it belongs to could not be taken up again. */
  const ensureGrundlage = async (): Promise<void> => {
    if (basis !== NOCH_UNBEKANNT) return
    basis = findGrundlage()
    try {
      await fold()
    } catch (error) {
      basis = NOCH_UNBEKANNT
      throw error
    }
  }

  const write = async (eintrag: Journaleintrag): Promise<Ergebnis<undefined>> => {
    try {
      await ensureGrundlage()
      await datei.append(eintrag)
      eintraege += 1
      return succeed(undefined)
    } catch (error) {
      return fail(createSchreibbefund(error))
    }
  }

  return {
    get sequenz() {
      return sequenz
    },
    get gespeichert() {
      return gespeichert
    },
    listUngespeichertes: () => composeDiffs(diffs),
    findBestaetigung: (client) => fenster.get(client),
    append: async (client, nummer, schritt, davor) => {
      const zeit = new Date().toISOString()
      const neue = findHerkunft(davor, schritt.diff, herkunft)
      const angaben = { client, nummer, schritt, zeit, ...(neue === undefined ? {} : { herkunft: neue }) }
      const geschrieben = await write({ art: 'schritt', sequenz: sequenz + 1, ...angaben })
      if (!geschrieben.ok) return geschrieben
      herkunft = addHerkunft(herkunft, neue)
      sequenz += 1
      diffs.push(schritt.diff)
      schritte.push(describeSchritt(schritt, zeit))
      fenster.delete(client)
      fenster.set(client, { nummer, sequenz })
      if (eintraege >= EINTRAEGE_MAXIMUM) await compact()
      return succeed(sequenz)
    },
    beginSpeichern: (neue) => write({ art: 'speichern', sequenz, grundlage: neue }),
    endSpeichern: async (neue) => {
      basis = neue
      gespeichert = sequenz
      diffs = []
      schritte = []
      herkunft = OHNE_HERKUNFT
      await compact()
    },
    adoptDateien: async (neue, schritt, diff, dateien) => {
      const vorige = { basis, diffs, schritte, herkunft, sequenz, gespeichert }
      basis = neue
      diffs = [diff]
      herkunft = addHerkunft(OHNE_HERKUNFT, findHerkunft(dateien, diff, OHNE_HERKUNFT))
      schritte = isLeer(diff) ? [] : [...schritte, describeSchritt(schritt, new Date().toISOString())]
      sequenz += 1
      if (isLeer(diff)) gespeichert = sequenz
      try {
        await fold()
      } catch (error) {
        ;({ basis, diffs, schritte, herkunft, sequenz, gespeichert } = vorige)
        return fail(createSchreibbefund(error))
      }
      // the start contains them; clearing them only saves space
      await compact()
      return succeed(sequenz)
    },
    close: async () => {
      await datei.close()
      await noteEnde(ordner, sequenz)
    },
  }
}

function createSchreibbefund(error: unknown) {
  return createBefund({
    code: 'sitzung.journal',
    satz: 'Die Änderung konnte nicht gesichert werden.',
    abhilfe: 'Schaffen Sie freien Platz für die Daten von Fachwerk und wiederholen Sie die Änderung.',
    einzelheiten: String(error),
  })
}
