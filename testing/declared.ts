import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import * as v from 'valibot'
import { expect } from 'vitest'
import { DOCUMENTS, type DocumentName } from '../app/contract/documents.ts'

// Dates are checked by the contract.
const ajv = new Ajv({ validateFormats: false, allErrors: true })

const published = (name: DocumentName) =>
  ajv.getSchema(name) ??
  ajv.addSchema(JSON.parse(readFileSync(`docs/json/${name}.schema.json`, 'utf8')), name).getSchema(name)

/** What in a document is not as declared: fields that are missing, wrong or unknown. */
export const undeclaredIn = (name: DocumentName, document: unknown): string[] => {
  const { issues = [] } = v.safeParse<v.GenericSchema>(DOCUMENTS[name], document)
  // For a document of several kinds: why it is none of them.
  const all = issues.flatMap(issue => issue.issues ?? [issue])
  return all.map(issue => `${v.getDotPath(issue) ?? ''}: ${issue.message}`)
}

/** Checks a document against its declaration, unknown fields included, and against the published JSON Schema. */
export const expectDeclared = (name: DocumentName, document: unknown): void => {
  expect(undeclaredIn(name, document), name).toEqual([])
  const validate = published(name)
  expect(validate?.(document), `${name}: ${ajv.errorsText(validate?.errors)}`).toBe(true)
}
