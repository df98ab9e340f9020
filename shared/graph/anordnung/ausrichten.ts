import { frameOf, type Punkt, type Rechteck } from './typen.ts'

export const AUSRICHTUNGEN = ['links', 'mitteWaagerecht', 'rechts', 'oben', 'mitteSenkrecht', 'unten'] as const
export type Ausrichtung = (typeof AUSRICHTUNGEN)[number]

type Boxen = ReadonlyMap<string, Rechteck>

/** New places of boxes that are brought to one line; those that need not move are left out. */
export function alignBoxen(boxen: Boxen, ausrichtung: Ausrichtung): Map<string, Punkt> {
  const rahmen = frameOf([...boxen.values()])
  return movedOf(boxen, ({ x, y, breite, hoehe }) => {
    switch (ausrichtung) {
      case 'links':
        return { x: rahmen.x, y }
      case 'mitteWaagerecht':
        return { x: rahmen.x + (rahmen.breite - breite) / 2, y }
      case 'rechts':
        return { x: rahmen.x + rahmen.breite - breite, y }
      case 'oben':
        return { x, y: rahmen.y }
      case 'mitteSenkrecht':
        return { x, y: rahmen.y + (rahmen.hoehe - hoehe) / 2 }
      case 'unten':
        return { x, y: rahmen.y + rahmen.hoehe - hoehe }
    }
  })
}

/** New places of boxes with the same gap between each and the next; first and last stay. Needs three. */
export function distributeBoxen(boxen: Boxen, richtung: 'waagerecht' | 'senkrecht'): Map<string, Punkt> {
  const waagerecht = richtung === 'waagerecht'
  const anfang = ({ x, y }: Rechteck): number => (waagerecht ? x : y)
  const mass = ({ breite, hoehe }: Rechteck): number => (waagerecht ? breite : hoehe)
  const folge = [...boxen].sort(([a, p], [b, q]) => anfang(p) - anfang(q) || (a < b ? -1 : 1))
  const erste = folge.at(0)?.[1]
  const letzte = folge.at(-1)?.[1]
  if (folge.length < 3 || erste === undefined || letzte === undefined) return new Map()
  const belegt = folge.reduce((summe, [, box]) => summe + mass(box), 0)
  const luecke = (anfang(letzte) + mass(letzte) - anfang(erste) - belegt) / (folge.length - 1)
  let ort = anfang(erste)
  const orte = new Map<string, number>()
  for (const [id, box] of folge) {
    orte.set(id, Math.round(ort))
    ort += mass(box) + luecke
  }
  return movedOf(boxen, (box, id) => {
    const neu = orte.get(id) ?? anfang(box)
    return waagerecht ? { x: neu, y: box.y } : { x: box.x, y: neu }
  })
}

function movedOf(boxen: Boxen, place: (box: Rechteck, id: string) => Punkt): Map<string, Punkt> {
  const bewegte = new Map<string, Punkt>()
  for (const [id, box] of boxen) {
    const { x, y } = place(box, id)
    const neu = { x: Math.round(x), y: Math.round(y) }
    if (neu.x !== box.x || neu.y !== box.y) bewegte.set(id, neu)
  }
  return bewegte
}
