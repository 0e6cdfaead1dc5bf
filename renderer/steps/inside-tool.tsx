import { formatCount } from '../../app/bytes/units.ts'
import type { ToolResult } from '../../app/contract/tools.ts'
import { Button } from '../parts/button.tsx'
import { Name } from '../parts/name.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import table from '../parts/table.module.css'
import texts from '../parts/text.module.css'
import { useDispatch } from '../state/dispatch.ts'
import type { Tool } from '../state/wizard-state.ts'
import { strings } from '../words/strings.ts'
import fold from './fold.module.css'
import styles from './inside-tool.module.css'

const words = strings.inside
type Result = ToolResult<'look-inside'>
type Partition = Result['partitions'][number]

/** What is in an image or on a stick: its partitions with their files, and the boot bank's boot.cfg. */
export const InsideDone = ({ tool, result }: { readonly tool: Tool; readonly result: Result }) => (
  <>
    <Saving tool={tool} />
    {result.partitions.map(partition => (
      <PartitionFiles key={partition.slot} partition={partition} tool={tool} />
    ))}
    {result.config && <Explained config={result.config} />}
  </>
)

const Saving = ({ tool: { saving } }: { readonly tool: Tool }) => (
  <div role="status">
    {saving.kind === 'saved' && (
      <p>
        <Name of={strings.done.saved(saving.path)} />
      </p>
    )}
    {saving.kind === 'failed' && <ProblemBox problem={saving.problem} />}
  </div>
)

const PartitionFiles = ({ partition, tool }: { readonly partition: Partition; readonly tool: Tool }) => {
  const { slot, label, live, unread, files, fatBits } = partition
  return (
    <details className={fold.fold} open={live}>
      <summary>
        <strong>{words.partition(slot)}</strong>{' '}
        <span className={texts.quiet}>
          <Name
            of={[fatBits === null ? '' : `FAT${fatBits}`, label ?? '', live ? words.live : '']
              .filter(Boolean)
              .join(', ')}
          />
        </span>
      </summary>
      {files.length > 0 ? (
        <Files partition={partition} tool={tool} />
      ) : (
        <p className={texts.quiet}>{unread === null ? words.empty : words.unread}</p>
      )}
    </details>
  )
}

const Files = ({ partition: { slot, files }, tool }: { readonly partition: Partition; readonly tool: Tool }) => {
  const dispatch = useDispatch()
  const busy = tool.saving.kind === 'saving'
  return (
    <table className={table.data}>
      <thead>
        <tr>
          <th scope="col">{strings.done.file}</th>
          <th scope="col">{strings.done.size}</th>
          <th scope="col">{strings.done.modified}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {files.map(({ path, folder, bytes, modified }) => (
          <tr key={path}>
            <th scope="row">
              <Name of={folder ? `${path}/` : path} />
            </th>
            <td>{folder ? '' : formatCount(bytes)}</td>
            <td>{modified.slice(0, 16).replace('T', ' ')}</td>
            <td>
              {!folder && tool.asked && (
                <Button
                  variant="subtle"
                  size="small"
                  disabled={busy}
                  aria-label={words.saveAs(path)}
                  onClick={() => dispatch({ kind: 'save-inside', path: `p${slot}/${path}` })}
                >
                  {words.save}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Explained = ({ config: { path, lines } }: { readonly config: NonNullable<Result['config']> }) => (
  <details className={fold.fold}>
    <summary>
      <strong>
        <Name of={words.explained(path)} />
      </strong>
    </summary>
    <table className={table.data}>
      <thead>
        <tr>
          <th scope="col">{words.line}</th>
          <th scope="col">{words.meaning}</th>
        </tr>
      </thead>
      <tbody>
        {lines
          .filter(({ kind }) => kind !== 'blank')
          .map(({ number, text, meaning }) => (
            <tr key={number}>
              <td className={styles.line}>
                <Name of={text} />
              </td>
              {/* What the loader does is said by the host, in English. */}
              <td lang="en" className={styles.meaning}>
                {meaning}
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  </details>
)
