import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

export interface Dokumentenumgebung {
  system: string
  umgebung: NodeJS.ProcessEnv
  zuhause: string
  gibtEs(pfad: string): boolean
  /** the text of a file; undefined where there is none */
  read(pfad: string): string | undefined
}

const HIER: Dokumentenumgebung = {
  system: process.platform,
  umgebung: process.env,
  zuhause: homedir(),
  gibtEs: existsSync,
  read: (pfad) => (existsSync(pfad) ? readFileSync(pfad, 'utf8') : undefined),
}

/** The folder in which a user of this system expects his documents; the home folder where there is none. */
export function findDokumentenordner(hier: Dokumentenumgebung = HIER): string {
  const { zuhause, gibtEs } = hier
  return listKandidaten(hier).find(gibtEs) ?? zuhause
}

function listKandidaten({ system, umgebung, zuhause, read }: Dokumentenumgebung): string[] {
  const { OneDrive, XDG_CONFIG_HOME } = umgebung
  if (system === 'win32') {
    // where OneDrive keeps the documents, the folder at home is an empty one
    const inDerWolke =
      OneDrive === undefined || OneDrive === '' ? [] : ['Dokumente', 'Documents'].map((name) => join(OneDrive, name))
    return [...inDerWolke, join(zuhause, 'Documents')]
  }
  if (system === 'darwin') return [join(zuhause, 'Documents')]
  const angaben = read(join(XDG_CONFIG_HOME ?? join(zuhause, '.config'), 'user-dirs.dirs')) ?? ''
  const eigener = /^XDG_DOCUMENTS_DIR="(?:\$HOME\/)?([^"]+)"/m.exec(angaben)
  const pfad = eigener?.[1]
  const genannter = pfad === undefined ? [] : [pfad.startsWith('/') ? pfad : join(zuhause, pfad)]
  return [...genannter, join(zuhause, 'Dokumente'), join(zuhause, 'Documents')]
}
