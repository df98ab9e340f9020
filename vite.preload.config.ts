import { defineConfig } from 'vite'

/** Builds Electron's preload: inside the sandbox it has to be one CommonJS file. */
export default defineConfig({
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist',
    emptyOutDir: false,
    minify: false,
    rollupOptions: {
      input: { preload: 'electron/preload.ts' },
      output: { format: 'cjs', entryFileNames: '[name].cjs' },
    },
  },
  ssr: { external: ['electron'], noExternal: true },
})
