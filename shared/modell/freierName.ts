/** A number that counts copies; longer ones (years, paragraphs) belong to the name. */
const ZAEHLER = { ' ': /^(.+) ([1-9]\d?)$/, '': /^(.*\D)([1-9]\d?)$/ } as const

/** The name itself where it is free, else the next free one: „Frisch“, „Frisch 2“, and for a copy of that „Frisch 3“. */
export function findFreienNamen(
  wunsch: string,
  trenner: keyof typeof ZAEHLER,
  isVergeben: (name: string) => boolean,
): string {
  if (!isVergeben(wunsch)) return wunsch
  const [, stamm = wunsch, zahl = '1'] = ZAEHLER[trenner].exec(wunsch) ?? []
  for (let nummer = Number(zahl) + 1; ; nummer += 1) {
    const name = `${stamm}${trenner}${nummer}`
    if (!isVergeben(name)) return name
  }
}
