import { Command, type Option } from 'commander'

/** A command whose help and complaints are in German; they are written like Commander's own, `--help` included. */
export function createKommando(name: string): Command {
  return new Command(name)
    .helpOption('-h, --help', 'zeigt diese Hilfe')
    .configureOutput({ outputError: (text, write) => write(translateMeldung(text)) })
    .configureHelp({
      styleTitle: translateTitel,
      styleUsage: translateAufruf,
      styleSubcommandTerm: translateAufruf,
      optionDescription: describeOption,
    })
}

/** Commander speaks English; its few messages that a user can provoke are put into German. */
function translateMeldung(text: string): string {
  return text
    .replace(/^error: unknown command '(.*)'/, 'Fehler: Den Befehl „$1“ gibt es nicht.')
    .replace(/^error: missing required argument '(.*)'/, 'Fehler: Es fehlt die Angabe „$1“.')
    .replace(/^error: unknown option '(.*)'/, 'Fehler: Die Option „$1“ gibt es nicht.')
    .replace(/^error: required option '(.*)' not specified/, 'Fehler: Die Option „$1“ fehlt.')
    .replace(/^error: option '(.*)' argument missing/, 'Fehler: Der Option „$1“ fehlt ihr Wert.')
    .replace(/^error: option '(.*)' argument '(.*)' is invalid\./, 'Fehler: Der Option „$1“ passt der Wert „$2“ nicht.')
    .replace(/^error: too many arguments.*/, 'Fehler: Das sind zu viele Angaben.')
    .replace(/\(Did you mean (.*)\?\)/, '(Meinen Sie „$1“?)')
}

function translateTitel(titel: string): string {
  return titel
    .replace('Usage:', 'Aufruf:')
    .replace('Arguments:', 'Angaben:')
    .replace('Options:', 'Optionen:')
    .replace('Commands:', 'Befehle:')
}

function translateAufruf(aufruf: string): string {
  return aufruf.replace('[options]', '[optionen]').replace('[command]', '[befehl]')
}

function describeOption({ description, defaultValue }: Option): string {
  return defaultValue === undefined ? description : `${description} (sonst „${defaultValue}“)`
}
