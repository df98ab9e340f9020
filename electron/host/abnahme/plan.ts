import { createHash } from 'node:crypto'
import type { Planfall } from '../../../shared/generator/testplan/planfall.ts'
import { generateTestplan, walkTestplan } from '../../../shared/generator/testplan/testplan.ts'
import type { Planumfang } from '../../../shared/generator/testplan/umfang.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { giveWay } from '../vorrang.ts'

/** Projects are immutable, and deriving the plan of a large one takes seconds. */
const PLAENE = new WeakMap<Projekt, readonly Planfall[]>()
const ANGEFANGENE = new WeakMap<Projekt, Promise<readonly Planfall[]>>()

/** The derived plan of a project, at once. */
export function planOf(projekt: Projekt): readonly Planfall[] {
  const bekannt = PLAENE.get(projekt)
  if (bekannt !== undefined) return bekannt
  return keep(projekt, generateTestplan(projekt, sha256Hex))
}

/** The same for a host with others to serve: between the parts of the plan it answers them. */
export function derivePlan(projekt: Projekt): Promise<readonly Planfall[]> {
  const angefangener = ANGEFANGENE.get(projekt)
  if (angefangener !== undefined) return angefangener
  const neuer = derive(projekt)
  ANGEFANGENE.set(projekt, neuer)
  return neuer
}

async function derive(projekt: Projekt): Promise<readonly Planfall[]> {
  return keep(projekt, await deriveTeil(projekt, {}))
}

/** A part of the plan; between its parts the host answers others. */
export async function deriveTeil(projekt: Projekt, umfang: Planumfang): Promise<Planfall[]> {
  const plan: Planfall[] = []
  for (const teil of walkTestplan(projekt, sha256Hex, umfang)) {
    plan.push(...teil)
    await giveWay()
  }
  return plan
}

function keep(projekt: Projekt, plan: readonly Planfall[]): readonly Planfall[] {
  PLAENE.set(projekt, plan)
  return plan
}

export function sha256Hex(inhalt: string | Uint8Array): string {
  return createHash('sha256').update(inhalt).digest('hex')
}
