import { access, realpath } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type Befund, createBefund, type Ergebnis, fail, succeed } from '../../../shared/befund.ts'
import type { Host } from '../../../shared/host.ts'
import { PROJEKTDATEI } from '../../../shared/modell/modelldateien.ts'
import { createOrdnername } from '../../../shared/projekte/dateiname.ts'
import { packDateien } from '../konzept/paket/zip.ts'
import { readProjektdatei } from '../projekte/readProjekt.ts'
import type { OffeneSitzung } from '../sitzung/offeneSitzung.ts'
import { resolveFreienOrdner } from '../sitzung/ordnerfreigabe.ts'
import { createUnbekanntBefund } from '../sitzung/sitzungsbefunde.ts'
import { readBaukaesten } from './baukaesten.ts'
import { listBeispiele, readBeispiel } from './beispiele.ts'
import { createNeuenOrdner, isFrei } from './neuerOrdner.ts'
import { describeOrdner, listOrdner } from './ordnerliste.ts'
import { unpackProjekt } from './paket/entpacke.ts'
import { readProjektinhalt } from './projektinhalt.ts'
import { createProjektvorlage } from './projektvorlage.ts'
import { isVorhanden, type Zuletztliste } from './zuletzt.ts'

const ORTE_MAXIMUM = 8

export interface Ablageoptionen {
  /** folders in and below which projects may be looked for and created; the first one is proposed */
  wurzeln(): readonly string[]
  /** folder of the samples */
  beispiele: string | undefined
  zuletzt: Zuletztliste
  findSitzung(id: string): OffeneSitzung | undefined
}

export type Projektmethoden = Pick<
  Host,
  | 'startseite'
  | 'vergissProjekt'
  | 'listeOrdner'
  | 'leseBaukaesten'
  | 'legeProjektAn'
  | 'kopiereBeispiel'
  | 'entpackeProjekt'
  | 'speichereUnter'
  | 'packeProjekt'
>

/** Finds, creates and copies projects: only in the released folders, and never over anything that is there. */
export function createProjektmethoden(optionen: Ablageoptionen): Projektmethoden {
  const { beispiele, zuletzt, findSitzung } = optionen

  const listWurzeln = async (): Promise<string[]> => {
    const echte = await Promise.all(optionen.wurzeln().map((wurzel) => realpath(wurzel).catch(() => undefined)))
    return [...new Set(echte.filter((einer) => einer !== undefined))]
  }

  /** The real path of a released folder in which a new one may be made. */
  const resolveOrt = async (ort: string): Promise<Ergebnis<string>> => {
    const wurzeln = await listWurzeln()
    const pfad = await resolveFreienOrdner(ort, wurzeln, 'anlegen')
    if (!pfad.ok) return pfad
    const projekt = await findProjektDarueber(pfad.wert, wurzeln)
    return projekt === undefined ? pfad : fail(createImProjektBefund(projekt))
  }

  const create = async (
    ort: string,
    name: string,
    dateien: ReadonlyMap<string, string | Uint8Array>,
    check?: (ordner: string) => Promise<Befund[]>,
  ): Promise<Ergebnis<{ ordner: string }>> => {
    const echterOrt = await resolveOrt(ort)
    if (!echterOrt.ok) return echterOrt
    const ordner = await createNeuenOrdner(echterOrt.wert, name, dateien, check)
    return ordner.ok ? succeed({ ordner: ordner.wert }) : ordner
  }

  const readInhalt = async (sitzung: string): Promise<Ergebnis<{ name: string; dateien: Map<string, Uint8Array> }>> => {
    const offene = findSitzung(sitzung)
    if (offene === undefined) return fail(createUnbekanntBefund())
    const dateien = await offene.withStand((gespeichert, stand) => readProjektinhalt(offene.ordner, gespeichert, stand))
    return dateien.ok ? succeed({ name: basename(offene.ordner), dateien: dateien.wert }) : dateien
  }

  return {
    startseite: async () => {
      const [wurzeln, liste, mitgebrachte] = await Promise.all([
        listWurzeln(),
        zuletzt.list(),
        listBeispiele(beispiele),
      ])
      const projekte = liste.map(async (einer) => ({ ...einer, vorhanden: await isVorhanden(einer.ordner) }))
      return succeed({
        ...(wurzeln[0] === undefined ? {} : { ort: wurzeln[0] }),
        zuletzt: await Promise.all(projekte),
        beispiele: mitgebrachte,
      })
    },
    vergissProjekt: async ({ ordner }) => {
      await zuletzt.forget(ordner)
      return succeed({})
    },
    listeOrdner: async ({ ordner }) => {
      const wurzeln = await listWurzeln()
      const gesucht = ordner ?? wurzeln[0]
      if (gesucht === undefined) return fail(createOhneOrtBefund())
      const pfad = await resolveFreienOrdner(gesucht, wurzeln)
      if (!pfad.ok) return pfad
      const stand = await listOrdner(pfad.wert, wurzeln)
      if (!stand.ok) return stand
      const letzte = (await zuletzt.list()).map((einer) => dirname(einer.ordner))
      const freie = await Promise.all(letzte.map((einer) => resolveFreienOrdner(einer, wurzeln)))
      const orte = new Set([...wurzeln, ...freie.flatMap((einer) => (einer.ok ? [einer.wert] : []))])
      return succeed({
        ...stand.wert,
        orte: await Promise.all([...orte].slice(0, ORTE_MAXIMUM).map(describeOrdner)),
      })
    },
    leseBaukaesten: async ({ ordner }) => {
      // a project that was opened before was released then
      const letzte = (await zuletzt.list()).map((einer) => einer.ordner)
      const pfad = await resolveFreienOrdner(ordner, [...(await listWurzeln()), ...letzte])
      return pfad.ok ? readBaukaesten(pfad.wert) : pfad
    },
    legeProjektAn: ({ ort, name }) => create(ort, createOrdnername(name), createProjektvorlage(name.trim())),
    kopiereBeispiel: async ({ ort, kennung }) => {
      const beispiel = await readBeispiel(beispiele, kennung)
      if (!beispiel.ok) return beispiel
      const echterOrt = await resolveOrt(ort)
      if (!echterOrt.ok) return echterOrt
      const name = await findFreienNamen(echterOrt.wert, createOrdnername(beispiel.wert.name))
      return create(ort, name, beispiel.wert.dateien)
    },
    entpackeProjekt: async ({ ort, name, inhalt }) => {
      const dateien = unpackProjekt(Buffer.from(inhalt, 'base64'))
      if (!dateien.ok) return dateien
      // what is wrong further in shows when it is opened, as with any project
      return create(ort, createOrdnername(name), dateien.wert, async (ordner) => {
        const kopf = await readProjektdatei(await realpath(ordner))
        return kopf.ok ? [] : kopf.befunde
      })
    },
    speichereUnter: async ({ sitzung, ort, name }) => {
      const inhalt = await readInhalt(sitzung)
      return inhalt.ok ? create(ort, createOrdnername(name), inhalt.wert.dateien) : inhalt
    },
    packeProjekt: async ({ sitzung }) => {
      const inhalt = await readInhalt(sitzung)
      if (!inhalt.ok) return inhalt
      const zip = packDateien(inhalt.wert.dateien)
      return succeed({ name: `${inhalt.wert.name}.zip`, inhalt: Buffer.from(zip).toString('base64') })
    },
  }
}

/** The folder itself or one above it that is a project: what lies in a project belongs to it. */
async function findProjektDarueber(ort: string, wurzeln: readonly string[]): Promise<string | undefined> {
  for (let pfad = ort; ; pfad = dirname(pfad)) {
    const ist = await access(join(pfad, PROJEKTDATEI)).then(
      () => true,
      () => false,
    )
    if (ist) return pfad
    if (wurzeln.includes(pfad) || dirname(pfad) === pfad) return undefined
  }
}

async function findFreienNamen(ort: string, name: string): Promise<string> {
  let frei = name
  for (let nummer = 2; !(await isFrei(join(ort, frei))); nummer += 1) frei = `${name} ${nummer}`
  return frei
}

function createImProjektBefund(datei: string): Befund {
  return createBefund({
    code: 'ablage.imProjekt',
    satz: 'Dieser Ordner gehört zu einem Projekt.',
    ort: { datei },
    abhilfe: 'Wählen Sie einen Ort außerhalb des Projekts.',
  })
}

function createOhneOrtBefund(): Befund {
  return createBefund({
    code: 'ablage.ohneOrt',
    satz: 'Fachwerk hat keinen Ordner, in dem es Projekte suchen darf.',
    abhilfe: 'Starten Sie Fachwerk mit „--ordner“ und dem Ordner Ihrer Projekte.',
  })
}
