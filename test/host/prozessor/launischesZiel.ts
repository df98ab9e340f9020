import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import type { Uhr } from '../../../electron/host/prozessor/uhr.ts'
import { ZUSTELLFRIST_MILLISEKUNDEN } from '../../../electron/host/prozessor/umgebung.ts'
import type {
  FindZielsystem,
  Sendung,
  Zielsystem,
  Zustellergebnis,
} from '../../../electron/host/prozessor/zielsystem.ts'
import { ins } from '../../shared/generator/beispielbausteine.ts'
import { zufall } from './meldungen.ts'

/** One line of the log: a target has acted on an order. */
export interface Handlung {
  installation: string
  uuid: string
}

/** A log that several lives of the host have written; a line that a kill has cut off was no act. */
export function readHandlungen(datei: string): Handlung[] {
  const zeilen = existsSync(datei) ? readFileSync(datei, 'utf8').split('\n').slice(0, -1) : []
  return zeilen.map((zeile) => JSON.parse(zeile) as Handlung)
}

type Laune = (ziel: { handle: () => Zustellergebnis; uhr: Uhr }) => Promise<Zustellergebnis> | Zustellergebnis

/** What may happen instead of a receipt, and how often. Half of them happen after the target has acted. */
const LAUNEN: readonly [haeufigkeit: number, laune: Laune][] = [
  // offline
  [0.1, () => ({ art: 'fehler', fehler: 'technik', text: 'nicht erreichbar' })],
  [
    0.03,
    () => {
      throw new Error('Verbindung abgelehnt')
    },
  ],
  // slow: the answer comes after the time limit, when another try has been answered too
  [
    0.06,
    async ({ handle, uhr }) => {
      const ergebnis = handle()
      await uhr.schlafe(ZUSTELLFRIST_MILLISEKUNDEN + 15_000)
      return ergebnis
    },
  ],
  // slow, but in time
  [
    0.1,
    async ({ handle, uhr }) => {
      await uhr.schlafe(ZUSTELLFRIST_MILLISEKUNDEN - 1_000)
      return handle()
    },
  ],
  // refuses
  [0.04, () => ({ art: 'fehler', fehler: 'ablehnung', text: 'nicht zuständig' })],
  // acts and answers twice, the second time with something else
  [
    0.05,
    ({ handle }) =>
      new Promise((resolve) => {
        resolve(handle())
        resolve({ art: 'fehler', fehler: 'ablehnung', text: 'schon da' })
      }),
  ],
  // acts, and the answer is lost or broken on the way
  [
    0.08,
    async ({ handle }) => {
      handle()
      throw new Error('Verbindung getrennt')
    },
  ],
  [
    0.04,
    ({ handle }) => {
      handle()
      return { art: 'quittung', inhalt: '<quittung' }
    },
  ],
]

/**
 * Targets that live on while the host is killed: each acts on an order once (by its UUID) and writes that into the log; what it
 * answers depends on the seed. The seed `ruhig` lets them all answer well.
 */
export function createLaunischesZiel(datei: string, saat: string, uhr: () => Uhr): FindZielsystem {
  const getan = new Set(readHandlungen(datei).map(({ installation, uuid }) => `${installation} ${uuid}`))
  const versuche = new Map<string, number>()
  const act = ({ installation, uuid }: Sendung): Zustellergebnis => {
    const schluessel = `${installation} ${uuid}`
    if (!getan.has(schluessel)) appendFileSync(datei, `${JSON.stringify({ installation, uuid } satisfies Handlung)}\n`)
    getan.add(schluessel)
    return { art: 'quittung', inhalt: quittungOf(installation, uuid) }
  }
  const ziel: Zielsystem = {
    sende: async (sendung) => {
      const versuch = (versuche.get(sendung.uuid) ?? 0) + 1
      versuche.set(sendung.uuid, versuch)
      const handle = (): Zustellergebnis => act(sendung)
      return chooseLaune(saat, `${sendung.uuid}/${versuch}`)({ handle, uhr: uhr() })
    },
  }
  return () => ziel
}

function chooseLaune(saat: string, schluessel: string): Laune {
  let los = saat === 'ruhig' ? 1 : zufall(`${saat}/${schluessel}`)
  for (const [haeufigkeit, laune] of LAUNEN) {
    if (los < haeufigkeit) return laune
    los -= haeufigkeit
  }
  return ({ handle }) => handle()
}

function quittungOf(installation: string, uuid: string): string {
  if (installation === ins('register')) {
    return '<quittung xmlns="urn:fachwerk:dienst:registerabfrage:1" treffer="keiner"/>'
  }
  if (installation === ins('akte')) {
    return `<quittung xmlns="urn:fachwerk:dienst:ablage:1" aktenzeichen="A-${uuid.slice(0, 8)}" vorgangskennzeichen="V-1"/>`
  }
  return installation === ins('post') ? `<quittung xmlns="urn:fachwerk:dienst:postfach:1" eintrag="${uuid}"/>` : ''
}
