import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The licences of everything that a package of Fachwerk contains: the dependencies of the host as they are, and what is
 * bundled into the window. Rather one too many: a package that only might be in the bundle is named too.
 */

const LIZENZDATEI = /^(licen[cs]e|copying|notice)/i
const EINFUHR = /(?:from|import)\s*\(?\s*['"]((?:@[\w.-]+\/)?[\w.-]+)(?:\/[^'"]*)?['"]/g

/** Packages that files of the window import by name. */
function listEingefuehrte(ordner) {
  const namen = new Set()
  for (const eintrag of readdirSync(ordner, { withFileTypes: true, recursive: true })) {
    if (!eintrag.isFile() || !/\.(tsx?|css)$/.test(eintrag.name)) continue
    const text = readFileSync(join(eintrag.parentPath, eintrag.name), 'utf8')
    for (const [, name] of text.matchAll(EINFUHR)) namen.add(name)
  }
  return namen
}

/** Where a package that `von` depends on lies, by the way Node looks for it. */
function locate(pakete, von, name) {
  for (let ort = von; ; ort = ort.slice(0, Math.max(0, ort.lastIndexOf('/node_modules/')))) {
    const stelle = ort === '' ? `node_modules/${name}` : `${ort}/node_modules/${name}`
    if (pakete[stelle] !== undefined) return stelle
    if (ort === '') return undefined
  }
}

/** Places of all shipped packages in the lock file, with everything they depend on. */
function listAusgelieferte(wurzel, pakete) {
  const { dependencies = {}, devDependencies = {} } = pakete['']
  const imFenster = [...listEingefuehrte(join(wurzel, 'renderer'))].filter((name) => name in devDependencies)
  const offen = [...Object.keys(dependencies), ...imFenster].map((name) => locate(pakete, '', name))
  const gefunden = new Set()
  while (offen.length > 0) {
    const stelle = offen.pop()
    if (stelle === undefined || gefunden.has(stelle)) continue
    gefunden.add(stelle)
    const { dependencies: weitere = {}, optionalDependencies = {}, peerDependencies = {} } = pakete[stelle]
    for (const name of Object.keys({ ...weitere, ...optionalDependencies, ...peerDependencies })) {
      offen.push(locate(pakete, stelle, name))
    }
  }
  // what is for another system is not installed here and not packed
  return [...gefunden].filter((stelle) => existsSync(join(wurzel, stelle, 'package.json'))).sort()
}

/** Name, version, licence and its texts of every shipped package. */
export function listLizenzen(wurzel) {
  const { packages } = JSON.parse(readFileSync(join(wurzel, 'package-lock.json'), 'utf8'))
  return listAusgelieferte(wurzel, packages).map((stelle) => {
    const ordner = join(wurzel, stelle)
    const { name, version, license, licenses } = JSON.parse(readFileSync(join(ordner, 'package.json'), 'utf8'))
    const dateien = readdirSync(ordner).filter((datei) => LIZENZDATEI.test(datei))
    const texte = dateien.sort().map((datei) => readFileSync(join(ordner, datei), 'utf8').trim())
    return { name, version, lizenz: license?.type ?? license ?? licenses?.[0]?.type ?? 'ohne Angabe', texte }
  })
}

/** One German file with all of them. */
export function writeLizenzen(wurzel) {
  const eintraege = listLizenzen(wurzel).map(({ name, version, lizenz, texte }) => {
    const titel = `${name} ${version} – ${lizenz}`
    const inhalt = texte.length > 0 ? texte : ['(Das Paket enthält keinen Lizenztext; es gilt die genannte Lizenz.)']
    return [titel, '='.repeat(titel.length), '', ...inhalt].join('\n')
  })
  const einleitung = [
    'Fachwerk steht unter der EUPL-1.2 (Datei LICENSE). Es enthält die folgenden Programme anderer,',
    'unverändert und unter ihren eigenen Lizenzen. Die Lizenzen von Electron und Chromium liegen beim Programm.',
  ]
  return `${[einleitung.join('\n'), ...eintraege].join('\n\n\n')}\n`
}
