import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The page. Relative addresses, because it is served from the program's own scheme, never from a server root. */
export default defineConfig({
  root: folder('../renderer'),
  base: './',
  cacheDir: folder('../node_modules/.cache/vite'),
  plugins: [react()],
  build: {
    target: 'chrome130',
    modulePreload: { polyfill: false },
    outDir: folder('../out/renderer'),
    emptyOutDir: true,
    sourcemap: true,
    // Read from the local disk, where a large piece costs little but for the one that signing in waits for (renderer/app.tsx).
    chunkSizeWarningLimit: 4000,
    // One sheet, so that no screen is ever drawn without its own.
    cssCodeSplit: false,
    // A data: address would need an exception in the content security policy.
    assetsInlineLimit: 0,
  },
  server: { host: '127.0.0.1', fs: { strict: true, allow: [folder('..')] } },
});
