/** Bytes as the host sends them. */
function decodeBytes(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (zeichen) => zeichen.charCodeAt(0))
}

export function decodeText(base64: string): string {
  return new TextDecoder().decode(decodeBytes(base64))
}

/** Hands a file to the browser as a download. */
export function saveDatei({ dateiname, base64 }: { dateiname: string; base64: string }): void {
  const adresse = URL.createObjectURL(new Blob([decodeBytes(base64)]))
  const verweis = document.createElement('a')
  verweis.href = adresse
  verweis.download = dateiname
  verweis.click()
  URL.revokeObjectURL(adresse)
}
