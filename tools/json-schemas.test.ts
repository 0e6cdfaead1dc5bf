import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FOLDER, jsonSchemas } from './json-schemas.ts'

describe('the published JSON Schemas', () => {
  it.each(jsonSchemas())(
    '$file is what the contract says; if not, run node tools/json-schema.mjs',
    ({ file, text }) => {
      expect(readFileSync(join(FOLDER, file), 'utf8')).toBe(text)
    },
  )

  it('are of documents that there are', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(
      jsonSchemas()
        .map(({ file }) => file)
        .sort(),
    )
  })

  it('take fields that a later release adds', () => {
    for (const { text } of jsonSchemas()) expect(text).not.toContain('"additionalProperties": false')
  })
})
