import { antragMitBescheid } from './anwendungsmuster/antragMitBescheid.ts'
import { antragMitBeteiligung } from './anwendungsmuster/antragMitBeteiligung.ts'
import { anzeigeMitBestaetigung } from './anwendungsmuster/anzeigeMitBestaetigung.ts'
import { erstattung } from './anwendungsmuster/erstattung.ts'
import { grundgeruest } from './anwendungsmuster/grundgeruest.ts'
import { urkundeMitZahlung } from './anwendungsmuster/urkundeMitZahlung.ts'
import type { Muster } from './muster.ts'

/** The patterns that Fachwerk brings, in the order in which they are offered. */
export const ANWENDUNGSMUSTER: readonly Muster[] = [
  antragMitBescheid,
  anzeigeMitBestaetigung,
  urkundeMitZahlung,
  antragMitBeteiligung,
  erstattung,
  grundgeruest,
]

/** The one that is offered first. */
export const ERSTES_MUSTER: Muster = antragMitBescheid
