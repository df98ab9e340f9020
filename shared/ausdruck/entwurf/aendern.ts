import {
  type Ausdrucksart,
  createEntwurf,
  createLeerstelle,
  type Entwurf,
  type Entwurfspfad,
  klasseAt,
  klasseOf,
  teilformOf,
} from './knoten.ts'

/** A changed draft, and where the node that was meant stands in it now. */
export interface Umbau {
  wurzel: Entwurf
  pfad: Entwurfspfad
}

export function findKnoten(wurzel: Entwurf, pfad: Entwurfspfad): Entwurf | undefined {
  return pfad.reduce<Entwurf | undefined>((knoten, stelle) => knoten?.teile[stelle], wurzel)
}

/** Changes one node where it stands; an unknown path changes nothing. */
export function changeKnoten(wurzel: Entwurf, pfad: Entwurfspfad, change: (knoten: Entwurf) => Entwurf): Entwurf {
  const [stelle, ...rest] = pfad
  if (stelle === undefined) return change(wurzel)
  const teil = wurzel.teile[stelle]
  if (teil === undefined) return wurzel
  return { ...wurzel, teile: wurzel.teile.with(stelle, changeKnoten(teil, rest, change)) }
}

/** Gives a node another kind; parts that the new kind takes stay, places it needs are filled with gaps. */
export function changeArt(knoten: Entwurf, art: Ausdrucksart): Entwurf {
  return { ...knoten, art, teile: fitTeile(art, knoten.teile) }
}

function fitTeile(art: Ausdrucksart, teile: readonly Entwurf[]): readonly Entwurf[] {
  const form = teilformOf(art)
  if (form.art === 'keine') return teile
  if (form.art === 'liste') {
    const passende = teile.filter((teil) => klasseOf(teil.art) === form.klasse)
    return passende.length === 0 ? [createLeerstelle(form.klasse)] : passende
  }
  const vorrat = [...teile]
  return form.klassen.map((klasse) => {
    const stelle = vorrat.findIndex((teil) => klasseOf(teil.art) === klasse)
    return stelle < 0 ? createLeerstelle(klasse) : (vorrat.splice(stelle, 1)[0] ?? createLeerstelle(klasse))
  })
}

/** Adds a part at the end of a list; undefined where the node takes no more. */
export function addTeil(wurzel: Entwurf, pfad: Entwurfspfad, neu: Entwurf): Umbau | undefined {
  const knoten = findKnoten(wurzel, pfad)
  const form = knoten && teilformOf(knoten.art)
  if (knoten === undefined || form?.art !== 'liste' || klasseOf(neu.art) !== form.klasse) return undefined
  return {
    wurzel: changeKnoten(wurzel, pfad, (liste) => ({ ...liste, teile: [...liste.teile, neu] })),
    pfad: [...pfad, knoten.teile.length],
  }
}

/**
 * Takes a node away. In a list its row goes, with the last one the list itself; a place that must be filled becomes a gap.
 * undefined: nothing is left of the whole.
 */
export function removeKnoten(wurzel: Entwurf, pfad: Entwurfspfad): Umbau | undefined {
  const stelle = pfad.at(-1)
  if (stelle === undefined) return undefined
  const oben = pfad.slice(0, -1)
  const eltern = findKnoten(wurzel, oben)
  if (eltern === undefined || eltern.teile[stelle] === undefined) return { wurzel, pfad }
  if (teilformOf(eltern.art).art !== 'liste') {
    return { wurzel: changeKnoten(wurzel, pfad, () => createLeerstelle(klasseAt(eltern.art, stelle))), pfad }
  }
  if (eltern.teile.length === 1) return removeKnoten(wurzel, oben)
  return {
    wurzel: changeKnoten(wurzel, oben, (liste) => ({ ...liste, teile: liste.teile.toSpliced(stelle, 1) })),
    pfad: [...oben, Math.min(stelle, eltern.teile.length - 2)],
  }
}

/** Puts a node into a new one of this kind, which stands at the path then; undefined where it does not take it. */
export function wrapKnoten(wurzel: Entwurf, pfad: Entwurfspfad, art: Ausdrucksart): Umbau | undefined {
  const innen = findKnoten(wurzel, pfad)
  if (innen === undefined || klasseOf(innen.art) !== klasseOf(art) || teilformOf(art).art === 'keine') return undefined
  const wrap = (knoten: Entwurf): Entwurf => changeArt(createEntwurf(art, { teile: [knoten] }), art)
  return { wurzel: changeKnoten(wurzel, pfad, wrap), pfad }
}

/** Puts the parts of a node in its place; undefined where they do not fit there or there are none. */
export function unwrapKnoten(wurzel: Entwurf, pfad: Entwurfspfad): Umbau | undefined {
  const knoten = findKnoten(wurzel, pfad)
  if (knoten === undefined || teilformOf(knoten.art).art === 'keine') return undefined
  const klasse = klasseOf(knoten.art)
  const teile = knoten.teile.filter((teil) => klasseOf(teil.art) === klasse)
  const [erster] = teile
  if (erster === undefined || teile.length < knoten.teile.length) return undefined
  if (teile.length === 1) return { wurzel: changeKnoten(wurzel, pfad, () => erster), pfad }
  const stelle = pfad.at(-1)
  const oben = pfad.slice(0, -1)
  const eltern = findKnoten(wurzel, oben)
  if (stelle === undefined || eltern === undefined || teilformOf(eltern.art).art !== 'liste') return undefined
  return {
    wurzel: changeKnoten(wurzel, oben, (liste) => ({ ...liste, teile: liste.teile.toSpliced(stelle, 1, ...teile) })),
    pfad,
  }
}

/**
 * Moves a node one place up (-1) or down (1) among its siblings; beyond the last one it leaves its list. undefined where there
 * is no such place.
 */
export function moveKnoten(wurzel: Entwurf, pfad: Entwurfspfad, richtung: 1 | -1): Umbau | undefined {
  const stelle = pfad.at(-1)
  const oben = pfad.slice(0, -1)
  const eltern = findKnoten(wurzel, oben)
  if (stelle === undefined || eltern === undefined) return undefined
  const [knoten, anderer] = [eltern.teile[stelle], eltern.teile[stelle + richtung]]
  if (knoten === undefined) return undefined
  if (anderer === undefined) return moveOut(wurzel, pfad, richtung)
  if (klasseOf(knoten.art) !== klasseOf(anderer.art)) return undefined
  const teile = eltern.teile.with(stelle, anderer).with(stelle + richtung, knoten)
  return { wurzel: changeKnoten(wurzel, oben, () => ({ ...eltern, teile })), pfad: [...oben, stelle + richtung] }
}

function moveOut(wurzel: Entwurf, pfad: Entwurfspfad, richtung: 1 | -1): Umbau | undefined {
  const [elternstelle, stelle] = pfad.slice(-2)
  const oben = pfad.slice(0, -2)
  const [grosseltern, eltern, knoten] = [oben, pfad.slice(0, -1), pfad].map((weg) => findKnoten(wurzel, weg))
  if (elternstelle === undefined || stelle === undefined || grosseltern === undefined) return undefined
  if (eltern === undefined || knoten === undefined || eltern.teile.length < 2) return undefined
  if ([grosseltern, eltern].some(({ art }) => teilformOf(art).art !== 'liste')) return undefined
  const rest = { ...eltern, teile: eltern.teile.toSpliced(stelle, 1) }
  const paar = richtung < 0 ? [knoten, rest] : [rest, knoten]
  const teile = grosseltern.teile.toSpliced(elternstelle, 1, ...paar)
  const pfadNeu = [...oben, richtung < 0 ? elternstelle : elternstelle + 1]
  return { wurzel: changeKnoten(wurzel, oben, () => ({ ...grosseltern, teile })), pfad: pfadNeu }
}

/** Sets a copy of a node behind it; undefined where its place takes only one. */
export function duplicateKnoten(wurzel: Entwurf, pfad: Entwurfspfad): Umbau | undefined {
  const stelle = pfad.at(-1)
  const oben = pfad.slice(0, -1)
  const eltern = findKnoten(wurzel, oben)
  const knoten = findKnoten(wurzel, pfad)
  if (stelle === undefined || eltern === undefined || knoten === undefined) return undefined
  if (teilformOf(eltern.art).art !== 'liste') return undefined
  const teile = eltern.teile.toSpliced(stelle + 1, 0, knoten)
  return { wurzel: changeKnoten(wurzel, oben, () => ({ ...eltern, teile })), pfad: [...oben, stelle + 1] }
}

/** Every node with its path, as the rows stand from top to bottom. */
export function* walkEntwurf(
  knoten: Entwurf,
  pfad: Entwurfspfad = [],
): Generator<{ knoten: Entwurf; pfad: Entwurfspfad }> {
  yield { knoten, pfad }
  if (teilformOf(knoten.art).art === 'keine') return
  for (const [stelle, teil] of knoten.teile.entries()) yield* walkEntwurf(teil, [...pfad, stelle])
}
