import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { localInstallation } from './vite.local';

/** `npm run dev` talks to a local installation; see vite.local.ts. */
export default defineConfig(({ command, isPreview }) => ({
  plugins: [react(), ...(command === 'serve' || isPreview ? [localInstallation()] : [])],
  build: {
    outDir: 'target/classes/static',
    emptyOutDir: true,
    // The gateway's policy lets no page load anything inline.
    assetsInlineLimit: 0,
    target: ['chrome109', 'firefox115', 'safari16'],
    rolldownOptions: { input: { index: 'index.html' } },
  },
}));
