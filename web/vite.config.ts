import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { phoneOffline } from './vite.pwa.ts'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Three pages, one build: the desktop, the phone of the grid worker, and the page of the resident. */
export default defineConfig({
  plugins: [vue(), phoneOffline()],
  resolve: { alias: { '@': at('./src') } },
  define: { __VUE_OPTIONS_API__: false, __VUE_PROD_DEVTOOLS__: false, __INTLIFY_PROD_DEVTOOLS__: false },
  server: { port: 5173, proxy: { '/api': 'http://localhost:8080', '/oauth2': 'http://localhost:8080', '/login/oauth2': 'http://localhost:8080' } },
  worker: { format: 'es' },
  build: {
    outDir: 'target/classes/static',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
    rollupOptions: { input: { desktop: at('./index.html'), phone: at('./m/index.html'), citizen: at('./c/index.html') } },
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.spec.ts'],
    setupFiles: ['src/house/testing/setup.ts'],
    restoreMocks: true,
  },
})
