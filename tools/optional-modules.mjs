// Modules that libraries try to load but can do without. Each is resolved to one that throws, as if it were not
// installed: a bundle that looked it up would run whatever is in a node_modules folder above it.

const OPTIONAL = new Set(['bufferutil', 'utf-8-validate', 'mountutils'])
const EVALED = /\beval\((['"])require\1\)/g
const PREFIX = '\0missing:'

export const optionalModules = {
  name: 'optional-modules',
  /** @param {string} id */
  resolveId: id => (OPTIONAL.has(id) ? `${PREFIX}${id}` : undefined),
  /** @param {string} id */
  load: id =>
    id.startsWith(PREFIX)
      ? {
          code: `throw Object.assign(new Error('${id.slice(PREFIX.length)} is not part of this'), { code: 'MODULE_NOT_FOUND' })\nmodule.exports = {}`,
          moduleType: 'js',
        }
      : undefined,
  // One of the SDK's libraries loads the stream package by an eval that no bundler sees.
  /** @param {string} code @param {string} id */
  transform: (code, id) =>
    id.includes('node_modules') && code.search(EVALED) >= 0 ? code.replaceAll(EVALED, 'require') : undefined,
}
