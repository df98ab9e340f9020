import type { Dokumentbaum } from '../../../shared/konzept/dokumentbaum.ts'

/** A Dokumentbaum as a Word file. What writes it is loaded with the first one: the program starts the sooner. */
export async function writeWord(baum: Dokumentbaum): Promise<Uint8Array> {
  const { writeDocx } = await import('./docx/docx.ts')
  return writeDocx(baum)
}
