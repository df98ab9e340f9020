import { create } from 'zustand'

export const KARTEN = [
  { karte: 'eigenschaften', name: 'Eigenschaften' },
  { karte: 'bezuege', name: 'Bezüge' },
  { karte: 'herkunft', name: 'Herkunft' },
] as const
type Karte = (typeof KARTEN)[number]['karte']

/** Which part of the properties of an element is shown; it stays from one element to the next. */
export const useKarte = create<{ karte: Karte }>(() => ({ karte: 'eigenschaften' }))
