import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Builds the window: one page that both the browser form and Electron show. Everything is bundled, nothing is fetched. */
export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    outDir: '../dist/fenster',
    emptyOutDir: true,
    target: 'chrome120',
    sourcemap: false,
    chunkSizeWarningLimit: 4000,
    // one file each for what is there first: dozens of small ones wait, one after the other, for a host that reads the project
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'anfang', test: /[\\/]renderer[\\/]anfang\.ts$/, priority: 3 },
            { name: 'fenster', test: /[\\/]renderer[\\/]main\.tsx$/, priority: 2 },
            { name: 'graph', test: /[\\/]GraphAnsicht\.tsx$/, priority: 1 },
          ],
        },
      },
    },
  },
})
