import react from '@vitejs/plugin-react'
import { defineConfig, type HtmlTagDescriptor, type Plugin } from 'vite'

const link = (rel: string, file: string): HtmlTagDescriptor => ({
  tag: 'link',
  attrs: { rel, crossorigin: true, href: `./${file}` },
  injectTo: 'head',
})

/**
 * Names the window's own script and styles in its page, so that a browser gets them along with the sentences that come
 * before them: the entry imports them only once its language is there.
 */
const earlyWindow: Plugin = {
  name: 'early-window',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle = {} }) => {
      const chunks = Object.values(bundle).filter(part => part.type === 'chunk')
      const start = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith('/renderer/start.tsx'))
      const names = new Set(start ? [start.fileName] : [])
      // A set also walks what is added on the way: the chunks that imported ones import.
      for (const name of names)
        for (const file of chunks.find(({ fileName }) => fileName === name)?.imports ?? []) names.add(file)
      const needed = chunks.filter(({ fileName }) => names.has(fileName))
      const styles = needed.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])])
      const links = [
        ...needed.map(({ fileName }) => link('modulepreload', fileName)),
        ...styles.map(file => link('stylesheet', file)),
      ]
      return links.filter(({ attrs }) => !html.includes(`"${attrs?.href}"`))
    },
  },
}

/** The chunks of a language are called by it: assets/words-de-1a2b3c4d.js. */
const chunkName = (module: string | null | undefined): string => {
  const [, language, table] = /\/renderer\/words\/([\w-]+)\/(words|wordings)\.ts$/.exec(module ?? '') ?? []
  return `assets/${language ? `${table}-${language}` : '[name]'}-[hash].js`
}

// One chunk for all that the first screen runs, with what later steps share with it: forty small ones weigh 7 KB more. What
// runs before the window, because it decides the language or because sentences need it, stays apart from it.
const BASE =
  /\/renderer\/(words\/[\w-]+|bridge\/language-memory|scheme|speak-on-page)\.ts$|\/app\/(bytes|words)\/|\/article-stick\.ts$|preload-helper/
const GROUPS = [
  { name: 'base', test: BASE, priority: 2 },
  { name: 'window', test: /\/renderer\/start\.tsx$/, priority: 1 },
]

export default defineConfig({
  root: 'renderer',
  base: './',
  publicDir: '../resources/icons',
  plugins: [react(), earlyWindow],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: { chunkFileNames: ({ facadeModuleId }) => chunkName(facadeModuleId), codeSplitting: { groups: GROUPS } },
    },
  },
  logLevel: 'warn',
})
