import { type Ergebnis, fail } from '../../shared/befund.ts'
import type { Host, HostMethode } from '../../shared/host.ts'
import { isFenstermethode } from '../../shared/schale/fenstermethoden.ts'
import { createUnbekanntBefund } from '../host/sitzung/sitzungsbefunde.ts'
import { createAbsenderBefund, createFormBefund, createOrdnerBefund } from './annahmebefunde.ts'
import type { Fenstereintrag } from './fensterbuch.ts'

export interface Hostrufoptionen {
  host: Host
  /** a window shows another project from now on */
  beiProjekt(fenster: number, ordner: string): void
}

/**
 * Calls the host for a window: only methods for windows, as itself, on its own project and work, and with folders that were
 * released to it.
 */
export async function callHost(
  { host, beiProjekt }: Hostrufoptionen,
  eintrag: Fenstereintrag,
  methode: string,
  text: string,
): Promise<Ergebnis<unknown>> {
  // folders are chosen in a dialog of the system
  if (!isFenstermethode(methode) || methode === 'listeOrdner') return fail(createFormBefund(methode))
  const eingabe = readObjekt(text)
  if (eingabe === undefined) return fail(createFormBefund(methode))
  if ('client' in eingabe && eingabe.client !== eintrag.client) return fail(createAbsenderBefund('fremdes Fenster'))
  if ('sitzung' in eingabe && !isIn(eintrag.sitzungen, eingabe.sitzung)) return fail(createUnbekanntBefund())
  if ('auftrag' in eingabe && !isIn(eintrag.auftraege, eingabe.auftrag)) {
    return fail(createAbsenderBefund('fremder Auftrag'))
  }
  // a comparison names its folder as what it compares with
  for (const angaben of [eingabe, ...(isObjekt(eingabe.quelle) ? [eingabe.quelle] : [])]) {
    for (const name of ['ordner', 'ort']) {
      const ordner = angaben[name]
      if (name in angaben && !isFreigegeben(eintrag, ordner)) return fail(createOrdnerBefund(String(ordner)))
    }
  }
  const { projekt } = eintrag
  const vollstaendige = methode === 'oeffne' && projekt !== undefined ? { ordner: projekt, ...eingabe } : eingabe
  // the host checks the input against the schema of the method itself
  const call: (eingabe: never) => Promise<Ergebnis<unknown>> = host[methode]
  if (methode === 'oeffne') eintrag.oeffnungen += 1
  try {
    const antwort = await call(vollstaendige as never)
    if (antwort.ok) noteEigenes(eintrag, methode, antwort.wert)
    if (antwort.ok && methode === 'verlasse') eintrag.sitzungen.delete(String(eingabe.sitzung))
    if (antwort.ok && methode === 'oeffne') noteProjekt(eintrag, antwort.wert, beiProjekt)
    return antwort
  } finally {
    if (methode === 'oeffne') eintrag.oeffnungen -= 1
  }
}

function isFreigegeben({ projekt, freigaben }: Fenstereintrag, ordner: unknown): boolean {
  return typeof ordner === 'string' && (ordner === projekt || freigaben.has(ordner))
}

/** What a window has opened, started or made is its own from then on; what it opened before it may open again. */
function noteEigenes({ sitzungen, auftraege, freigaben }: Fenstereintrag, methode: HostMethode, wert: unknown): void {
  if (!isObjekt(wert)) return
  const { sitzung, auftrag, ordner, ort, zuletzt } = wert
  if (methode === 'oeffne' && typeof sitzung === 'string') sitzungen.add(sitzung)
  if (typeof auftrag === 'string') auftraege.add(auftrag)
  const fruehere = Array.isArray(zuletzt) ? zuletzt.map((eines: unknown) => (isObjekt(eines) ? eines.ordner : '')) : []
  for (const einer of [ordner, ort, ...fruehere]) if (typeof einer === 'string') freigaben.add(einer)
}

function noteProjekt(
  { fenster, projekt }: Fenstereintrag,
  wert: unknown,
  beiProjekt: Hostrufoptionen['beiProjekt'],
): void {
  const angaben = isObjekt(wert) && isObjekt(wert.projekt) ? wert.projekt.ordner : undefined
  if (typeof angaben === 'string' && angaben !== projekt) beiProjekt(fenster, angaben)
}

function isIn(eigene: ReadonlySet<string>, id: unknown): boolean {
  return typeof id === 'string' && eigene.has(id)
}

function readObjekt(text: string): Record<string, unknown> | undefined {
  try {
    const wert: unknown = JSON.parse(text)
    return isObjekt(wert) ? { ...wert } : undefined
  } catch {
    return undefined
  }
}

function isObjekt(wert: unknown): wert is Record<string, unknown> {
  return typeof wert === 'object' && wert !== null && !Array.isArray(wert)
}
