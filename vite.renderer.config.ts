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
  },
})
