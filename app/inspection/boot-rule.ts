/** Whether a stick or an image meets one rule: a sentence either way, and what breaks it. */
export interface Judgement<B> {
  readonly holds: boolean
  readonly text: string
  /** Undefined where the rule holds. */
  readonly broken: B | undefined
}

/** A condition for booting. Made by `bootRule`, so that every rule has both its sentences. */
export type BootRule<F, B = unknown> = (facts: F) => Judgement<B>

/** Makes a rule from what breaks it (undefined where it holds) and its two sentences. */
export const bootRule =
  <F, B>(parts: {
    readonly broken: (facts: F) => B | undefined
    readonly yes: (facts: F) => string
    readonly no: (broken: B, facts: F) => string
  }): BootRule<F, B> =>
  facts => {
    const broken = parts.broken(facts)
    return broken === undefined
      ? { holds: true, text: parts.yes(facts), broken }
      : { holds: false, text: parts.no(broken, facts), broken }
  }

/** A judgement under the name of its rule. */
export interface NamedJudgement<N extends string, B> extends Judgement<B> {
  readonly rule: N
}

/** Applies every rule of a table, in order. */
export const judgeAll = <N extends string, F, B>(
  rules: Readonly<Record<N, BootRule<F, B>>>,
  facts: F,
): NamedJudgement<N, B>[] => (Object.keys(rules) as N[]).map(rule => ({ rule, ...rules[rule](facts) }))
