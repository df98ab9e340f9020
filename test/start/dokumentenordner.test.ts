import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findDokumentenordner } from '../../electron/start/dokumentenordner.ts'

const ZUHAUSE = '/zuhause'
const ANGABEN = join(ZUHAUSE, '.config', 'user-dirs.dirs')

function find(
  system: string,
  ordner: readonly string[],
  { umgebung = {}, angaben }: { umgebung?: NodeJS.ProcessEnv; angaben?: string } = {},
): string {
  return findDokumentenordner({
    system,
    umgebung,
    zuhause: ZUHAUSE,
    gibtEs: (pfad) => ordner.includes(pfad),
    read: (pfad) => (pfad === ANGABEN ? angaben : undefined),
  })
}

const zuhause = (name: string): string => join(ZUHAUSE, name)

describe('Ordner der Dokumente', () => {
  it('ist unter Windows der in der Wolke, sonst der zu Hause', () => {
    const wolke = { umgebung: { OneDrive: '/wolke' } }
    const beide = [zuhause('Documents'), join('/wolke', 'Dokumente')]
    expect(find('win32', beide, wolke)).toBe(join('/wolke', 'Dokumente'))
    expect(find('win32', beide)).toBe(zuhause('Documents'))
  })

  it('ist unter Linux der, den der Schreibtisch nennt, sonst der mit dem üblichen Namen', () => {
    const alle = [zuhause('Texte'), zuhause('Documents'), '/daten/anna']
    expect(find('linux', alle, { angaben: 'XDG_DOCUMENTS_DIR="$HOME/Texte"\n' })).toBe(zuhause('Texte'))
    expect(find('linux', alle, { angaben: '# leer\nXDG_DOCUMENTS_DIR="/daten/anna"\n' })).toBe('/daten/anna')
    expect(find('linux', alle, { angaben: 'XDG_DOCUMENTS_DIR="$HOME/Weg"\n' })).toBe(zuhause('Documents'))
    expect(find('linux', alle)).toBe(zuhause('Documents'))
  })

  it('ist der Benutzerordner, wo es keinen gibt', () => {
    for (const system of ['win32', 'linux', 'darwin']) expect(find(system, [])).toBe(ZUHAUSE)
  })
})
