/** What the frame shows, and how commands change that. */
export interface Umschalter {
  navigatorOffen: boolean
  /** undefined: the view has no properties */
  eigenschaftenOffen: boolean | undefined
  toggleNavigator(): void
  toggleEigenschaften(): void
  /** shows the properties, in a view that has them */
  openEigenschaften(): void
  openTastenuebersicht(): void
}
