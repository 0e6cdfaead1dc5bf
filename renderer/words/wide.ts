/** The type that sentences in another language have: any text where English has its own. */
export type Wide<T> = T extends string
  ? string
  : T extends (...args: infer A) => infer R
    ? (...args: A) => Wide<R>
    : { readonly [K in keyof T]: Wide<T[K]> }
