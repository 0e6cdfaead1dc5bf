// Prints the bill of materials of a built package (CycloneDX), from npm's of the whole checkout: `node tools/sbom.mjs`.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { packedFolders } from './packed.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * @typedef {{ ref: string, dependsOn?: readonly string[] }} Dependency
 * @typedef {{ metadata: { component: { name: string, 'bom-ref': string } }, components: readonly { 'bom-ref': string }[], dependencies: readonly Dependency[] }} Bill
 */

/**
 * What is left of npm's bill when only these packages are shipped. npm tells what is shipped from what only builds by
 * package.json, and there everything that is bundled counts as building.
 * @template {Bill} B
 * @param {B} bill @param {ReadonlySet<string>} packed "name@version" of each
 */
export const billOf = (bill, packed) => {
  const { component } = bill.metadata
  const known = new Set([component['bom-ref'], ...packed])
  return {
    ...bill,
    metadata: { ...bill.metadata, component: { ...component, type: 'application', name: 'thinstick' } },
    components: bill.components.filter(({ 'bom-ref': ref }) => packed.has(ref)),
    dependencies: bill.dependencies
      .filter(({ ref }) => known.has(ref))
      .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter(other => packed.has(other)) })),
  }
}

/** @param {string} folder */
const referenceOf = folder => {
  const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return `${name}@${version}`
}

const printBill = () => {
  const args = ['sbom', '--sbom-format', 'cyclonedx']
  const windows = process.platform === 'win32'
  const { status, stdout, stderr } = spawnSync('npm', args, {
    cwd: root,
    encoding: 'utf8',
    shell: windows,
    maxBuffer: 64 << 20,
  })
  if (status !== 0) throw new Error(`npm sbom: ${stderr}`)
  const packed = new Set([...packedFolders(root), join(root, 'node_modules/electron')].map(referenceOf))
  console.log(JSON.stringify(billOf(JSON.parse(stdout), packed), null, 2))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) printBill()
