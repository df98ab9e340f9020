const SCHLUESSEL = 'fachwerk.client'

/** Id of this window or tab, the same after a reload, another one in every tab (VERTRAEGE 17). */
export function clientId(): string {
  const bekannte = sessionStorage.getItem(SCHLUESSEL)
  if (bekannte !== null) return bekannte
  const neue = crypto.randomUUID()
  sessionStorage.setItem(SCHLUESSEL, neue)
  return neue
}
