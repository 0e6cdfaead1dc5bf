import { Progress } from '@mantine/core'
import type { UnpackView } from '../../app/contract/views.ts'
import { Busy } from '../parts/busy.tsx'
import card from '../parts/card.module.css'
import texts from '../parts/text.module.css'
import { nameOf, unpackedPercent } from '../state/select-image.ts'
import { strings } from '../words/strings.ts'

const words = strings.image

/** An image that is being read, and how much of it has been unpacked if it is packed. */
export const Reading = ({ path, unpacking }: { readonly path: string; readonly unpacking: UnpackView | null }) => {
  if (!unpacking) return <Busy>{words.reading}</Busy>
  const percent = unpackedPercent(unpacking)
  return (
    <div className={card.card} data-testid="unpacking">
      <p className={texts.statusLine}>{words.unpacking(nameOf(path), unpacking)}</p>
      <Progress value={percent} aria-label={words.reading} />
      <p className={texts.quiet}>{words.unpackingHint}</p>
      <p className={texts.heard} role="status">
        {strings.build.percent(Math.floor(percent / 10) * 10)}
      </p>
    </div>
  )
}
