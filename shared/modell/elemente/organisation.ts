import { z } from 'zod'
import { idSchema } from '../ids.ts'
import { benannt, stufeSchema } from './gemeinsam.ts'

/** A Produkt running in, or shared between, Organisationen. */
export const installationSchema = z.strictObject({
  id: idSchema('installation'),
  art: z.literal('installation'),
  ...benannt,
  produkt: idSchema('produkt').describe('Produkt, das hier läuft'),
  schnittstellen: z
    .array(
      z.strictObject({
        schnittstelle: idSchema('schnittstelle').describe('Schnittstelle des Produkts'),
        endpunkt: z.string().min(1).describe('Adresse, unter der sie zu erreichen ist'),
      }),
    )
    .min(1)
    .describe('Schnittstellen, die hier betrieben werden'),
  vertraulich: z.boolean().describe('Übertragung und Postfach sind vertraulich (nur dann Inhalte in Mails)'),
  werte: z.record(z.string(), z.string()).describe('Werte, die Zuordnungen aus der Konfiguration lesen'),
})

/** An office of an Organisation: what it is in charge of, which neutral Rollen it fills, which systems it uses. */
export const stelleSchema = z.strictObject({
  id: idSchema('stelle'),
  art: z.literal('stelle'),
  ...benannt,
  kennung: z
    .string()
    .regex(/^[a-z]{2,5}:[A-Za-z0-9.-]+$/, 'Kürzel und Kennung, etwa gew:14999010')
    .describe('Kennung im Verzeichnisdienst, z. B. gew:14999010'),
  mail: z.string().min(3).describe('Adresse für Mails an die Stelle'),
  zustaendigkeiten: z
    .array(
      z.strictObject({
        leistung: idSchema('leistung').describe('Leistung, für die sie zuständig ist'),
        arsPraefix: z
          .string()
          .regex(/^\d{2,12}$/, '2 bis 12 Ziffern')
          .describe('Anfang des Amtlichen Regionalschlüssels'),
        bereich: z
          .strictObject({
            von: z.string().min(1).describe('erster Wert des Bereichs'),
            bis: z.string().min(1).describe('letzter Wert des Bereichs, mit allem, was so beginnt'),
          })
          .optional()
          .describe('Bereich des zweiten Merkmals, etwa der Postleitzahl; verglichen wird Zeichen für Zeichen'),
      }),
    )
    .describe('Leistungen und Gebiete, für die sie zuständig ist'),
  rollen: z.array(idSchema('rolle')).describe('fachliche Rollen, die diese Stelle ausfüllt'),
  installationen: z.array(idSchema('installation')).describe('Systeme, die diese Stelle benutzt'),
})

export const organisationSchema = z.strictObject({
  id: idSchema('organisation'),
  art: z.literal('organisation'),
  ...benannt,
  umgebung: z.enum(['test', 'produktiv']).describe('ob hier geprobt oder gearbeitet wird'),
  ars: z
    .string()
    .regex(/^\d{12}$/, '12 Ziffern')
    .describe('Amtlicher Regionalschlüssel, 12 Ziffern'),
  stellen: z.array(idSchema('stelle')).describe('Stellen der Organisation'),
  installationen: z.array(idSchema('installation')).describe('Systeme, die hier laufen'),
  stufen: z
    .array(z.strictObject({ leistung: idSchema('leistung').describe('Leistung der Stufe'), stufe: stufeSchema }))
    .describe('Umsetzungsstufe je Leistung'),
  umlenkungen: z
    .array(
      z.strictObject({
        leistung: idSchema('leistung').describe('Leistung, die abgegeben wird'),
        organisation: idSchema('organisation').describe('Organisation, die sie übernimmt'),
      }),
    )
    .describe('Leistungen, die eine andere Organisation übernimmt'),
})

export type Installation = z.infer<typeof installationSchema>
export type Stelle = z.infer<typeof stelleSchema>
export type Organisation = z.infer<typeof organisationSchema>
