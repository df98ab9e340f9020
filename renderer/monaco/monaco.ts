// the German texts have to be there before the first module of the editor asks for them
import 'monaco-editor/nls/lang/de'
import 'monaco-editor/features/bracketMatching/register'
import 'monaco-editor/features/clipboard/register'
import 'monaco-editor/features/find/register'
import 'monaco-editor/features/folding/register'
import 'monaco-editor/features/gotoError/register'
import 'monaco-editor/features/gotoLine/register'
import 'monaco-editor/features/hover/register'
import 'monaco-editor/features/codicon/register'
// the feature of this name registers only what comes inside the line; the list of suggestions is its controller
import 'monaco-editor/editor/contrib/suggest/browser/suggestController'
import 'monaco-editor/features/wordHighlighter/register'
import 'monaco-editor/languages/definitions/xml/register'
import { editor } from 'monaco-editor/editor'
import Arbeiter from 'monaco-editor/editor/editor.worker?worker'
import { createThema } from './thema.ts'
import './monaco.css'

self.MonacoEnvironment = { getWorker: () => new Arbeiter() }

const THEMA = 'fachwerk'

/** Colours of the editor follow the tokens of the present scheme: Monaco wants them as hex values, so they are read anew. */
export function applyThema(dunkel: boolean): void {
  editor.defineTheme(
    THEMA,
    createThema(dunkel, (name) => getComputedStyle(document.documentElement).getPropertyValue(name)),
  )
  editor.setTheme(THEMA)
}

export { editor }
