import { execFile } from 'node:child_process'
import { tmpdir } from 'node:os'
import { type Befund, createBefund, type Ergebnis, fail, succeed } from '../../../shared/befund.ts'

const ZEIT_MS = 30_000

/**
 * Configuration that a repository could bring and that would start programs or reach the network. A repository is as hostile as
 * the project in it; only what the user set up himself (his global configuration) is trusted.
 */
const SICHER = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.pager=cat',
  'core.sshCommand=false',
  'core.gitProxy=false',
  'credential.helper=',
  'diff.external=',
  'gpg.program=false',
  'log.showSignature=false',
  'log.follow=false',
  'protocol.allow=never',
  'safe.bareRepository=explicit',
].flatMap((eintrag) => ['-c', eintrag])

/** What Git needs to find itself and the user's own configuration, and nothing else of the environment. */
const UMGEBUNG = [
  'PATH',
  'HOME',
  'USERPROFILE',
  'HOMEDRIVE',
  'HOMEPATH',
  'APPDATA',
  'LOCALAPPDATA',
  'PROGRAMDATA',
  'XDG_CONFIG_HOME',
  'SystemRoot',
  'TEMP',
  'TMP',
]

export interface Gitaufruf {
  /** what Git reads from its input */
  eingabe?: string
  abbruch?: AbortSignal | undefined
  /** most bytes that are taken of its output */
  maximum: number
}

/**
 * Runs the installed Git in a folder: fixed arguments, no shell, no pager, no hooks, no filters, no network, no question to anybody.
 * It only reads, except where the user has Git set up to merge (`richteGitEin`).
 */
export async function runGit(
  ordner: string,
  argumente: readonly string[],
  { eingabe = '', abbruch, maximum }: Gitaufruf,
): Promise<Ergebnis<Buffer>> {
  const alle = ['--no-pager', '--no-optional-locks', '--literal-pathspecs', ...SICHER, '-C', ordner, ...argumente]
  return new Promise((done) => {
    const kind = execFile(
      'git',
      alle,
      {
        // never the project folder: Windows looks for programs there first
        cwd: tmpdir(),
        env: createUmgebung(),
        encoding: 'buffer',
        maxBuffer: maximum,
        timeout: ZEIT_MS,
        killSignal: 'SIGKILL',
        windowsHide: true,
        ...(abbruch === undefined ? {} : { signal: abbruch }),
      },
      (fehler, ausgabe, meldung) => {
        done(fehler === null ? succeed(ausgabe) : fail(createGitbefund(fehler, meldung.toString('utf8'))))
      },
    )
    // Git may end before it has read everything; the error of the call tells that
    kind.stdin?.on('error', () => undefined)
    kind.stdin?.end(eingabe)
  })
}

function createUmgebung(): NodeJS.ProcessEnv {
  const umgebung: NodeJS.ProcessEnv = {}
  for (const name of UMGEBUNG) {
    const wert = process.env[name]
    if (wert !== undefined) umgebung[name] = wert
  }
  return {
    ...umgebung,
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_ASKPASS: 'false',
    SSH_ASKPASS: 'false',
  }
}

function createGitbefund(fehler: Error & { code?: unknown; killed?: boolean }, meldung: string): Befund {
  const einzelheiten = meldung.trim() === '' ? fehler.message : meldung.trim().slice(0, 2000)
  if (fehler.name === 'AbortError') {
    return createBefund({
      code: 'git.abgebrochen',
      schwere: 'hinweis',
      satz: 'Das Lesen der Git-Fassung wurde abgebrochen.',
      abhilfe: 'Wählen Sie die Fassung erneut, wenn Sie sie doch sehen wollen.',
    })
  }
  if (fehler.code === 'ENOENT') {
    return createBefund({
      code: 'git.fehlt',
      satz: 'Auf diesem Rechner ist Git nicht installiert.',
      abhilfe: 'Vergleichen Sie mit dem gespeicherten Stand oder einem anderen Ordner, oder installieren Sie Git.',
    })
  }
  if (/not a git repository/i.test(meldung)) {
    return createBefund({
      code: 'git.ohneRepository',
      satz: 'Der Projektordner liegt in keinem Git-Repository.',
      abhilfe: 'Vergleichen Sie mit dem gespeicherten Stand oder einem anderen Ordner.',
      einzelheiten,
    })
  }
  if (/dubious ownership/i.test(meldung)) {
    return createBefund({
      code: 'git.eigentum',
      satz: 'Git liest diesen Ordner nicht, weil er einem anderen Benutzer gehört.',
      abhilfe: 'Tragen Sie den Ordner in Ihrer Git-Konfiguration unter safe.directory ein.',
      einzelheiten,
    })
  }
  if (fehler.killed === true || fehler.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') {
    return createBefund({
      code: 'git.umfang',
      satz: 'Git braucht zu lange oder liefert zu viel.',
      abhilfe: 'Vergleichen Sie mit einem anderen Ordner, in dem die Fassung ausgecheckt ist.',
      einzelheiten,
    })
  }
  return createBefund({
    code: 'git.gescheitert',
    satz: 'Git konnte diese Fassung nicht lesen.',
    abhilfe: 'Prüfen Sie das Repository; was Git meldet, steht in den Einzelheiten.',
    einzelheiten,
  })
}
