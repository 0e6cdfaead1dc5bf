import { MARK_OUTLINE } from '../../app/report/stick-outline.ts'

/** Thinstick's mark. */
export const Mark = ({ size = 28 }: { readonly size?: number }) => {
  const { size: square, turn, plug, holes, shell, boot, bank } = MARK_OUTLINE
  return (
    <svg width={size} height={size} viewBox={`0 0 ${square} ${square}`} aria-hidden="true" focusable="false">
      <g transform={turn}>
        <path d={plug} fill="var(--plug)" />
        <path d={holes} fill="var(--shell)" />
        <path d={shell} fill="var(--shell)" />
        <path d={boot} fill="var(--boot)" />
        <path d={bank} fill="var(--bank)" />
      </g>
    </svg>
  )
}
