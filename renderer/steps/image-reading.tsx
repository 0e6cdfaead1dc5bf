import { Progress } from '@mantine/core'
import type { UnpackView } from '../../app/contract/views.ts'
import { Busy } from '../parts/busy.tsx'
import { nameOf, unpackedPercent } from '../state/select-image.ts'
import { strings } from '../words/strings.ts'

const words = strings.image

/** An image that is being read, and how far it is unpacked where it must be. */
export const Reading = ({ path, unpacking }: { readonly path: string; readonly unpacking: UnpackView | null }) => {
  if (!unpacking) return <Busy>{words.reading}</Busy>
  const percent = unpackedPercent(unpacking)
  return (
    <div className="card" data-testid="unpacking">
      <p className="status-line">{words.unpacking(nameOf(path), unpacking)}</p>
      <Progress value={percent} aria-label={words.reading} />
      <p className="quiet">{words.unpackingHint}</p>
      <p className="sr-only" role="status">
        {strings.build.percent(Math.floor(percent / 10) * 10)}
      </p>
    </div>
  )
}
