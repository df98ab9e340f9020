import { z } from 'zod'
import type { Datensatz } from '../../../shared/modell/datensatz.ts'
import { createId } from '../../../shared/modell/ids.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { createZufallsbytes } from '../../dokument/zufall.ts'
import { classifySchema, type Teil, unwrap } from './werteart.ts'
import { listFeldpfade, listVerweisziele } from './ziele.ts'

type Schema = z.core.$ZodType

/** What cannot be begun, since the project has nothing it could refer to. */
export const OHNE_VORGABE = Symbol('ohne Vorgabe')

/** The value that a new part begins with: the first there is to choose, the shortest that is allowed. */
export function createVorgabe(schema: Schema, projekt: Projekt, datensatz: Datensatz): unknown {
  const art = classifySchema(schema)
  switch (art.art) {
    case 'text':
      return unwrap(schema) instanceof z.ZodString && !z.safeParse(schema, '').success ? 'Neu' : ''
    case 'zahl':
      return [0, 1].find((zahl) => z.safeParse(schema, zahl).success) ?? 1
    case 'datum':
      return new Date().toISOString().slice(0, 10)
    case 'schalter':
      return false
    case 'stufe':
      return 1
    case 'vorlage':
      return [{ art: 'text', text: datensatz.name }]
    case 'feldpfad':
      return listFeldpfade(projekt, datensatz)[0]?.value ?? OHNE_VORGABE
    case 'wahl':
      return art.werte[0] ?? OHNE_VORGABE
    case 'verweis':
      return listVerweisziele(projekt, datensatz, art.zielart)[0]?.value ?? OHNE_VORGABE
    case 'aufzaehlung':
      return z.safeParse(schema, []).success ? [] : art.werte.slice(0, 1)
    case 'liste':
      return createListe(schema, art.element, projekt, datensatz)
    case 'teile':
      return createTeile(art.teile, {}, projekt, datensatz)
    case 'varianten': {
      for (const { name, teile } of art.varianten) {
        const wert = createTeile(teile, { art: name }, projekt, datensatz)
        if (wert !== OHNE_VORGABE) return wert
      }
      return OHNE_VORGABE
    }
    case 'zuordnungstabelle':
      return {}
    case 'anderes':
      return OHNE_VORGABE
  }
}

/** The parts of an object that must be there, beside those that are given. */
export function createTeile(
  teile: readonly Teil[],
  gegeben: Readonly<Record<string, unknown>>,
  projekt: Projekt,
  datensatz: Datensatz,
): unknown {
  const neu: Record<string, unknown> = { ...gegeben }
  for (const { name, schema, optional } of teile) {
    if (optional || name in neu) continue
    const wert = name === 'id' ? createId('frist', createZufallsbytes) : createVorgabe(schema, projekt, datensatz)
    if (wert === OHNE_VORGABE) return OHNE_VORGABE
    neu[name] = wert
  }
  return neu
}

function createListe(schema: Schema, element: Schema, projekt: Projekt, datensatz: Datensatz): unknown {
  if (z.safeParse(schema, []).success) return []
  const erstes = createVorgabe(element, projekt, datensatz)
  return erstes === OHNE_VORGABE ? OHNE_VORGABE : [erstes]
}
