// `npm run dev`: the services and the window in one process. Vite shows a change to the window at once; after a change
// to anything else, the services are reloaded and the page reconnects by itself.
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, realpathSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer as createHttpServer } from 'node:http'
import { isAbsolute, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { rolldown } from 'rolldown'
import { createServer } from 'vite'

/** @typedef {typeof import('./dev-main.ts')} Main */

const root = realpathSync(fileURLToPath(new URL('..', import.meta.url)))
const modules = realpathSync(join(root, 'node_modules'))
const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } })

const all = join(root, 'node_modules/.thinstick-dev')
const own = join(all, `run-${process.pid}`)
mkdirSync(own, { recursive: true })
process.on('exit', () => rmSync(own, { recursive: true, force: true }))
process.setSourceMapsEnabled(true)

/** Removes what runs that were killed have left behind. */
const removeLeftovers = () => {
  for (const name of readdirSync(all)) {
    const pid = /^run-(\d+)$/.exec(name)?.[1]
    if (pid && !existsSync(`/proc/${pid}`) && process.platform === 'linux')
      rmSync(join(all, name), { recursive: true, force: true })
  }
}

/** Builds the files next to a bundle when they are needed. */
const partsAtNeed = {
  name: 'parts-at-need',
  load: {
    filter: { id: /[\\/]main[\\/]platform[\\/]beside-bundle\.ts$/ },
    handler: () =>
      `export { besideBundle } from ${JSON.stringify(String(new URL('./dev-parts.mjs', import.meta.url)))}`,
  },
}

let generations = 0

/**
 * Bundles the parts of main/ that `npm run dev` uses, and loads them. Packages stay outside.
 * @returns {Promise<{ main: Main, files: Set<string> }>}
 */
const loadMain = async () => {
  const dir = join(own, String(++generations))
  const built = await rolldown({
    input: { main: join(root, 'tools/dev-main.ts') },
    platform: 'node',
    plugins: [partsAtNeed],
    external: id => !id.startsWith('.') && !isAbsolute(id),
    logLevel: 'warn',
  })
  const { output } = await built.write({ dir, format: 'esm', entryFileNames: '[name].mjs', sourcemap: true })
  const files = output.flatMap(part => (part.type === 'chunk' ? Object.keys(part.modules) : []))
  return { main: await import(String(pathToFileURL(join(dir, 'main.mjs')))), files: new Set(files) }
}

const nonce = randomBytes(16).toString('base64')
// Never listens: Vite's own socket is behind the gate of the host.
const door = createHttpServer()

const startVite = () =>
  createServer({
    configFile: join(root, 'vite.config.ts'),
    appType: 'mpa',
    html: { cspNonce: nonce },
    server: {
      middlewareMode: true,
      ws: { server: door },
      cors: false,
      fs: { allow: [...['renderer', 'app', 'resources'].map(path => join(root, path)), modules] },
    },
  })

const [first, vite] = await Promise.all([loadMain(), startVite()])
const window = async () => vite.transformIndexHtml('/', await readFile(join(root, 'renderer/index.html'), 'utf8'))
const stays = first.main.staysFor({ middlewares: vite.middlewares, door, nonce, window })
let files = first.files
let now = await first.main.newGeneration(stays)
const { server, url } = await first.main.listen(stays, Number(values.port), () => now.answers)
console.log(`Thinstick is at ${url}`)
console.log(`Ready in ${Math.round(performance.now())} ms. The link works once; then /gallery.html shows every screen.`)
console.log('Ctrl+C ends it.')
removeLeftovers()

/** Replaces the services with those from the code as it is now. Waits while sticks are being built. */
const renew = async () => {
  const began = performance.now()
  const { main, files: loaded } = await loadMain()
  while (now.services.isBusy()) await delay(500)
  const before = now
  now = await main.newGeneration(stays)
  files = loaded
  before.answers.drop()
  await before.services.stop()
  console.log(`Services loaded again in ${Math.round(performance.now() - began)} ms`)
}

let waiting = false
let renewing = Promise.resolve()
/** Changes that come together count as one. @param {string} file */
const onChange = file => {
  if (waiting || !files.has(file)) return
  waiting = true
  renewing = renewing
    .then(() => delay(50))
    .then(() => {
      waiting = false
      return renew()
    })
    .catch(error => console.error(`The services go on as they were: ${error.message}`))
}
vite.watcher.add([...files].filter(file => file.startsWith(root) && !file.includes('node_modules')))
for (const event of ['change', 'add', 'unlink']) vite.watcher.on(event, onChange)

let ending = false
const end = async () => {
  // The second Ctrl+C ends it at once.
  if (ending) process.exit(1)
  ending = true
  await renewing
  await now.services.stop()
  now.answers.drop()
  server.closeAllConnections()
  server.close()
  await vite.close()
  process.exit(0)
}
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, end)
