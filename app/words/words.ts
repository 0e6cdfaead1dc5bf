/** A problem in words: what happened to what, with numbers; and what to do now. */
export interface Words {
  readonly message: string
  readonly advice: string
}
