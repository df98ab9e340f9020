import { defineConfig } from 'vite'

/**
 * Builds everything Node and Electron run: command line, web server, shell and the child process of the XSLT engine.
 * Dependencies stay external: SaxonJS must be shipped unmodified (its licence), WebAssembly parts load from their packages.
 */
export default defineConfig({
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist',
    // Several test runs may build at the same time: none may pull the entry points from under another's processes.
    emptyOutDir: false,
    minify: false,
    sourcemap: true,
    rollupOptions: {
      input: {
        cli: 'electron/cli.ts',
        web: 'electron/web.ts',
        main: 'electron/main.ts',
        'engine-kind': 'electron/host/saxon/kind.ts',
      },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'teile/[name]-[hash].js' },
    },
  },
  ssr: { noExternal: [], external: true },
})
