import { defineConfig } from 'vite';

/** The form that agencies put into pages of their own: one classic script, which any page may load. */
export default defineConfig({
  publicDir: false,
  build: {
    outDir: 'target/classes/static',
    emptyOutDir: false,
    target: ['chrome109', 'firefox115', 'safari16'],
    lib: { entry: 'src/embed/form.ts', formats: ['iife'], name: 'dondoc', fileName: () => 'dondoc-form.js' },
  },
});
