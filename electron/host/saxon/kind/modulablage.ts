import { VERWEIGERT } from './kontext.ts'

export const ORDNER = '/regel/'
export const AUSGABE = `${ORDNER}kompilat.json`

/** A file system of exactly the given modules, in memory: what the compiler sees instead of the real one. */
export interface Modulablage {
  fs: object
  setModule(module: Readonly<Record<string, string>>): void
}

/**
 * Serves modules by their bare name under one virtual folder, and takes exactly one file from the compiler: its output.
 * There is no way from it to a real file.
 */
export function createModulablage(onKompilat: (text: string) => void): Modulablage {
  let current: Readonly<Record<string, string>> = {}
  const read = (ort: unknown): string => {
    const name = nameOf(ort)
    const text = name !== undefined && Object.hasOwn(current, name) ? current[name] : undefined
    if (text === undefined) throw new Error(`ENOENT: ${VERWEIGERT}`)
    return text
  }
  const write = async (ort: unknown, text: unknown): Promise<void> => {
    if (pathOf(ort) !== AUSGABE || typeof text !== 'string') throw new Error(VERWEIGERT)
    onKompilat(text)
  }
  const realpath = async (ort: unknown): Promise<string> => {
    const path = pathOf(ort)
    if (path !== AUSGABE) read(ort)
    return path
  }
  const fs = {
    readFileSync: read,
    promises: { readFile: async (ort: unknown) => read(ort), writeFile: write, realpath, mkdir: async () => undefined },
  }
  return {
    fs,
    setModule: (module) => {
      current = module
    },
  }
}

function nameOf(ort: unknown): string | undefined {
  const path = pathOf(ort)
  return path.startsWith(ORDNER) ? path.slice(ORDNER.length) : undefined
}

function pathOf(ort: unknown): string {
  const text = String(ort)
  return text.startsWith('file:///') ? text.slice('file://'.length) : text
}
