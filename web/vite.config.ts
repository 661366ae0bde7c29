import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { phoneOffline } from './vite.pwa.ts'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Where the house runs whose data the pages show while they are being written. */
const house = process.env.YIXIAN_HOUSE ?? 'http://localhost:8080'

/** While developing, an address inside the phone's or the resident's pages opens those, as the server does. */
const doors: Plugin = {
  name: 'doors',
  configureServer: (server) =>
    void server.middlewares.use((request, _, next) => {
      const door = /^\/([mc])\/[^.]*$/.exec(request.url?.split('?')[0] ?? '')
      if (door) request.url = `/${door[1]}/index.html`
      next()
    }),
}

/** Three pages, one build: the desktop, the phone of the grid worker, and the page of the resident. */
export default defineConfig({
  plugins: [vue(), doors, phoneOffline()],
  resolve: { alias: { '@': at('./src') } },
  define: { __VUE_OPTIONS_API__: false, __VUE_PROD_DEVTOOLS__: false, __INTLIFY_PROD_DEVTOOLS__: false },
  server: { port: 5173, proxy: { '/api': house, '/oauth2': house, '/login/oauth2': house } },
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
    projects: [
      // One page for all files of a worker: a fifth of the time; setup.ts clears up after each test.
      { extends: true, test: { name: 'pages', exclude: ['src/phone/**'], isolate: false } },
      // The phone keeps an outbox that goes on sending: a page for each file.
      { extends: true, test: { name: 'phone', exclude: ['src/!(phone)/**'] } },
    ],
  },
})
