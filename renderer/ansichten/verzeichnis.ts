import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import type { Ansicht } from '../arbeitsplatz/arbeitsplatz.ts'

/** What of the frame stands around a view. */
interface Umgebung {
  /** the properties stand at the right; false where the view has a right panel of its own */
  eigenschaften: boolean
  /** the bottom panel with Befunde and Verwendungen stands below */
  unten: boolean
  /** the navigator is folded to its rail while this view is open */
  navigatorZu: boolean
}

export interface Ansichtseintrag extends Umgebung {
  ansicht: Ansicht
  name: string
  komponente: LazyExoticComponent<ComponentType>
  /** fetches its code, before it is shown */
  lade: Laden
}

type Laden = () => Promise<{ default: ComponentType }>

/** What a view does not say applies: properties and bottom panel shown, navigator open. */
function createEintrag(ansicht: Ansicht, name: string, lade: Laden, umgebung: Partial<Umgebung> = {}): Ansichtseintrag {
  return {
    ansicht,
    name,
    komponente: lazy(lade),
    lade,
    eigenschaften: true,
    unten: true,
    navigatorZu: false,
    ...umgebung,
  }
}

/**
 * The views in the order of the view bar; one line per view, e.g.
 * `createEintrag('graph', 'Graph', () => import('./graph/GraphAnsicht.tsx'))`. A view stands here when it is there and works.
 */
export const ANSICHTEN: readonly Ansichtseintrag[] = [
  createEintrag('graph', 'Graph', () => import('./graph/GraphAnsicht.tsx')),
  createEintrag('nachrichtenfluss', 'Nachrichtenfluss', () => import('./nachrichtenfluss/NachrichtenflussAnsicht.tsx')),
  createEintrag('zustellwege', 'Zustellwege', () => import('./zustellwege/ZustellwegeAnsicht.tsx')),
  createEintrag('felder', 'Datenfelder', () => import('./felder/FelderAnsicht.tsx'), { navigatorZu: true }),
  createEintrag('codelisten', 'Codelisten', () => import('./codelisten/CodelistenAnsicht.tsx'), { navigatorZu: true }),
  createEintrag('nachrichten', 'Nachrichten', () => import('./nachrichten/NachrichtenAnsicht.tsx'), {
    eigenschaften: false,
    unten: false,
  }),
  createEintrag('regel', 'Regel', () => import('./regel/RegelAnsicht.tsx')),
  createEintrag('antrag', 'Antrag', () => import('./antrag/AntragAnsicht.tsx'), {
    eigenschaften: false,
    unten: false,
    navigatorZu: true,
  }),
  createEintrag('pruefstand', 'Prüfstand', () => import('./pruefstand/PruefstandAnsicht.tsx'), {
    eigenschaften: false,
    unten: false,
    navigatorZu: true,
  }),
  createEintrag('abnahme', 'Abnahme', () => import('./abnahme/AbnahmeAnsicht.tsx'), {
    eigenschaften: false,
    unten: false,
    navigatorZu: true,
  }),
  createEintrag('vergleich', 'Vergleich', () => import('./vergleich/VergleichAnsicht.tsx'), {
    unten: false,
    navigatorZu: true,
  }),
]
