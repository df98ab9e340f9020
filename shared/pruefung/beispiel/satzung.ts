/** The Rechtsgrundlage of the example, with what it is referred to for. */
export const SATZUNG = { rechtsgrundlage: 'rec-satzung000', zweck: 'Festsetzung der Hundesteuer' }
