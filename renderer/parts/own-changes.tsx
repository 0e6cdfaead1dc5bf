import type { ReportView } from '../../app/contract/views.ts'
import { strings } from '../words/strings.ts'
import { Name } from './name.tsx'
import styles from './own-changes.module.css'
import table from './table.module.css'

const words = strings.own

type Changes = NonNullable<ReportView['ownChanges']>

/** How the boot bank differs from the image's: files, and lines of boot.cfg before and after. */
export const OwnChanges = ({ changes: { files, bootCfg } }: { readonly changes: Changes }) => (
  <table className={table.data}>
    <caption>{words.differs}</caption>
    <tbody>
      {files.map(({ path, bytes, imageBytes }) => (
        <tr key={path}>
          <th scope="row">
            <Name of={path} />
          </th>
          <td className={styles.change}>
            {imageBytes === null ? words.newFile(bytes) : words.instead(bytes, imageBytes)}
          </td>
        </tr>
      ))}
      {bootCfg.map(({ before, after }) => (
        <tr key={after}>
          <th scope="row">boot.cfg</th>
          <td className={styles.change}>
            {before !== null && (
              <p>
                {words.before} <del className={styles.line}>{before}</del>
              </p>
            )}
            <p>
              {words.after} <ins className={styles.line}>{after}</ins>
            </p>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)
