import type { ReportView } from '../../app/contract/views.ts'
import texts from '../parts/text.module.css'
import { strings } from '../words/strings.ts'
import styles from './verdict.module.css'

const words = strings.done

const RuleList = ({ rules }: { readonly rules: ReportView['wouldBoot']['rules'] }) => (
  <ul className={styles.rules} data-testid="rules">
    {rules.map(({ rule, holds, text }) => (
      <li key={rule}>
        <span className={holds ? texts.tick : texts.cross} aria-hidden="true">
          {holds ? '✓' : '✗'}
        </span>{' '}
        {text}
      </li>
    ))}
  </ul>
)

const outcomeText = ({ boots, starts, untold }: ReportView['wouldBoot']): string => {
  if (!boots) return words.wouldNotBoot
  return starts === 'greeting' ? words.greets : words.boots(untold.length > 0)
}

/** Whether it would boot: reasons against it and unknowns are shown, all rules are one click away. */
export const Verdict = ({ report: { wouldBoot } }: { readonly report: ReportView }) => (
  <>
    <p>{outcomeText(wouldBoot)}</p>
    {!wouldBoot.boots && <RuleList rules={wouldBoot.rules.filter(({ holds }) => !holds)} />}
    {wouldBoot.untold.length > 0 && (
      <>
        <p>{words.untold}</p>
        <ul>
          {wouldBoot.untold.map(({ name, text }) => (
            <li key={name}>{text}</li>
          ))}
        </ul>
      </>
    )}
    <details>
      <summary>{words.rules(wouldBoot.rules.length)}</summary>
      <RuleList rules={wouldBoot.rules} />
    </details>
  </>
)
