/** Windows keeps these names for devices, whatever their ending and case. */
const GERAET = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i
/** What Windows does not allow in a name, and characters that control something instead of being seen. */
const UNERLAUBT = /[<>:"/\\|?*\p{Cc}\p{Cs}]/u
/** Characters that are not seen or turn the direction of writing: two names that look alike would be two files. */
const UNSICHTBAR = /\p{Cf}/u
const LAENGE_MAXIMUM = 100

/** Whether a name of a file or folder (one part of a path) stands for a device under Windows. */
export function isGeraetename(name: string): boolean {
  return GERAET.test(name)
}

/** Why a name cannot be that of a file or folder on every computer, in words; undefined where it can. */
export function findNamensfehler(name: string): string | undefined {
  if (name === '' || name === '.' || name === '..') return 'ist leer'
  if (name.length > LAENGE_MAXIMUM) return `ist länger als ${LAENGE_MAXIMUM} Zeichen`
  if (UNERLAUBT.test(name)) return 'enthält ein Zeichen, das Windows nicht erlaubt'
  if (UNSICHTBAR.test(name)) return 'enthält ein unsichtbares Zeichen'
  if (/[. ]$/.test(name) || name.startsWith(' ')) return 'beginnt oder endet mit einem Leerzeichen oder Punkt'
  return isGeraetename(name) ? 'steht unter Windows für ein Gerät' : undefined
}

/** The name of a folder for a project of this name: as it was typed, without what a computer does not allow. Empty where nothing is left. */
export function createOrdnername(name: string): string {
  const ordner = name
    .normalize('NFC')
    .replace(new RegExp(UNSICHTBAR, 'gu'), '')
    .replace(new RegExp(UNERLAUBT, 'gu'), ' ')
    .replace(/\s+/g, ' ')
    .slice(0, LAENGE_MAXIMUM)
    .replace(/^[. ]+|[. ]+$/g, '')
  return isGeraetename(ordner) ? `Projekt ${ordner}` : ordner
}
