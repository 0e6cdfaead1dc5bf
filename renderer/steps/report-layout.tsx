import type { ReportView } from '../../app/contract/views.ts'
import { strings } from '../words/strings.ts'

const words = strings.done

/** The partition table as it was read back, and as it was planned. */
export const ReportLayout = ({ report: { table } }: { readonly report: ReportView }) => (
  <>
    <h3>{words.found}</h3>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, and must be reachable by keyboard. */}
    <pre tabIndex={0}>{table.found.join('\n')}</pre>
    <h3>{words.expected}</h3>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: as above. */}
    <pre tabIndex={0}>{table.expected.join('\n')}</pre>
  </>
)
