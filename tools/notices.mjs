// Third-party notices: of every package whose code is in a bundle, and of the native parts that are shipped.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * @typedef {{ name: string, version: string, license?: string | { type: string }, author?: string | { name: string },
 *   homepage?: string, dependencies?: Record<string, string>, optionalDependencies?: Record<string, string> }} Manifest
 */

/** @param {string} folder @returns {Manifest} */
const manifestOf = folder => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))

/** Folder of the package that a bundled module belongs to; undefined for the project's own.
 * @param {string} root @param {string} id
 */
const folderOf = (root, id) => {
  // Code that the bundlers add themselves.
  const own = /^\0(vite|rolldown)\//.exec(id)
  if (own) return join(root, 'node_modules', own[1] ?? '')
  return /^.*node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\]+/.exec(id.replace(/^\0/, ''))?.[0]
}

/** Folders of the packages that these modules belong to.
 * @param {string} root @param {Iterable<string>} ids
 */
export const packagesOf = (root, ids) => {
  const folders = new Set()
  for (const id of ids) {
    const folder = folderOf(root, id)
    if (folder && existsSync(join(folder, 'package.json'))) folders.add(folder)
  }
  return [...folders].sort()
}

/** Folder of a dependency as Node would find it from another package.
 * @param {string} from @param {string} name @returns {string | undefined}
 */
const found = (from, name) => {
  const folder = join(from, 'node_modules', name)
  if (existsSync(join(folder, 'package.json'))) return folder
  return dirname(from) === from ? undefined : found(dirname(from), name)
}

// What electron-builder.yml leaves of node_modules, and what is compiled into it.
const SHIPPED = new Set([
  '@ronomon/direct-io',
  'bindings',
  'debug',
  'drivelist',
  'file-uri-to-path',
  'koffi',
  'ms',
  'node-addon-api',
  'node-gyp-build',
  'xxhash-addon',
])

/** Folders of the packages that are shipped as they are: the native parts, and what they need to run.
 * @param {string} root
 */
export const shippedOf = root => dependenciesOf(root).filter(folder => SHIPPED.has(manifestOf(folder).name))

/** Folders of a package's dependencies and of theirs.
 * @param {string} folder @param {Set<string>} seen
 */
const dependenciesOf = (folder, seen = new Set()) => {
  const { dependencies = {}, optionalDependencies = {} } = manifestOf(folder)
  for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
    const dependency = found(folder, name)
    if (!dependency || seen.has(dependency)) continue
    seen.add(dependency)
    dependenciesOf(dependency, seen)
  }
  return [...seen].sort()
}

/** What a package says about its licence, in its own words.
 * @param {string} folder
 */
const texts = folder =>
  readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isFile() && /^(li[cs]en[sc]e|copying|notice)/i.test(entry.name))
    .map(entry => readFileSync(join(folder, entry.name), 'utf8').replaceAll('\r\n', '\n').trim())

// The text of the licence, for packages that only name it.
const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`

const RULE = '='.repeat(80)

/** @param {string} folder */
const noticeOf = folder => {
  const { name, version, license, author, homepage } = manifestOf(folder)
  const terms = typeof license === 'object' ? license.type : license
  const writer = typeof author === 'object' ? author.name : author
  const spelled = texts(folder)
  if (spelled.length === 0 && terms !== 'MIT') throw new Error(`notices: ${name} (${terms}) spells no licence out`)
  const head = [`${name} ${version}`, terms && `Licence: ${terms}`, writer && `Copyright: ${writer}`, homepage]
  return [head.filter(Boolean).join('\n'), ...(spelled.length > 0 ? spelled : [MIT])].join('\n\n')
}

/** The notices of these packages, as one text. A package without clear terms fails the build.
 * @param {readonly string[]} folders
 */
export const noticesOf = folders => {
  const notices = [...new Set(folders.map(noticeOf))].sort()
  const head = 'Thinstick holds code of others. Their names, and the terms that they give it under:'
  return `${[head, ...notices].join(`\n\n${RULE}\n\n`)}\n`
}
