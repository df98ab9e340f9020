import * as ausnahmen from './ausnahme.ts'
import * as dokumente from './dokument.ts'
import * as konfiguration from './konfiguration.ts'
import * as leistungen from './leistung.ts'
import * as nachrichten from './nachricht.ts'
import type { Satztabelle } from './satztabelle.ts'

/** The sentences of all kinds of records. */
export const SATZTABELLE: Satztabelle = { ...leistungen, ...dokumente, ...nachrichten, ...konfiguration, ...ausnahmen }
