import { Button, Tabs } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { formatBytes, formatCount } from '../../app/bytes/units.ts'
import type { JobView, ProblemView, ReportView, StickView } from '../../app/contract/views.ts'
import { DiskMap } from '../parts/disk-map.tsx'
import { planBlocks } from '../parts/map-blocks.ts'
import { Name } from '../parts/name.tsx'
import { ProblemBox, WarningList } from '../parts/problem-box.tsx'
import { StepFrame } from '../parts/step-frame.tsx'
import { TryPanel } from '../parts/try-panel.tsx'
import type { Actions } from '../state/actions.ts'
import { problemOf } from '../state/problem-of.ts'
import { useWizardState } from '../state/store.ts'
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
const Verdict = ({ report: { wouldBoot } }: { readonly report: ReportView }) => (
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

const Summary = ({ stick, report }: { readonly stick: StickView; readonly report: ReportView }) => (
  <>
    <DiskMap title={stick.path} capacity={Math.floor(stick.size / 512)} blocks={planBlocks(stick.plan, stick.state)} />
    <p>{words.allFiles(report.bank.files.length)}</p>
    <p title={`${report.bytesWritten} bytes`}>{words.written(report.bytesWritten, report.seconds)}</p>
    <Verdict report={report} />
    <table className="data">
      <thead>
        <tr>
          <th scope="col">{words.stage}</th>
          <th scope="col">{words.size}</th>
          <th scope="col">{words.time}</th>
          <th scope="col">{words.speed}</th>
        </tr>
      </thead>
      <tbody>
        {report.stages.map(({ stage, bytes, seconds }) => (
          <tr key={stage}>
            <th scope="row">{strings.build.stages[stage] ?? stage}</th>
            <td>{formatBytes(bytes)}</td>
            <td>{`${seconds.toFixed(2)} s`}</td>
            <td>{bytes > 100_000 && seconds > 0 ? `${formatBytes(Math.round(bytes / seconds))}/s` : ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
    <WarningList warnings={report.warnings.filter(({ stopsBoot }) => !stopsBoot)} />
  </>
)

const Layout = ({ report: { table } }: { readonly report: ReportView }) => (
  <>
    <p>{table.equal ? words.tableEqual : words.tableDiffers}</p>
    <h3>{words.found}</h3>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, and must be reached by keyboard. */}
    <pre tabIndex={0}>{table.found.join('\n')}</pre>
    <h3>{words.expected}</h3>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: as above. */}
    <pre tabIndex={0}>{table.expected.join('\n')}</pre>
  </>
)

const Files = ({ report }: { readonly report: ReportView }) => (
  <table className="data files">
    <thead>
      <tr>
        <th scope="col">{words.file}</th>
        <th scope="col">{words.size}</th>
        <th scope="col">{words.sha}</th>
      </tr>
    </thead>
    <tbody>
      {report.bank.files.map(({ path, bytes, sha256, verified }) => (
        <tr key={path}>
          <th scope="row">
            <span
              className={verified ? 'tick' : 'cross'}
              role="img"
              aria-label={verified ? words.fileOk : words.fileBad}
            >
              {verified ? '✓' : '✗'}
            </span>{' '}
            <Name of={path} />
          </th>
          <td>{formatCount(bytes)}</td>
          <td className="hash">{sha256}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

const Built = ({ stick, report }: { readonly stick: StickView; readonly report: ReportView }) => (
  <Tabs defaultValue="summary" keepMounted={false}>
    <Tabs.List>
      <Tabs.Tab value="summary">{words.tabs.summary}</Tabs.Tab>
      <Tabs.Tab value="layout">{words.tabs.layout}</Tabs.Tab>
      <Tabs.Tab value="files">{words.tabs.files}</Tabs.Tab>
    </Tabs.List>
    <Tabs.Panel value="summary">
      <Summary stick={stick} report={report} />
    </Tabs.Panel>
    <Tabs.Panel value="layout">
      <Layout report={report} />
    </Tabs.Panel>
    <Tabs.Panel value="files">
      <Files report={report} />
    </Tabs.Panel>
  </Tabs>
)

const outcomeOf = ({ state }: StickView): 'verified' | 'failed' | 'cancelled' => {
  if (state.kind === 'done') return 'verified'
  return state.kind === 'failed' && state.problem.code === 'cancelled' ? 'cancelled' : 'failed'
}

const StickOutcome = ({ stick, children }: { readonly stick: StickView; readonly children?: ReactNode }) => {
  const outcome = outcomeOf(stick)
  return (
    <div className="card">
      <h2 className={`outcome ${outcome}`}>
        <span className="big-mark" aria-hidden="true">
          {outcome === 'verified' ? '✓' : outcome === 'cancelled' ? '–' : '✗'}
        </span>
        {words[outcome]}: <Name of={stick.description} />
      </h2>
      {children}
      {stick.state.kind === 'failed' && <ProblemBox problem={stick.state.problem} />}
      {stick.state.kind === 'done' && <Built stick={stick} report={stick.state.report} />}
    </div>
  )
}

// A file or loop device has nothing to be taken out.
const isEjectable = (path: string): boolean => path.startsWith('/dev/') && !path.startsWith('/dev/loop')

const titleOf = ({ sticks }: JobView): string => {
  const outcomes = new Set(sticks.map(outcomeOf))
  const built = sticks.filter(({ state }) => state.kind === 'done').length
  if (built > 0 && built < sticks.length) return words.someBuilt(built, sticks.length)
  if (outcomes.has('failed')) return words.failed
  return outcomes.has('cancelled') ? words.cancelled : words.verified
}

const TryButton = ({ path, actions }: { readonly path: string; readonly actions: Actions }) => (
  <Button variant="default" onClick={() => void actions.startTry(path)}>
    {words.tryIt}
  </Button>
)

export const DoneStep = ({ job, actions }: { readonly job: JobView; readonly actions: Actions }) => {
  const { trial } = useWizardState()
  const [saved, setSaved] = useState<string | null>(null)
  const [problem, setProblem] = useState<ProblemView | null>(null)
  const [busy, setBusy] = useState(false)
  const [ejected, setEjected] = useState(false)
  /** One at a time: the buttons are off while it goes on. */
  const attempt = async (run: () => Promise<string | null>): Promise<void> => {
    setBusy(true)
    try {
      setSaved(await run())
      setProblem(null)
    } catch (error) {
      setSaved(null)
      setProblem(problemOf(error))
    } finally {
      setBusy(false)
    }
  }
  const save = (kind: 'json' | 'html') =>
    attempt(async () => {
      const path = await actions.saveReport(job, kind)
      return path === null ? null : words.saved(path)
    })
  const eject = async (path: string): Promise<string> => {
    await actions.eject(path)
    setEjected(true)
    return words.ejected
  }
  const [only] = job.sticks
  const failures = job.sticks.filter(({ state }) => state.kind === 'failed').length
  const failed = failures > 0
  const ejectable = job.sticks.length === 1 && isEjectable(only?.path ?? '') ? only?.path : undefined
  return (
    <StepFrame
      title={titleOf(job)}
      left={
        <>
          <Button variant="default" disabled={busy} onClick={() => void save('html')}>
            {words.saveHtml}
          </Button>
          <Button variant="default" disabled={busy} onClick={() => void save('json')}>
            {words.saveJson}
          </Button>
          {only && !failed && !ejected && job.sticks.length === 1 && <TryButton path={only.path} actions={actions} />}
          {ejectable && !ejected && (
            <Button variant="default" disabled={busy} onClick={() => void attempt(() => eject(ejectable))}>
              {words.eject}
            </Button>
          )}
        </>
      }
      right={
        failed ? (
          <>
            <Button variant="default" onClick={() => void actions.again(job)}>
              {words.another}
            </Button>
            <Button onClick={() => void actions.retry(job)}>
              {failures < job.sticks.length ? words.retryFailed(failures) : words.retry}
            </Button>
          </>
        ) : (
          <Button onClick={() => void actions.again(job)}>{words.another}</Button>
        )
      }
    >
      {trial && <TryPanel trial={trial} actions={actions} />}
      {problem && <ProblemBox problem={problem} />}
      {saved && <p role="status">{saved}</p>}
      {job.sticks.map(stick => (
        <StickOutcome key={stick.path} stick={stick}>
          {job.sticks.length > 1 && stick.state.kind === 'done' && <TryButton path={stick.path} actions={actions} />}
        </StickOutcome>
      ))}
    </StepFrame>
  )
}
