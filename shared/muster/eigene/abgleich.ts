import { replaceIds } from '../../dokument/befehle/kopieren.ts'
import { isGleich } from '../../dokument/gleich.ts'
import type { Datensatz, Datensatzart, DatensatzNachArt } from '../../modell/datensatz.ts'
import type { Dokument } from '../../modell/elemente/dokument.ts'
import type { Komponententyp, Rolle } from '../../modell/elemente/nachricht.ts'
import { listDatensaetze } from '../../modell/projekt.ts'
import { isImBaukasten } from '../bausteine/baukasten.ts'
import type { Werkbank } from '../werkbank.ts'
import { describeGestalt, listTeile } from './gestalt.ts'

type Nachschlag = ReadonlyMap<string, Datensatz>

/**
 * What of the shared elements of a pattern the project has already, as ids of the pattern to ids of the project. A Codeliste is known
 * by its Kennung and version, a Rechtsgrundlage by its place in the law, a type of system by what it does, a Gruppe or a
 * Dokument by its name and all its parts.
 */
export function matchGemeinsame(werkbank: Werkbank, gemeinsame: readonly Datensatz[]): Map<string, string> {
  const bekannte = new Map<string, string>()
  const eigene: Nachschlag = new Map(gemeinsame.map((eines) => [eines.id, eines]))
  for (const datensatz of [...gemeinsame].sort((a, b) => rankOf(a) - rankOf(b))) {
    if (bekannte.has(datensatz.id)) continue
    const hier = findHier(werkbank, datensatz, eigene, bekannte)
    if (hier === undefined) continue
    if (datensatz.art === 'datenfeldgruppe' || datensatz.art === 'dokument') {
      matchTeile(datensatz, hier.id, eigene, werkbank.projekt.datensaetze, bekannte)
    } else bekannte.set(datensatz.id, hier.id)
  }
  return bekannte
}

/** Rollen are compared by fields that the Dokumente before them have matched. */
const REIHENFOLGE: readonly Datensatzart[] = [
  'codeliste',
  'rechtsgrundlage',
  'komponententyp',
  'dokument',
  'datenfeldgruppe',
]

function rankOf({ art }: Datensatz): number {
  const stelle = REIHENFOLGE.indexOf(art)
  return stelle < 0 ? REIHENFOLGE.length : stelle
}

function findHier(
  werkbank: Werkbank,
  datensatz: Datensatz,
  eigene: Nachschlag,
  bekannte: ReadonlyMap<string, string>,
): Datensatz | undefined {
  switch (datensatz.art) {
    case 'codeliste':
      return find(
        werkbank,
        datensatz,
        ({ kennung, version }) => kennung === datensatz.kennung && version === datensatz.version,
      )
    case 'rechtsgrundlage':
      return find(
        werkbank,
        datensatz,
        ({ norm, paragraf }) => norm === datensatz.norm && paragraf === datensatz.paragraf,
      )
    case 'komponententyp':
      return find(werkbank, datensatz, (eines) => isGleicherTyp(eines, datensatz))
    case 'rolle':
      return find(werkbank, datensatz, (eine) => isGleicheRolle(eine, datensatz, bekannte))
    case 'baukasten':
      return find(
        werkbank,
        datensatz,
        ({ technischerName, version }) =>
          technischerName === datensatz.technischerName && version === datensatz.version,
      )
    case 'datenfeldgruppe':
    case 'dokument':
      return findGestalt(werkbank, datensatz, eigene)
    default:
      return undefined
  }
}

/** The same record, or one of the same name, before any other that does as well. */
function find<A extends Datensatzart>(
  werkbank: Werkbank,
  { id, art, technischerName }: { id: string; art: A; technischerName: string },
  passt: (datensatz: DatensatzNachArt[A]) => boolean,
): DatensatzNachArt[A] | undefined {
  const passende = listDatensaetze(werkbank.projekt, art).filter((eines) => passt(eines as DatensatzNachArt[A]))
  const geteilte = passende.filter((eines) => art === 'codeliste' || isImBaukasten(werkbank, eines.id))
  const gleicherName = geteilte.find((eines) => eines.technischerName === technischerName)
  return (geteilte.find((eines) => eines.id === id) ?? gleicherName ?? geteilte[0]) as DatensatzNachArt[A] | undefined
}

/** The name tells open mail from the protected mailbox; any other Dienst is one, whatever the project calls it. */
function isGleicherTyp(a: Komponententyp, b: Komponententyp): boolean {
  if (a.systemart !== b.systemart || a.dienst !== b.dienst) return false
  return a.technischerName === b.technischerName || (a.dienst !== undefined && a.dienst !== 'mitteilung')
}

/** There is one Stelle in charge; other Rollen go by their names, a person also by the fields that name it. */
function isGleicheRolle(hier: Rolle, fremde: Rolle, bekannte: ReadonlyMap<string, string>): boolean {
  if (fremde.bindung.art === 'zustaendigkeit') return hier.bindung.art === 'zustaendigkeit'
  if (hier.technischerName !== fremde.technischerName) return false
  if (fremde.bindung.art !== 'nachricht') return hier.bindung.art === fremde.bindung.art
  return isGleich(hier.bindung, replaceIds(fremde, bekannte).bindung)
}

function findGestalt(
  werkbank: Werkbank,
  datensatz: DatensatzNachArt['datenfeldgruppe'] | Dokument,
  eigene: Nachschlag,
): Datensatz | undefined {
  const gestalt = describeGestalt(eigene, datensatz.id)
  return find(werkbank, datensatz, (eines) => {
    if (eines.technischerName !== datensatz.technischerName) return false
    return describeGestalt(werkbank.projekt.datensaetze, eines.id) === gestalt
  })
}

/** All parts of both trees, one by one; where a part is already known as another one, the whole is not the same. */
function matchTeile(
  fremdes: Datensatz,
  hier: string,
  eigene: Nachschlag,
  datensaetze: Nachschlag,
  bekannte: Map<string, string>,
): void {
  const links = listTeile(eigene, fremdes.id)
  const rechts = listTeile(datensaetze, hier)
  const paare = links.map((id, stelle) => [id, rechts[stelle] ?? ''] as const)
  if (links.length !== rechts.length || paare.some(([id, teil]) => (bekannte.get(id) ?? teil) !== teil)) return
  for (const [id, teil] of paare) bekannte.set(id, teil)
}
