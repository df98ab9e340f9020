import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'

const ARTEN: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.json': 'application/json; charset=utf-8',
}

export interface Fensterdatei {
  typ: string
  /** names with a content hash never change */
  dauerhaft: boolean
  read(): Promise<Buffer>
}

/**
 * The built window by the path of the request. The list is made once from the folder: a path that is not on it does not exist,
 * so there is nothing to normalise and nothing outside can be asked for.
 */
export async function listFensterdateien(ordner: string): Promise<ReadonlyMap<string, Fensterdatei>> {
  const eintraege = await readdir(ordner, { recursive: true, withFileTypes: true })
  const dateien = new Map<string, Fensterdatei>()
  for (const eintrag of eintraege) {
    const typ = ARTEN[extname(eintrag.name)]
    if (!eintrag.isFile() || typ === undefined) continue
    const voll = join(eintrag.parentPath, eintrag.name)
    const pfad = voll.slice(ordner.length).replaceAll('\\', '/')
    dateien.set(pfad, { typ, dauerhaft: pfad.startsWith('/assets/'), read: () => readFile(voll) })
  }
  const start = dateien.get('/index.html')
  if (start !== undefined) dateien.set('/', start)
  return dateien
}
