import type { Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'

const page = 'm/index.html'
const still = ['m/manifest.webmanifest', 'm/icons/icon.svg', 'm/icons/icon-192.png']

/**
 * The phone page without a network: a service worker under /m/ that keeps that page's own files and nothing else.
 * Desktop, resident page and maps are left out, so a phone stores a few hundred kilobytes.
 */
export function phoneOffline(): Plugin[] {
  const own = new Set<string>()
  const census: Plugin = {
    name: 'yixian-phone-files',
    apply: 'build',
    generateBundle(_options, bundle) {
      const entry = Object.values(bundle).find((one) => one.type === 'chunk' && one.facadeModuleId?.endsWith(page))
      const visit = (name: string) => {
        const chunk = bundle[name]
        if (own.has(name) || !chunk) return
        own.add(name)
        if (chunk.type !== 'chunk') return
        for (const css of chunk.viteMetadata?.importedCss ?? []) own.add(css)
        for (const next of [...chunk.imports, ...chunk.dynamicImports]) visit(next)
      }
      if (!entry) this.error(`no entry for ${page}: the phone page would not work without a network`)
      visit(entry.fileName)
    },
  }
  const worker = VitePWA({
    strategies: 'generateSW',
    filename: 'm/sw.js',
    scope: '/m/',
    manifest: false,
    injectRegister: false,
    includeManifestIcons: false,
    workbox: {
      importScripts: ['/m/push.js'],
      globPatterns: ['m/index.html', 'm/manifest.webmanifest', 'm/icons/*', 'assets/*.{js,css}'],
      inlineWorkboxRuntime: true,
      sourcemap: false,
      cleanupOutdatedCaches: true,
      clientsClaim: false,
      skipWaiting: false,
      navigateFallback: `/${page}`,
      navigateFallbackAllowlist: [/^\/m(\/|$)/],
      dontCacheBustURLsMatching: /^\/?assets\//,
      manifestTransforms: [
        (files) => ({
          manifest: files.filter(({ url }) => url === page || still.includes(url) || own.has(url)).map((file) => ({ ...file, url: `/${file.url}` })),
          warnings: [],
        }),
      ],
    },
  })
  return [census, ...worker.map((plugin) => afterSuccess(plugin, () => own.size > 0))]
}

/** Vite closes a bundle even where it failed; without this, what is said then hides why it failed. */
function afterSuccess(plugin: Plugin, succeeded: () => boolean): Plugin {
  const hook = plugin.closeBundle
  if (!hook || typeof hook === 'function') return plugin
  const { handler } = hook
  return { ...plugin, closeBundle: { ...hook, handler(...args) { return succeeded() ? handler.apply(this, args) : undefined } } }
}
