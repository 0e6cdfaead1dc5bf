import type { ReportView } from '../../app/contract/views.ts'
import { strings } from '../words/strings.ts'

const words = strings.done

const RuleList = ({ rules }: { readonly rules: ReportView['wouldBoot']['rules'] }) => (
  <ul className="rules">
    {rules.map(({ rule, holds, text }) => (
      <li key={rule}>
        <span className={holds ? 'tick' : 'cross'} aria-hidden="true">
          {holds ? '✓' : '✗'}
        </span>{' '}
        {text}
      </li>
    ))}
  </ul>
)

/** Whether it would boot: what speaks against it or cannot be told in sight, all rules one click away. */
export const Verdict = ({ report: { wouldBoot } }: { readonly report: ReportView }) => (
  <>
    <p>{wouldBoot.boots ? words.boots(wouldBoot.untold.length > 0) : words.wouldNotBoot}</p>
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
