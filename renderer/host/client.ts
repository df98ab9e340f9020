const SCHLUESSEL = 'fachwerk.client'
let eigene: string | undefined

/**
 * Id of this window or tab, the same after a reload, another one in every tab (VERTRAEGE 17). It is in the store only between
 * two lives of the window: a tab that is duplicated copies the store and would otherwise take itself for this one.
 */
export function clientId(): string {
  if (eigene !== undefined) return eigene
  const id = sessionStorage.getItem(SCHLUESSEL) ?? crypto.randomUUID()
  eigene = id
  sessionStorage.removeItem(SCHLUESSEL)
  addEventListener('pagehide', () => sessionStorage.setItem(SCHLUESSEL, id))
  addEventListener('pageshow', () => sessionStorage.removeItem(SCHLUESSEL))
  return id
}
