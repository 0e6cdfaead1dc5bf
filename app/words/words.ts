/** Something put into words: what happened to what, with numbers; and what to do next. */
export interface Words {
  readonly message: string
  readonly advice: string
}

export const words = (message: string, advice: string): Words => ({ message, advice })

type Tagged<K extends string> = { readonly [Key in K]: string }

/** One entry for each member of a union, by its tag: a member without an entry does not compile. */
export type Wording<K extends string, U extends Tagged<K>, T = Words> = {
  readonly [Tag in U[K]]: (it: Extract<U, { readonly [Key in K]: Tag }>) => T
}

/** What a table says about one member of its union. */
export const wordingOf = <K extends string, U extends Tagged<K>, T>(key: K, table: Wording<K, U, T>, it: U): T => {
  const entry = table[it[key]] as (it: U) => T
  return entry(it)
}

export const NOTHING_WRITTEN = 'Nothing was written.'

/** A cause may be somebody else's sentence, and end in a full stop. */
export const withoutStop = (cause: string): string => cause.trim().replace(/\.+$/, '')
