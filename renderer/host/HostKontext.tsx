import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { Dokumentaktionen } from '../dokument/aktionen.ts'
import { fensteraktionenOf } from '../dokument/fensteraktionen.ts'
import type { Hostzugang } from './hostzugang.ts'

interface Hostkontext {
  host: Hostzugang
  aktionen: Dokumentaktionen
}

const Kontext = createContext<Hostkontext | undefined>(undefined)

/** Gives every part of the window the one host and the one document. */
export function HostAnbieter({ host, children }: { host: Hostzugang; children: ReactNode }) {
  const kontext = useMemo(() => ({ host, aktionen: fensteraktionenOf(host) }), [host])
  return <Kontext value={kontext}>{children}</Kontext>
}

function useKontext(): Hostkontext {
  const kontext = useContext(Kontext)
  if (kontext === undefined) throw new Error('HostAnbieter is missing above this component')
  return kontext
}

/** The host: everything that reads files, runs rules or talks to systems. */
export function useHost(): Hostzugang {
  return useKontext().host
}

/** What changes the document: open, run a Schritt, undo, redo, save, take over the right to write. */
export function useAktionen(): Dokumentaktionen {
  return useKontext().aktionen
}
