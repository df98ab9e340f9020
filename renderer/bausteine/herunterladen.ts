/** Hands a file to the browser to save; never as a type that it would show in a tab of this origin. */
export function saveDatei(name: string, inhalt: BlobPart): void {
  const adresse = URL.createObjectURL(new Blob([inhalt], { type: 'application/octet-stream' }))
  const verweis = document.createElement('a')
  verweis.href = adresse
  verweis.download = name
  verweis.click()
  URL.revokeObjectURL(adresse)
}
