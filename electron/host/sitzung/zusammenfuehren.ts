import { createHash } from 'node:crypto'
import { createBefund, type Ergebnis, fail, succeed } from '../../../shared/befund.ts'
import { createDiff } from '../../../shared/dokument/createDiff.ts'
import type { Diff, Schritt } from '../../../shared/dokument/diff.ts'
import type { Dokumentstand } from '../../../shared/dokument/dokumentstand.ts'
import type { Zusammenfuehrungsstand } from '../../../shared/host/vergleich.ts'
import type { HostEingabe } from '../../../shared/host.ts'
import { PROJEKTDATEI } from '../../../shared/modell/modelldateien.ts'
import { compareProjekte } from '../../../shared/vergleich/compareProjekte.ts'
import { describeKonflikt } from '../../../shared/zusammenfuehren/describeKonflikt.ts'
import type { Entscheidungen } from '../../../shared/zusammenfuehren/konflikt.ts'
import { type DreiStaende, mergeStaende } from '../../../shared/zusammenfuehren/mergeStaende.ts'
import { readFehlerfreiesProjekt } from '../projekte/readProjekt.ts'
import { hashOfStand } from './grundlage.ts'

const SAETZE_MAXIMUM = 200

/** A merge that is worked out; nothing of it has happened yet. */
export interface Vorhaben {
  antwort: Zusammenfuehrungsstand
  /** undefined as long as something is to be decided, or only a look was asked for */
  uebernahme: Uebernahme | undefined
}

interface Uebernahme {
  /** what the files say */
  dateien: Dokumentstand
  /** fingerprint of the files */
  grundlage: string
  stand: Dokumentstand
  schritt: Schritt
  /** what of the new state is not in the files */
  ungespeichert: Diff
}

/**
 * Works out what becomes of the open project with what the files say now. Files with a Fehler are refused with their Befunde.
 * Decisions count only for the state and the files they were made for.
 */
export async function planZusammenfuehrung(
  ordner: string,
  { gespeichert, stand }: { gespeichert: Dokumentstand; stand: Dokumentstand },
  { fassung, entscheidungen, anwenden }: HostEingabe<'fuehreZusammen'>,
): Promise<Ergebnis<Vorhaben>> {
  const gelesen = await readFehlerfreiesProjekt(ordner)
  if (!gelesen.ok) return fail(...gelesen.befunde.filter(({ schwere }) => schwere === 'fehler'))
  const { projekt, positionen } = gelesen.wert
  if (projekt.id !== stand.projekt.id) return fail(createVertauschtbefund(projekt.name))
  const dateien = { projekt, positionen }
  const grundlage = hashOfStand(dateien)
  const jetzige = createHash('sha256')
    .update(`${grundlage} ${hashOfStand(stand)}`)
    .digest('hex')
  const gelten = fassung === jetzige
  const gewaehlte: Entscheidungen = new Map(
    gelten ? entscheidungen.map(({ konflikt, seite }) => [konflikt, seite]) : [],
  )
  const staende: DreiStaende = { basis: gespeichert, eigene: stand, fremde: dateien }
  const ergebnis = mergeStaende(staende, gewaehlte)
  const antwort: Zusammenfuehrungsstand = {
    fassung: jetzige,
    saetze: describeDateien(gespeichert, dateien),
    konflikte: ergebnis.konflikte.map((konflikt) => {
      const seite = gewaehlte.get(konflikt.id)
      const worte = describeKonflikt(staende, konflikt)
      return {
        id: konflikt.id,
        ziel: konflikt.element,
        ...(seite === undefined ? {} : { seite }),
        ...worte,
        eigeneSaetze: [...worte.eigeneSaetze],
        fremdeSaetze: [...worte.fremdeSaetze],
      }
    }),
  }
  const offen = ergebnis.konflikte.some(({ id }) => !gewaehlte.has(id))
  if (!anwenden || offen || !gelten) return succeed({ antwort, uebernahme: undefined })
  const schritt = { name: 'Änderungen von außen übernehmen', diff: createDiff(stand, ergebnis.stand) }
  return succeed({
    antwort: { ...antwort, schritt },
    uebernahme: {
      dateien,
      grundlage,
      stand: ergebnis.stand,
      schritt,
      ungespeichert: createDiff(dateien, ergebnis.stand),
    },
  })
}

function createVertauschtbefund(name: string) {
  return createBefund({
    code: 'sitzung.anderesProjekt',
    satz: `Im Projektordner liegt jetzt ein anderes Projekt, „${name}“.`,
    ort: { datei: PROJEKTDATEI },
    abhilfe: 'Stellen Sie die Dateien dieses Projekts wieder her; Ihre Änderungen bleiben hier erhalten.',
  })
}

/** What was changed outside, in sentences. */
function describeDateien(gespeichert: Dokumentstand, dateien: Dokumentstand): string[] {
  const { saetze, gruppen } = compareProjekte(gespeichert, dateien)
  const alle = [
    ...saetze,
    ...gruppen
      .flatMap(({ unterschiede }) => unterschiede)
      .filter(({ eingeschlossen }) => !eingeschlossen)
      .flatMap(({ aenderungen }) => aenderungen.map(({ satz }) => satz)),
  ]
  const mehr = alle.length - SAETZE_MAXIMUM
  return mehr > 0 ? [...alle.slice(0, SAETZE_MAXIMUM), `… und ${mehr} weitere Änderungen.`] : alle
}
