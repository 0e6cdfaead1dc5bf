import { CircleCheck } from 'lucide-react'
import type { ToolResult } from '../../app/contract/tools.ts'
import { Callout } from '../parts/callout.tsx'
import { CheckCard } from '../parts/check-card.tsx'
import { Name } from '../parts/name.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import table from '../parts/table.module.css'
import texts from '../parts/text.module.css'
import { Worded } from '../parts/worded.tsx'
import { loaderLine } from '../state/select-outcome.ts'
import type { Tool } from '../state/wizard-state.ts'
import { strings } from '../words/strings.ts'
import { said } from '../words/word.ts'
import fold from './fold.module.css'
import { RuleList } from './verdict.tsx'

const words = strings.tools.examine

type Result = ToolResult<'examine'>
type Report = Result['report']

/** A stick that was judged by itself: what is on it, what is wrong with it, and what only the image could tell. */
export const ExamineDone = ({ result: { report, problem } }: { readonly tool: Tool; readonly result: Result }) => (
  <>
    {problem ? <ProblemBox problem={problem} /> : <Callout tone="calm" sign={CircleCheck} title={words.sound} />}
    <p>
      <Name of={report.title} />
    </p>
    <CheckCard title={strings.done.checks.loader} holds={report.wouldBoot.boots} line={loaderLine(report.wouldBoot)}>
      <RuleList rules={report.wouldBoot.rules} />
    </CheckCard>
    {report.volumes.map(volume => (
      <VolumeFiles key={volume.slot} volume={volume} />
    ))}
    <Untold report={report} />
  </>
)

const VolumeFiles = ({ volume: { slot, label, live, files } }: { readonly volume: Report['volumes'][number] }) => (
  <details className={fold.fold}>
    <summary>
      <strong>{strings.inside.partition(slot)}</strong>{' '}
      <span className={texts.quiet}>
        <Name of={[label ?? '', live ? strings.inside.live : ''].filter(Boolean).join(', ')} />
      </span>
    </summary>
    <table className={table.data}>
      <thead>
        <tr>
          <th scope="col">{strings.done.file}</th>
          <th scope="col">{strings.done.size}</th>
          <th scope="col">{strings.done.sha}</th>
        </tr>
      </thead>
      <tbody>
        {files.map(({ path, bytes, sha256, flaw }) => (
          <tr key={path}>
            <th scope="row">
              {flaw !== null && (
                <span className={texts.cross} role="img" aria-label={strings.done.fileBad}>
                  ✗
                </span>
              )}{' '}
              <Name of={path} />
            </th>
            <td>{strings.format.count(bytes)}</td>
            <td className={table.hash}>{sha256}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </details>
)

/** What nobody can tell without the image, and what is odd without being wrong. */
const Untold = ({ report: { untold, flaws } }: { readonly report: Report }) => (
  <>
    {untold.length > 0 && (
      <>
        <p>{words.untold}</p>
        <ul>
          {untold.map(one => (
            <li key={one.code}>
              <Name of={untoldText(one)} />
            </li>
          ))}
        </ul>
      </>
    )}
    {flaws
      .filter(({ unsound }) => !unsound)
      .map(({ message }) => (
        <p key={message}>
          <Worded text={said(message)} />
        </p>
      ))}
  </>
)

const untoldText = ({ code, message, details = {} }: Report['untold'][number]): string => {
  const { title, paths } = details
  if (code === 'origin' && typeof title === 'string') return words.origin(title)
  return code === 'no-checksum' && Array.isArray(paths) ? words.noChecksum(paths.join(', ')) : message
}
