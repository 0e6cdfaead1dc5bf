import { toJsonSchema } from '@valibot/to-json-schema'
import {
  bytes,
  geometry,
  lba,
  partition,
  problem,
  rate,
  seconds,
  sectors,
  slot,
  stageTime,
  warning,
} from '../app/contract/common-json.ts'
import { DOCUMENTS, type DocumentName } from '../app/contract/documents.ts'
import { planSchema } from '../app/contract/plan-json.ts'
import { mismatch, reportSchema } from '../app/contract/report-json.ts'

/** Folder of the schemas, from the root of the project. */
export const FOLDER = 'docs/json'

const TITLES: Readonly<Record<DocumentName, string>> = {
  inspect: 'thinstick inspect IMAGE --json',
  plan: 'thinstick plan IMAGE --json',
  flash: 'A line of thinstick flash IMAGE --to TARGET --json',
  restore: 'A line of thinstick restore TARGET --json',
  backup: 'A line of thinstick backup TARGET FILE --json',
  verify: 'thinstick verify IMAGE --on TARGET --json',
  'verify-alone': 'thinstick verify --on TARGET --json',
  export: 'thinstick export IMAGE --to DIR --json',
  drives: 'thinstick drives --json; with --watch, a line of it',
  try: 'thinstick try TARGET --json',
  files: 'thinstick files SOURCE --json',
  save: 'thinstick save SOURCE PATH FILE --json',
  explain: 'thinstick explain SOURCE --json',
  'demo-image': 'thinstick demo-image FILE --json',
  cache: 'thinstick cache --json',
  'cache-clear': 'thinstick cache --clear --json',
  problem: 'Any command but flash with --json, where it fails',
  'stick-list': 'The list of sticks that the window saves as JSON',
  'saved-report': 'The report that the window saves as JSON',
}

const definitions = {
  bytes,
  sectors,
  lba,
  slot,
  seconds,
  rate,
  geometry,
  partition,
  problem,
  stageTime,
  warning,
  mismatch,
  plan: planSchema,
  report: reportSchema,
}

type Schema = ReturnType<typeof toJsonSchema>

/** The definitions that a schema refers to, directly or through others. */
const referredTo = (
  schema: unknown,
  all: Readonly<Record<string, unknown>>,
  found = new Set<string>(),
): Set<string> => {
  for (const [, name = ''] of JSON.stringify(schema).matchAll(/"#\/\$defs\/(\w+)"/g))
    if (!found.has(name)) referredTo(all[name], all, found.add(name))
  return found
}

const schemaOf = (name: DocumentName): Schema => {
  const {
    $schema,
    $defs = {},
    ...schema
  } = toJsonSchema(DOCUMENTS[name], {
    target: 'draft-07',
    definitions,
    // A program that checks a document must accept fields that a later release adds.
    overrideSchema: ({ valibotSchema, jsonSchema: { additionalProperties: _, ...open } }) =>
      valibotSchema.type === 'strict_object' ? open : undefined,
  })
  const used = referredTo(schema, $defs)
  const kept = Object.fromEntries(Object.entries($defs).filter(([key]) => used.has(key)))
  return { ...($schema && { $schema }), title: TITLES[name], ...schema, ...(used.size > 0 ? { $defs: kept } : {}) }
}

/** The JSON Schema of each document, as the text of its file. */
export const jsonSchemas = (): { readonly file: string; readonly text: string }[] =>
  (Object.keys(DOCUMENTS) as DocumentName[]).map(name => ({
    file: `${name}.schema.json`,
    text: `${JSON.stringify(schemaOf(name), null, 2)}\n`,
  }))
