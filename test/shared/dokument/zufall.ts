/** Bytes that are different each time and the same in every run; `anfang` begins somewhere else. */
export function createZufall(anfang = 0): (anzahl: number) => Uint8Array {
  let zaehler = anfang
  return (anzahl) =>
    Uint8Array.from({ length: anzahl }, () => {
      zaehler = (zaehler * 1_103_515_245 + 12_345) % 2_147_483_648
      return Math.floor(zaehler / 65_536) % 251
    })
}
