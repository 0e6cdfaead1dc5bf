// Writes the JSON Schemas of what scripts read into docs/json, from the schemas of the contract.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'

const root = fileURLToPath(new URL('..', import.meta.url))
// Next to the packages that stay outside the bundle.
const folder = mkdtempSync(join(root, 'node_modules', '.json-schema-'))
try {
  const bundle = await rolldown({ input: join(root, 'tools/json-schemas.ts'), platform: 'node', logLevel: 'warn' })
  await bundle.write({ dir: folder, format: 'esm', entryFileNames: 'json-schemas.mjs' })
  const { FOLDER, jsonSchemas } = await import(pathToFileURL(join(folder, 'json-schemas.mjs')).href)
  mkdirSync(join(root, FOLDER), { recursive: true })
  for (const { file, text } of jsonSchemas()) writeFileSync(join(root, FOLDER, file), text)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
