/** Checks of values that come from outside: a message is taken only where it is exactly what it should be. */
export type Check = (value: unknown) => boolean

const MAX_TEXT = 4096

export const isText: Check = value => typeof value === 'string' && value.length <= MAX_TEXT
export const isFlag: Check = value => typeof value === 'boolean'
/** A whole number from 0: bytes, sectors, an id. */
export const isCount: Check = value => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0

export const isOneOf =
  (...values: readonly unknown[]): Check =>
  value =>
    values.includes(value)

export const isNullOr =
  (check: Check): Check =>
  value =>
    value === null || check(value)

/** A list of 1 to `most` values. */
export const isListOf =
  (check: Check, most: number): Check =>
  value =>
    Array.isArray(value) && value.length > 0 && value.length <= most && value.every(check)

/** An object with these fields and no others. */
export const isShape =
  (shape: Readonly<Record<string, Check>>): Check =>
  value => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
    const fields = new Map(Object.entries(value))
    return (
      fields.size === Object.keys(shape).length &&
      Object.entries(shape).every(([key, check]) => fields.has(key) && check(fields.get(key)))
    )
  }
