/** Without signs that nobody sees and no XML may hold: controls, halves of a sign, what is no sign. They come with pasted text. */
export function cleanText(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]|[\p{Cs}\uFFFE\uFFFF]/gu, '')
}
