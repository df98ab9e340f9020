import { readFileSync, writeFileSync } from 'node:fs'
import { mkdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readProjekt } from '../../electron/host/projekte/readProjekt.ts'
import { getDatensatz, type Projekt } from '../../shared/modell/projekt.ts'
import { createOrdner, textOf, writeProjektordner } from '../host/projekte/projektordner.ts'
import { commit, git, OHNE_GIT } from '../host/vergleich/repository.ts'
import { fachwerk } from './fachwerk.ts'

if (OHNE_GIT) console.log('Zusammenführen mit Git: übersprungen, auf diesem Rechner ist kein Git installiert.')

const LEISTUNG = 'leistungen/hundAnmelden.json'

interface Repository {
  wurzel: string
  /** the project lies in a folder of the repository, with a quote in its name */
  projekt: string
}

/** A repository that is set up for Fachwerk, with the Beispielprojekt as its first revision. */
async function createRepository(): Promise<Repository> {
  const wurzel = createOrdner()
  const projekt = join(wurzel, "Modelle d'hier", 'hund')
  await mkdir(projekt, { recursive: true })
  writeProjektordner(projekt)
  git(wurzel, 'init', '-q', '-b', 'haupt')
  const { status, ausgabe } = await fachwerk('zusammenfuehren', '--einrichten', projekt)
  expect([status, ausgabe]).toEqual([0, expect.stringContaining('.gitattributes: 10 Zeilen ergänzt')])
  commit(wurzel, 'Anfang')
  return { wurzel, projekt }
}

function change(datei: string, ...ersetzungen: [string, string][]): void {
  let text = readFileSync(datei, 'utf8')
  for (const [von, nach] of ersetzungen) {
    expect(text).toContain(von)
    text = text.replace(von, nach)
  }
  writeFileSync(datei, text)
}

/** Two branches from the first revision, the second one checked out. */
function branch({ wurzel }: Repository, dort: () => void, hier: () => void): void {
  git(wurzel, 'checkout', '-q', '-b', 'dort')
  dort()
  commit(wurzel, 'Dort')
  git(wurzel, 'checkout', '-q', 'haupt')
  hier()
  commit(wurzel, 'Hier')
}

async function readGanzes(ordner: string): Promise<Projekt> {
  const gelesen = await readProjekt(ordner)
  if (!gelesen.ok) throw new Error(JSON.stringify(gelesen.befunde))
  expect(gelesen.wert.befunde).toEqual([])
  return gelesen.wert.projekt
}

describe.skipIf(OHNE_GIT)('git merge mit Fachwerk', () => {
  it('führt verschiedene Elemente derselben Datei zusammen, auch eine umbenannte, und lässt Widersprüche markiert stehen', async () => {
    const repository = await createRepository()
    const { wurzel, projekt } = repository
    const leistung = join(projekt, LEISTUNG)
    const umbenannt = join(projekt, 'leistungen', 'hundHalten.json')
    branch(
      repository,
      () => {
        change(leistung, ['"name": "Ordnungsamt"', '"name": "Ordnungsbehörde"'])
        change(join(projekt, 'codelisten/hunderassen.xml'), ['</SimpleCodeList>', '\n</SimpleCodeList>'])
      },
      () => {
        // the line next to the one changed there: line by line this would be a conflict
        change(leistung, ['"technischerName": "ordnungsamt"', '"technischerName": "ordnungsbehoerde"'])
      },
    )
    await rename(leistung, umbenannt)
    commit(wurzel, 'Die Leistung bekommt einen anderen Dateinamen')
    git(wurzel, 'merge', '-q', '-m', 'Zusammen', 'dort')
    const zusammen = getDatensatz(await readGanzes(projekt), 'rolle', 'rol-ordnungsam')
    expect([zusammen.name, zusammen.technischerName]).toEqual(['Ordnungsbehörde', 'ordnungsbehoerde'])

    git(wurzel, 'checkout', '-q', '-b', 'drittes', 'HEAD')
    change(umbenannt, ['"name": "Ordnungsbehörde"', '"name": "Amt"'])
    commit(wurzel, 'Drittes')
    git(wurzel, 'checkout', '-q', 'haupt')
    change(umbenannt, ['"name": "Ordnungsbehörde"', '"name": "Stadtwache"'])
    commit(wurzel, 'Viertes')
    expect(() => git(wurzel, 'merge', '-q', 'drittes')).toThrow()
    expect(git(wurzel, 'diff', '--name-only', '--diff-filter=U').trim()).toContain('hundHalten.json')
    const markiert = readFileSync(umbenannt, 'utf8')
    expect(markiert).toContain(
      '<<<<<<< eigene Fassung\n      "name": "Stadtwache",\n=======\n      "name": "Amt",\n>>>>>>> fremde Fassung\n',
    )
    const gelesen = await readProjekt(projekt)
    expect(gelesen.ok && gelesen.wert.befunde[0]).toMatchObject({
      code: 'datei.konflikt',
      ort: { datei: 'leistungen/hundHalten.json', zeile: markiert.split('<<<<<<<')[0]?.split('\n').length },
    })

    // the whole project says the same, and finds nothing else
    const { status, ausgabe } = await fachwerk('zusammenfuehren', '--projekt', projekt)
    expect(readFileSync(umbenannt, 'utf8')).toBe(markiert)
    expect([status, ausgabe.split('\n')]).toEqual([
      1,
      [
        '✗ Rolle „Stadtwache“: Name',
        '    Grundlage: Ordnungsbehörde',
        '    eigene:    Stadtwache',
        '    fremde:    Amt',
        '    in:        leistungen/hundHalten.json',
        expect.stringMatching(/^leistungen\/hundHalten\.json:\d+ markiert$/),
        '1 Widerspruch: Entscheiden Sie an den markierten Stellen, was gilt, und führen Sie dann „git add“ aus.',
        '',
      ],
    ])

    git(wurzel, 'merge', '--abort')
    expect(() => git(wurzel, 'rebase', 'drittes')).toThrow(
      expect.objectContaining({ stdout: expect.stringContaining('„fremde“ der umgesetzte Commit') }),
    )
    expect(readFileSync(umbenannt, 'utf8')).toContain(
      '<<<<<<< eigene Fassung\n      "name": "Amt",\n=======\n      "name": "Stadtwache",\n',
    )
  })
})

describe('fachwerk zusammenfuehren', () => {
  const createFassungen = (): string[] => {
    const ordner = createOrdner({
      O: textOf(LEISTUNG),
      A: textOf(LEISTUNG).replace('"name": "Ordnungsamt"', '"name": "Amt"'),
      B: textOf(LEISTUNG).replace('"name": "Ordnungsamt"', '"name": "Ordnungsbehörde"'),
    })
    return ['O', 'A', 'B'].map((name) => join(ordner, name))
  }

  it('nennt Widersprüche in Worten und als Daten; was es nicht lesen kann, lässt es stehen', async () => {
    const [o = '', a = '', b = ''] = createFassungen()
    const eigene = readFileSync(b)
    const [text, daten, fehlt, zuWenige] = await Promise.all([
      fachwerk('zusammenfuehren', o, a, b, `irgendwo/${LEISTUNG}`),
      fachwerk('zusammenfuehren', ...createFassungen(), LEISTUNG, '--json'),
      fachwerk('zusammenfuehren', o, b, `${o}.gibtesnicht`, LEISTUNG),
      fachwerk('zusammenfuehren', o, a),
    ])
    expect([text.status, daten.status, fehlt.status, zuWenige.status]).toEqual([1, 1, 129, 129])
    expect(text.ausgabe).toContain(
      '✗ Rolle „Amt“: Name\n    Grundlage: Ordnungsamt\n    eigene:    Amt\n    fremde:    Ordnungsbehörde\n',
    )
    expect(text.ausgabe).toContain(`${LEISTUNG}: 1 Widerspruch ist mit <<<<<<< markiert.`)
    expect(readFileSync(a, 'utf8')).toContain('<<<<<<< eigene Fassung')
    const { wert } = JSON.parse(daten.ausgabe)
    expect(wert).toMatchObject({ datei: LEISTUNG, markiert: true, konflikte: [{ eigene: 'Amt' }] })
    expect(fehlt.ausgabe).toContain('✗ Die Datei fehlt.')
    expect(readFileSync(b).equals(eigene)).toBe(true)
  })

  it('die Hilfe sagt auf Deutsch, wie man Git einrichtet und was der Rückgabewert bedeutet', async () => {
    const { status, ausgabe } = await fachwerk('zusammenfuehren', '--help')
    expect(status).toBe(0)
    expect(ausgabe).toContain('fachwerk zusammenfuehren --einrichten [PROJEKT]')
    expect(ausgabe).toContain('Rückgabewert: 0')
    expect(ausgabe).not.toMatch(/Usage|Options|Arguments/)
  })
})
