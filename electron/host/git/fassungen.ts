import { type Ergebnis, succeed } from '../../../shared/befund.ts'
import type { Gitfassung } from '../../../shared/host/vergleich.ts'
import { runGit } from './git.ts'

const FASSUNGEN_MAXIMUM = 300
const AUSGABE_MAXIMUM = 8 * 1024 * 1024
const TEXT_MAXIMUM = 200

/** Recent revisions that touched the project folder, on all branches, the latest first, with what stands there. */
export async function listGitfassungen(ordner: string, abbruch?: AbortSignal): Promise<Ergebnis<Gitfassung[]>> {
  const ausgabe = await runGit(
    ordner,
    [
      'log',
      '-z',
      `--max-count=${FASSUNGEN_MAXIMUM}`,
      '--exclude=refs/stash',
      '--all',
      '--no-show-signature',
      '--no-ext-diff',
      '--no-textconv',
      '--no-patch',
      '--encoding=UTF-8',
      '--decorate-refs=refs/heads',
      '--decorate-refs=refs/tags',
      '--decorate-refs=refs/remotes',
      '--format=tformat:%H%x00%cI%x00%an%x00%s%x00%D',
      '--',
      '.',
    ],
    { abbruch, maximum: AUSGABE_MAXIMUM },
  )
  return ausgabe.ok ? succeed(parseFassungen(ausgabe.wert.toString('utf8'))) : ausgabe
}

const FELDER = 5

function parseFassungen(text: string): Gitfassung[] {
  const teile = text.split('\0')
  const fassungen: Gitfassung[] = []
  for (let stelle = 0; stelle + FELDER <= teile.length; stelle += FELDER) {
    const [id = '', zeitpunkt = '', urheber = '', betreff = '', namen = ''] = teile.slice(stelle, stelle + FELDER)
    fassungen.push({
      id,
      zeitpunkt: clean(zeitpunkt),
      urheber: clean(urheber),
      betreff: clean(betreff),
      namen: namen
        .split(', ')
        .map((name) => clean(name.replace(/^(?:HEAD -> |tag: )/, '')))
        .filter((name) => name !== '' && name !== 'HEAD')
        .sort(),
    })
  }
  return fassungen
}

/** Texts of strangers: one line, not too long. */
function clean(text: string): string {
  return text
    .replaceAll(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, TEXT_MAXIMUM)
}
