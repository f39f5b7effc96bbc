/**
 * The options of the Remix Vite plugin; vite.config.ts hands them over.
 * Every v3 flag is on, so that React Router's codemod applies one day; but one: with lazy discovery each page asks for the
 * routes of its links, and matches them anew for itself, which costs more than the whole list, fetched once.
 * @type {import('@remix-run/dev').VitePluginConfig}
 */
export default {
  appDirectory: 'app',
  ignoredRouteFiles: ['**/*.test.*'],
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_singleFetch: true,
    v3_lazyRouteDiscovery: false,
    v3_routeConfig: true,
  },
}
