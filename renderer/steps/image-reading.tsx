import type { UnpackView } from '../../app/contract/views.ts'
import card from '../parts/card.module.css'
import { Name } from '../parts/name.tsx'
import { ProgressBar } from '../parts/progress-bar.tsx'
import texts from '../parts/text.module.css'
import { nameOf, unpackedPercent } from '../state/select-image.ts'
import { strings } from '../words/strings.ts'

const words = strings.image

/** An image that is being read, and how much of it has been unpacked if it is packed. */
export const Reading = ({ path, unpacking }: { readonly path: string; readonly unpacking: UnpackView | null }) => {
  const percent = unpacking && unpackedPercent(unpacking)
  const title = unpacking ? words.unpacking(nameOf(path)) : words.reading(nameOf(path))
  return (
    <div className={card.card} data-testid={unpacking ? 'unpacking' : 'reading'}>
      <h2>
        <Name of={title} />
      </h2>
      <p className={texts.statusLine}>{unpacking ? words.amount(unpacking) : words.readingHint}</p>
      <ProgressBar percent={percent} label={title} />
      {unpacking && <p className={texts.quiet}>{words.unpackingHint}</p>}
      <p className={texts.heard} role="status">
        {percent === null ? title : strings.build.percent(Math.floor(percent / 10) * 10)}
      </p>
    </div>
  )
}
