import { lstat, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { createBefund, type Ergebnis, fail, succeed } from '../../../shared/befund.ts'
import { listTextquellen } from '../../../shared/generator/alles.ts'
import { pfadOfKopfschema } from '../../../shared/generator/pfade.ts'
import { findZuordnungspfad } from '../../../shared/generator/zuordnungspfad.ts'
import { listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'
import { listFassungen } from '../../../shared/zuordnung/form.ts'
import { generateZuordnung } from '../../../shared/zuordnung/generateZuordnung.ts'
import { SCHNITTSTELLENDATEIEN } from '../schema/schnittstellenschemata.ts'

/** A larger file is no generated text. */
const TEXT_MAXIMUM = 20 * 1024 * 1024
const DATEIEN_MAXIMUM = 20_000
const ENDUNGEN = ['.xsl', '.xsd', '.xml']

/** Texts by path. */
export interface Texte {
  get(pfad: string): string | undefined
  keys(): Iterable<string>
}

/** Everything that is generated from a project, by path, with the hand-written schemas it refers to. */
export function generateTexte(projekt: Projekt): Map<string, string> {
  return new Map([...listQuellen(projekt)].map(([pfad, generate]) => [pfad, generate()]))
}

/** The same, each text generated when it is first asked for: after an edit few of them are. */
export function createTexte(projekt: Projekt): Texte {
  const quellen = listQuellen(projekt)
  const texte = new Map<string, string>()
  return {
    keys: () => quellen.keys(),
    get: (pfad) => {
      const bekannter = texte.get(pfad)
      const quelle = quellen.get(pfad)
      if (bekannter !== undefined || quelle === undefined) return bekannter
      const text = quelle()
      texte.set(pfad, text)
      return text
    },
  }
}

function listQuellen(projekt: Projekt): Map<string, () => string> {
  const quellen = new Map(listTextquellen(projekt).map(({ pfad, generate }) => [pfad, generate]))
  for (const [datei, text] of Object.entries(SCHNITTSTELLENDATEIEN)) quellen.set(`schnittstelle/${datei}`, () => text)
  for (const leistung of listDatensaetze(projekt, 'leistung')) {
    quellen.set(pfadOfKopfschema(leistung), () => SCHNITTSTELLENDATEIEN['kopf.xsd'] ?? '')
  }
  const schnittstellen = new Set(listDatensaetze(projekt, 'produkt').flatMap((produkt) => produkt.schnittstellen))
  for (const zuordnung of listDatensaetze(projekt, 'zuordnung')) {
    if (!schnittstellen.has(zuordnung.schnittstelle)) continue
    for (const fassung of listFassungen(projekt, zuordnung)) {
      const pfad = findZuordnungspfad(projekt, zuordnung, fassung)
      quellen.set(pfad, () => generateZuordnung(projekt, zuordnung.id, fassung))
    }
  }
  return quellen
}

/** Reads rule texts that `generiere` has written, possibly changed since; the folder is hostile. */
export async function readTexte(ordner: string): Promise<Ergebnis<Map<string, string>>> {
  const texte = new Map<string, string>()
  try {
    for (const pfad of await listDateien(ordner)) {
      const angaben = await lstat(pfad)
      if (angaben.size > TEXT_MAXIMUM) return fail(createLesebefund(pfad, 'ist zu groß'))
      texte.set(relative(ordner, pfad).split(sep).join('/'), await readFile(pfad, 'utf8'))
    }
  } catch (fehler) {
    return fail(createLesebefund(ordner, 'lässt sich nicht lesen', String(fehler)))
  }
  if (texte.size === 0) return fail(createLesebefund(ordner, 'enthält keine Regeltexte'))
  return succeed(texte)
}

/** Plain files below a folder; links are passed over, so that nothing outside is read. */
async function listDateien(ordner: string): Promise<string[]> {
  const pfade: string[] = []
  const offen = [ordner]
  for (let hier = offen.pop(); hier !== undefined; hier = offen.pop()) {
    for (const eintrag of await readdir(hier, { withFileTypes: true })) {
      const pfad = join(hier, eintrag.name)
      if (eintrag.isDirectory()) offen.push(pfad)
      else if (eintrag.isFile() && ENDUNGEN.some((endung) => pfad.endsWith(endung))) pfade.push(pfad)
      if (pfade.length > DATEIEN_MAXIMUM) throw new Error('zu viele Dateien')
    }
  }
  return pfade.sort()
}

/** Writes texts below a folder; files there that are not among them stay. */
export async function writeTexte(ordner: string, texte: ReadonlyMap<string, string>): Promise<Ergebnis<null>> {
  try {
    for (const [pfad, text] of texte) {
      const ziel = join(ordner, ...pfad.split('/'))
      await mkdir(dirname(ziel), { recursive: true })
      await writeFile(ziel, text)
    }
    return succeed(null)
  } catch (fehler) {
    return fail(
      createBefund({
        code: 'ausgabe.nichtGeschrieben',
        satz: 'Der Zielordner lässt sich nicht beschreiben',
        ort: { datei: ordner },
        abhilfe: 'Wählen Sie einen Ordner, in dem Sie schreiben dürfen.',
        einzelheiten: String(fehler),
      }),
    )
  }
}

function createLesebefund(pfad: string, was: string, einzelheiten?: string) {
  return createBefund({
    code: 'regelwerk.ordner',
    satz: `Der Ordner mit Regeltexten ${was}`,
    ort: { datei: pfad },
    abhilfe: 'Geben Sie einen Ordner an, den „fachwerk generiere --nach“ geschrieben hat.',
    einzelheiten,
  })
}
