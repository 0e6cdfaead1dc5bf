import * as v from 'valibot'

/** What every schema is made of, and the types that schemas give. */

type Fixed<T> = T extends object ? { readonly [K in keyof T]: Fixed<T[K]> } : T

/** The values of a schema, as read-only plain data. */
export type Of<S extends v.GenericSchema> = Fixed<v.InferOutput<S>>

const MAX_TEXT = 4096

/** Text from outside, 4096 UTF-16 units at most. */
export const text = v.pipe(v.string(), v.maxLength(MAX_TEXT))

/** A whole number from 0: an id, a slot, how many there are. */
export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** A list of 1 to `most` values; a longer one is refused before they are looked at. */
export const listOf = <S extends v.GenericSchema>(item: S, most: number) =>
  v.pipe(v.array(v.unknown()), v.minLength(1), v.maxLength(most), v.array(item))

/** A value that came from outside as its schema has it; undefined for anything else, be it one field too many. */
export const fitting = <S extends v.GenericSchema>(schema: S, value: unknown): Of<S> | undefined => {
  const { success, output } = v.safeParse(schema, value, { abortEarly: true })
  return success ? (output as Of<S>) : undefined
}
