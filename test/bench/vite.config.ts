import { defineConfig } from 'vite'

/** Builds the figures of `npm run bench` beside the program, whose child process they use. */
export default defineConfig({
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist/bench',
    minify: false,
    sourcemap: true,
    rollupOptions: {
      input: { bench: 'test/bench/bench.ts' },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
  ssr: { noExternal: [], external: true },
})
