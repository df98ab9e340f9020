import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readProjekt } from '../../../electron/host/projekte/readProjekt.ts'
import { fuehreProjektZusammen } from '../../../electron/host/zusammenfuehren/fuehreProjektZusammen.ts'
import { writeKanonisch } from '../../../shared/modell/kanonisch.ts'
import { createOrdner, textOf, writeProjektordner } from '../projekte/projektordner.ts'
import { commit, git, OHNE_GIT } from '../vergleich/repository.ts'
import { resolveMarken } from './marken.ts'

const BAUKASTEN = 'baukasten/grundlagen.json'
const LEISTUNG = 'leistungen/hundAnmelden.json'
const NACHBAR = 'organisationen/nachbarstadt.json'
/** A Rechtsgrundlage that nothing uses in the beginning. */
const MARKTSATZUNG = 'rec-marktsatz0'

type Saetze = Record<string, Record<string, unknown>>

function edit(projekt: string, pfad: string, aendere: (saetze: Saetze) => void): void {
  const datei: { datensaetze: Saetze } = JSON.parse(readFileSync(join(projekt, pfad), 'utf8'))
  aendere(datei.datensaetze)
  writeFileSync(join(projekt, pfad), writeKanonisch(datei))
}

const entferneSatzung = (saetze: Saetze): void => {
  delete saetze[MARKTSATZUNG]
}
const verwendeSatzung = (saetze: Saetze): void => {
  saetze['dok-anmeldung0'] = {
    ...saetze['dok-anmeldung0'],
    rechtsgrundlagen: [{ rechtsgrundlage: MARKTSATZUNG, zweck: 'Marktaufsicht' }],
  }
}

/** Two branches of the Beispielprojekt, which lies in a folder of the repository; „haupt“ is checked out. */
function branch(dort: (projekt: string) => void, hier: (projekt: string) => void): string {
  const wurzel = createOrdner({ 'modell/hund/.gitkeep': '' })
  const projekt = join(wurzel, 'modell', 'hund')
  writeProjektordner(projekt)
  edit(projekt, BAUKASTEN, (saetze) => {
    saetze[MARKTSATZUNG] = {
      ...saetze['rec-satzung000'],
      id: MARKTSATZUNG,
      name: 'Marktsatzung',
      technischerName: 'marktsatzung',
    }
  })
  git(wurzel, 'init', '-q', '-b', 'haupt')
  commit(wurzel, 'Anfang')
  git(wurzel, 'checkout', '-q', '-b', 'dort')
  dort(projekt)
  commit(wurzel, 'Dort')
  git(wurzel, 'checkout', '-q', 'haupt')
  hier(projekt)
  commit(wurzel, 'Hier')
  return projekt
}

/** Runs Git where it may stop at a conflict. */
function tryGit(ordner: string, ...argumente: string[]): void {
  try {
    git(ordner, '-c', 'core.editor=true', ...argumente)
  } catch {
    // conflicts: somebody has to decide
  }
}

/** The two branches; the merge is begun. */
function merge(dort: (projekt: string) => void, hier: (projekt: string) => void): string {
  const projekt = branch(dort, hier)
  tryGit(projekt, 'merge', '-q', '-m', 'Zusammen', 'dort')
  return projekt
}

async function fuehreZusammen(ordner: string) {
  const ergebnis = await fuehreProjektZusammen({ ordner })
  if (!ergebnis.ok) throw new Error(JSON.stringify(ergebnis.befunde))
  return ergebnis.wert
}

const listBefunde = async (ordner: string) => {
  const gelesen = await readProjekt(ordner)
  return (gelesen.ok ? gelesen.wert.befunde : gelesen.befunde).map(({ code, ort }) => [code, ort?.datei])
}

describe.skipIf(OHNE_GIT)('fachwerk zusammenfuehren --projekt', () => {
  it('sieht nach einem „git merge“ ohne Konflikt, was eine Seite entfernt und die andere in einer anderen Datei neu verwendet', async () => {
    const projekt = merge(
      (ordner) => edit(ordner, BAUKASTEN, entferneSatzung),
      (ordner) => edit(ordner, LEISTUNG, verwendeSatzung),
    )
    expect(git(projekt, 'status', '--porcelain')).toBe('')
    const ergebnis = await fuehreZusammen(projekt)
    const zeilen = readFileSync(join(projekt, BAUKASTEN), 'utf8').split('\n')
    expect(ergebnis.dateien).toEqual([
      { pfad: BAUKASTEN, was: 'markiert', geaendert: true, zeilen: [zeilen.indexOf('<<<<<<< eigene Fassung') + 1] },
    ])
    expect(ergebnis.konflikte).toMatchObject([
      {
        element: 'Rechtsgrundlage „Marktsatzung“',
        datei: BAUKASTEN,
        fremde: 'entfernt',
        eigeneSaetze: ['Das Dokument „Anmeldung“ verwendet es.'],
      },
    ])
    expect(await listBefunde(projekt)).toContainEqual(['datei.konflikt', BAUKASTEN])
    // what stood there is Git's, and in no revision of the two sides alone
    expect(ergebnis.vorher).toBeUndefined()
  })

  it('gelöschte Dateien und zwei neue gleichen Namens: eine Frage je Element, Neues bekommt zwei Dateien, von Hand Entschiedenes bleibt aufgehoben', async () => {
    const neustadt = (nummer: number) => (projekt: string) => {
      const text = textOf(NACHBAR).replaceAll('Nachbarstadt', `Neustadt ${nummer}`)
      const ids = text.replaceAll(/"(org|ste|ins)-([0-9a-z]{9})[0-9a-z]"/g, `"$1-$2${nummer}"`)
      writeFileSync(join(projekt, 'organisationen/neustadt.json'), ids.replaceAll('"nachbarstadt"', '"neustadt"'))
    }
    const projekt = merge(
      (ordner) => {
        rmSync(join(ordner, NACHBAR))
        neustadt(1)(ordner)
      },
      (ordner) => {
        edit(ordner, NACHBAR, (saetze) => {
          saetze['org-nachbarsta'] = { ...saetze['org-nachbarsta'], name: 'Altstadt' }
        })
        neustadt(2)(ordner)
      },
    )
    const vonHand = '{ "von": "Hand" }'
    writeFileSync(join(projekt, 'organisationen/neustadt.json'), vonHand)
    const ergebnis = await fuehreZusammen(projekt)
    expect(ergebnis.konflikte).toMatchObject([
      { element: 'Organisation „Altstadt“', datei: NACHBAR, basis: 'vorhanden', fremde: 'entfernt' },
    ])
    expect(ergebnis.dateien.map(({ pfad, was }) => [pfad, was])).toEqual([
      [NACHBAR, 'markiert'],
      ['organisationen/neustadt.json', 'geschrieben'],
      ['organisationen/neustadt2.json', 'geschrieben'],
    ])
    expect(readFileSync(join(ergebnis.vorher ?? '', 'organisationen/neustadt.json'), 'utf8')).toBe(vonHand)
    for (const seite of ['eigene', 'fremde'] as const) {
      const entschieden = resolveMarken(readFileSync(join(projekt, NACHBAR), 'utf8'), seite)
      if (seite === 'fremde') expect(entschieden.trim()).toBe('')
      else expect(JSON.parse(entschieden).datensaetze['org-nachbarsta'].name).toBe('Altstadt')
    }
    writeFileSync(join(projekt, NACHBAR), resolveMarken(readFileSync(join(projekt, NACHBAR), 'utf8'), 'eigene'))
    expect(await listBefunde(projekt)).toEqual([])
    git(projekt, 'add', '-A')
    git(projekt, 'commit', '-q', '-m', 'Zusammen')
    expect(git(projekt, 'status', '--porcelain')).toBe('')
  })

  it('läuft auch in einem „cherry-pick“; ohne Zusammenführen, ohne Git oder mit einer kaputten Fassung ändert es nichts', async () => {
    const projekt = merge(
      (ordner) => edit(ordner, LEISTUNG, verwendeSatzung),
      (ordner) => writeFileSync(join(ordner, BAUKASTEN), '{'),
    )
    const davor = readFileSync(join(projekt, BAUKASTEN))
    const codes = () => codesOf(projekt)
    expect(await codes()).toEqual(['zusammenfuehren.fassung', 'datei.json'])
    git(projekt, 'reset', '-q', '--hard', 'HEAD^')
    expect(await codes()).toEqual(['git.ohneMischung'])
    expect(readFileSync(join(projekt, BAUKASTEN))).toEqual(davor)
    git(projekt, 'checkout', '-q', '-B', 'haupt', 'dort^')
    edit(projekt, BAUKASTEN, entferneSatzung)
    commit(projekt, 'Ohne Marktsatzung')
    git(projekt, 'cherry-pick', '--no-commit', 'dort')
    writeFileSync(
      join(git(projekt, 'rev-parse', '--absolute-git-dir').trim(), 'CHERRY_PICK_HEAD'),
      git(projekt, 'rev-parse', 'dort'),
    )
    expect((await fuehreZusammen(projekt)).konflikte).toMatchObject([{ element: 'Rechtsgrundlage „Marktsatzung“' }])
    rmSync(join(git(projekt, 'rev-parse', '--show-toplevel').trim(), '.git'), { recursive: true })
    expect(await codes()).toEqual(['git.ohneRepository'])
  })
})

const ROLLE = 'rol-ordnungsam'
const nenneRolle = (name: string) => (projekt: string) =>
  edit(projekt, LEISTUNG, (saetze) => {
    saetze[ROLLE] = { ...saetze[ROLLE], name }
  })

/** Decides every marked place of the project for one side and takes it into the index. */
function entscheide(projekt: string, dateien: readonly { pfad: string }[], seite: 'eigene' | 'fremde'): void {
  for (const { pfad } of dateien) {
    const datei = join(projekt, pfad)
    writeFileSync(datei, resolveMarken(readFileSync(datei, 'utf8'), seite))
  }
  git(projekt, 'add', '-A')
}

async function codesOf(projekt: string): Promise<string[]> {
  const ergebnis = await fuehreProjektZusammen({ ordner: projekt })
  return ergebnis.ok ? [] : ergebnis.befunde.map(({ code }) => code)
}

describe.skipIf(OHNE_GIT)('Was Git außer „git merge“ zusammenführt', () => {
  it('„git rebase“ hält an, wird entschieden und läuft weiter; danach ist nichts mehr zusammenzuführen', async () => {
    const projekt = branch(nenneRolle('Ordnungsbehörde'), nenneRolle('Stadtwache'))
    git(projekt, 'checkout', '-q', 'dort')
    tryGit(projekt, 'rebase', '-q', 'haupt')
    const { konflikte, dateien, vorgang } = await fuehreZusammen(projekt)
    expect(vorgang).toBe('rebase')
    expect(konflikte).toMatchObject([{ eigene: 'Stadtwache', fremde: 'Ordnungsbehörde' }])
    entscheide(projekt, dateien, 'fremde')
    tryGit(projekt, 'rebase', '--continue')
    expect(git(projekt, 'status', '--porcelain')).toBe('')
    expect(git(projekt, 'log', '--format=%s').split('\n').slice(0, 3)).toEqual(['Dort', 'Hier', 'Anfang'])
    expect(readFileSync(join(projekt, LEISTUNG), 'utf8')).toContain('"name": "Ordnungsbehörde"')
    // some versions of Git leave the name of the last commit behind
    git(projekt, 'update-ref', 'REBASE_HEAD', 'haupt')
    expect(await codesOf(projekt)).toEqual(['git.ohneMischung'])
  })

  it('wer einen Commit mit „rebase“ nur bearbeiten will, verliert nichts', async () => {
    const projekt = branch(nenneRolle('Ordnungsbehörde'), () => undefined)
    git(projekt, 'checkout', '-q', 'dort')
    git(projekt, '-c', "sequence.editor=sed -i.alt -e 's/^pick/edit/'", 'rebase', '-q', '-i', 'HEAD^')
    nenneRolle('Noch nicht gesichert')(projekt)
    expect(await codesOf(projekt)).toEqual(['git.ohneMischung'])
    expect(readFileSync(join(projekt, LEISTUNG), 'utf8')).toContain('Noch nicht gesichert')
  })

  it('„git revert“ nimmt einen Commit nach Elementen zurück', async () => {
    const projekt = branch(nenneRolle('Ordnungsbehörde'), nenneRolle('Amt'))
    edit(projekt, BAUKASTEN, entferneSatzung)
    nenneRolle('Stadtwache')(projekt)
    commit(projekt, 'Danach')
    tryGit(projekt, 'revert', '--no-edit', 'HEAD^')
    const { konflikte, vorgang } = await fuehreZusammen(projekt)
    expect(vorgang).toBe('revert')
    expect(konflikte).toMatchObject([{ basis: 'Amt', eigene: 'Stadtwache', fremde: 'Ordnungsamt' }])
  })

  it.each([
    [1, 'Ordnungsamt'],
    [2, 'Meldeamt'],
  ])('„git revert -m %d“ nimmt eine Zusammenführung gegen die genannte Seite zurück', async (seite, fremde) => {
    // the merge changed the Rolle against both sides in a way of its own
    const projekt = branch(nenneRolle('Meldeamt'), () => undefined)
    git(projekt, 'merge', '-q', '--no-ff', '--no-commit', 'dort')
    nenneRolle('Bürgeramt')(projekt)
    commit(projekt, 'Zusammen')
    nenneRolle('Stadtwache')(projekt)
    commit(projekt, 'Danach')
    tryGit(projekt, 'revert', '--no-edit', '-m', String(seite), 'HEAD^')
    const { konflikte } = await fuehreZusammen(projekt)
    expect(konflikte).toMatchObject([{ basis: 'Bürgeramt', eigene: 'Stadtwache', fremde }])
  })

  it('„git cherry-pick -m“ sagt nicht, gegen welche Seite: markierte Stellen bleiben stehen', async () => {
    const projekt = branch(nenneRolle('Meldeamt'), () => undefined)
    git(projekt, 'merge', '-q', '--no-ff', '--no-commit', 'dort')
    nenneRolle('Bürgeramt')(projekt)
    commit(projekt, 'Zusammen')
    git(projekt, 'checkout', '-q', '-B', 'anderer', 'HEAD^')
    nenneRolle('Stadtwache')(projekt)
    commit(projekt, 'Anders')
    tryGit(projekt, 'cherry-pick', '-m', '1', 'haupt')
    const vorher = readFileSync(join(projekt, LEISTUNG), 'utf8')
    expect(await codesOf(projekt)).toEqual(['git.welcheSeite'])
    expect(readFileSync(join(projekt, LEISTUNG), 'utf8')).toBe(vorher)
  })

  it('„git am --3way“ kennt nur einen Patch: markierte Stellen bleiben stehen', async () => {
    const projekt = branch(nenneRolle('Meldeamt'), nenneRolle('Stadtwache'))
    const patch = join(createOrdner(), 'patch.mbox')
    writeFileSync(patch, git(projekt, 'format-patch', '--stdout', 'dort^..dort'))
    tryGit(projekt, 'am', '-q', '--3way', patch)
    const vorher = readFileSync(join(projekt, LEISTUNG), 'utf8')
    expect(vorher).toContain('<<<<<<<')
    expect(await codesOf(projekt)).toEqual(['git.ohneZweiteFassung'])
    expect(readFileSync(join(projekt, LEISTUNG), 'utf8')).toBe(vorher)
  })

  it('nach „git add“ nimmt „git merge --abort“ auch zurück, was das ganze Projekt betraf', async () => {
    const projekt = merge(
      (ordner) => {
        edit(ordner, BAUKASTEN, entferneSatzung)
        nenneRolle('Ordnungsbehörde')(ordner)
      },
      (ordner) => {
        edit(ordner, LEISTUNG, verwendeSatzung)
        nenneRolle('Stadtwache')(ordner)
      },
    )
    const { dateien } = await fuehreZusammen(projekt)
    // Git itself takes the Baukasten for merged
    expect(dateien).toMatchObject([
      { pfad: BAUKASTEN, was: 'markiert', geaendert: true },
      { pfad: LEISTUNG, was: 'markiert', geaendert: true },
    ])
    git(projekt, 'add', ...dateien.map(({ pfad }) => join(projekt, pfad)))
    git(projekt, 'merge', '--abort')
    expect(git(projekt, 'status', '--porcelain')).toBe('')
    expect(await listBefunde(projekt)).toEqual([])
  })

  it('„git stash pop“ auf einem zusammengeführten Stand und was danach nicht gesichert ist, bleibt unberührt', async () => {
    const projekt = branch(
      (ordner) => edit(ordner, BAUKASTEN, entferneSatzung),
      () => undefined,
    )
    nenneRolle('Zurückgelegt')(projekt)
    git(projekt, 'stash', '-q')
    nenneRolle('Stadtwache')(projekt)
    commit(projekt, 'Hier')
    git(projekt, 'merge', '-q', '-m', 'Zusammen', 'dort')
    tryGit(projekt, 'stash', 'pop')
    const geholt = readFileSync(join(projekt, LEISTUNG), 'utf8')
    expect(geholt).toContain('<<<<<<<')
    expect(await codesOf(projekt)).toEqual(['git.ohneZweiteFassung'])
    expect(readFileSync(join(projekt, LEISTUNG), 'utf8')).toBe(geholt)
    git(projekt, 'checkout', '-q', '--theirs', join(projekt, LEISTUNG))
    git(projekt, 'add', '-A')
    expect(await codesOf(projekt)).toEqual(['zusammenfuehren.ungesichert'])
    expect(readFileSync(join(projekt, LEISTUNG), 'utf8')).toContain('Zurückgelegt')
  })
})
