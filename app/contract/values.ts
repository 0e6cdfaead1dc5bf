import * as v from 'valibot'

/** What every schema is made of, and the types derived from schemas. */

type Fixed<T> = T extends object ? { readonly [K in keyof T]: Fixed<T[K]> } : T

/** The values of a schema, as read-only plain data. */
export type Of<S extends v.GenericSchema> = Fixed<v.InferOutput<S>>

const MAX_TEXT = 4096

/** Text from outside: at most 4096 UTF-16 units. */
export const text = v.pipe(v.string(), v.maxLength(MAX_TEXT))

/** A whole number from 0: an id, a slot or a count. */
export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** A list of 1 to `most` values; a longer one is refused before its values are looked at. */
export const listOf = <S extends v.GenericSchema>(item: S, most: number) =>
  v.pipe(v.array(v.unknown()), v.minLength(1), v.maxLength(most), v.array(item))

/** A value from outside, if it fits its schema exactly; undefined otherwise, even for one field too many. */
export const fitting = <S extends v.GenericSchema>(schema: S, value: unknown): Of<S> | undefined => {
  const { success, output } = v.safeParse(schema, value, { abortEarly: true })
  return success ? (output as Of<S>) : undefined
}
