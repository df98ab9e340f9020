/** As many arguments as a call takes. */
const STUECK = 32_768

/** Bytes as the host sends them. */
export function decodeBytes(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (zeichen) => zeichen.charCodeAt(0))
}

/** Bytes as the host takes them. */
export function encodeBytes(bytes: Uint8Array): string {
  const teile: string[] = []
  for (let stelle = 0; stelle < bytes.length; stelle += STUECK) {
    teile.push(String.fromCharCode(...bytes.subarray(stelle, stelle + STUECK)))
  }
  return btoa(teile.join(''))
}
