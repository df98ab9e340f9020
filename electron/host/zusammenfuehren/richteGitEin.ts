import { type Befund, type Ergebnis, fail, succeed } from '../../../shared/befund.ts'
import type { HostEingabe, HostWert } from '../../../shared/host.ts'
import { runGit } from '../git/git.ts'
import { writeAtomar } from '../projekte/atomar.ts'
import { readText, resolveOrdner } from '../projekte/ordner.ts'
import { readProjektdatei } from '../projekte/readProjekt.ts'

const ATTRIBUTDATEI = '.gitattributes'
const ATTRIBUTDATEI_MAXIMUM = 1024 * 1024
const AUSGABE_MAXIMUM = 64 * 1024

/** The files that have elements to merge by; Git merges all others (rules, schemas, Testfälle) line by line. */
const MUSTER = [
  '/projekt.fachwerk',
  '/buendel.json',
  '/ausnahmen.json',
  '/baukasten/*.json',
  '/leistungen/*.json',
  '/organisationen/*.json',
  '/produkte/*/produkt.json',
  '/produkte/*/zuordnungen/*.json',
  '/ansicht/*.json',
  '/codelisten/*.xml',
]

/**
 * Sets Git up to merge the files of a project with Fachwerk: which files, in the `.gitattributes` of the project (shared by everybody),
 * and how, in the configuration of this repository. A second time changes nothing.
 */
export async function richteGitEin({
  ordner,
  programm,
}: HostEingabe<'richteGitEin'>): Promise<Ergebnis<HostWert<'richteGitEin'>>> {
  const wurzel = await resolveOrdner(ordner)
  if (!wurzel.ok) return wurzel
  const kopf = await readProjektdatei(wurzel.wert)
  if (!kopf.ok) return kopf
  const treiber = `${programm.map(quote).join(' ')} zusammenfuehren %O %A %B %P`
  for (const aufruf of [
    ['rev-parse', '--git-dir'],
    ['config', '--local', 'merge.fachwerk.name', 'Fachwerk: nach Elementen zusammenführen'],
    ['config', '--local', 'merge.fachwerk.driver', treiber],
  ]) {
    const ausgefuehrt = await runGit(wurzel.wert, aufruf, { maximum: AUSGABE_MAXIMUM })
    if (!ausgefuehrt.ok) return fail(...ausgefuehrt.befunde.map(explainBefund))
  }
  const neueZeilen = await addZeilen(wurzel.wert)
  return neueZeilen.ok ? succeed({ datei: ATTRIBUTDATEI, neueZeilen: neueZeilen.wert, treiber }) : neueZeilen
}

/** Adds what is missing; what stands there stays as it is. */
async function addZeilen(wurzel: string): Promise<Ergebnis<string[]>> {
  const text = await readText(wurzel, ATTRIBUTDATEI, ATTRIBUTDATEI_MAXIMUM)
  if (!text.ok && text.befunde.some(({ code }) => code !== 'datei.fehlt')) return text
  const alt = text.ok ? text.wert : ''
  const vorhandene = new Set(alt.split(/\r?\n/).map((zeile) => zeile.trim()))
  const neue = MUSTER.map((muster) => `${muster} merge=fachwerk`).filter((zeile) => !vorhandene.has(zeile))
  if (neue.length === 0) return succeed([])
  const umbruch = alt.includes('\r\n') ? '\r\n' : '\n'
  const davor = alt === '' || alt.endsWith('\n') ? alt : `${alt}${umbruch}`
  await writeAtomar(wurzel, ATTRIBUTDATEI, davor + neue.map((zeile) => zeile + umbruch).join(''))
  return succeed(neue)
}

/** For the shell by which Git runs it, also the one that Git brings to Windows. */
function quote(teil: string): string {
  return `'${teil.replaceAll('\\', '/').replaceAll("'", "'\\''")}'`
}

/** What Git says about reading revisions, in the words of setting it up. */
function explainBefund(befund: Befund): Befund {
  const abhilfen: Readonly<Record<string, string>> = {
    'git.fehlt': 'Installieren Sie Git und wiederholen Sie den Befehl.',
    'git.ohneRepository': 'Legen Sie mit „git init“ eines an und wiederholen Sie den Befehl.',
    'git.gescheitert': 'Prüfen Sie das Repository; was Git meldet, steht in den Einzelheiten.',
  }
  return {
    ...befund,
    satz: befund.code === 'git.gescheitert' ? 'Git konnte nicht eingerichtet werden.' : befund.satz,
    abhilfe: abhilfen[befund.code] ?? befund.abhilfe,
  }
}
