import { closeBuffer, openBuffer, readBuffer, xmlRegisterInputProvider } from 'libxml2-wasm'

/** Access of libxml2 to the files of one schema while it is compiled. */
export interface Schemadateien {
  urlOf(name: string): string
  /** what was asked for and not there, in the words of the importing file */
  readonly fehlende: string[]
  close(): void
}

const SCHEMA = 'fachwerk-schema://'

/**
 * The set that libxml2 may read from right now. Compiling is synchronous, so there is never more than one; a provider that
 * claims every name also keeps libxml2 from any other way to files.
 */
let offen: { basis: string; dateien: Readonly<Record<string, string>>; fehlende: string[] } | undefined
let zaehler = 0
let registered = false

/** Opens a set of schema files for libxml2 until `close()`. */
export function openSchemaDateien(dateien: Readonly<Record<string, string>>): Schemadateien {
  if (offen) throw new Error('Schemas are compiled one after the other')
  registerOnce()
  zaehler += 1
  const zugang = { basis: `${SCHEMA}${zaehler}/`, dateien, fehlende: [] as string[] }
  offen = zugang
  return {
    urlOf: (name) => (hasScheme(name) ? name : zugang.basis + name),
    fehlende: zugang.fehlende,
    close: () => {
      offen = undefined
    },
  }
}

function registerOnce(): void {
  if (registered) return
  registered = xmlRegisterInputProvider({
    match: () => true,
    open: (url) => {
      if (!offen) return undefined
      const name = findName(url, offen.basis, offen.dateien)
      const text = name === undefined ? undefined : offen.dateien[name]
      if (text !== undefined) return openBuffer(new TextEncoder().encode(text))
      offen.fehlende.push(stripBasis(url, offen.basis))
      return undefined
    },
    read: readBuffer,
    close: (fd) => {
      closeBuffer(fd)
      return true
    },
  })
  if (!registered) throw new Error('libxml2 takes no further input provider')
}

function findName(url: string, basis: string, dateien: Readonly<Record<string, string>>): string | undefined {
  const relative = stripBasis(url, basis)
  const candidates = [relative, decodeName(relative), relative.slice(relative.lastIndexOf('/') + 1)]
  return candidates.find((name) => Object.hasOwn(dateien, name))
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

function stripBasis(url: string, basis: string): string {
  return url.startsWith(basis) ? url.slice(basis.length) : url
}

function hasScheme(name: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(name)
}
