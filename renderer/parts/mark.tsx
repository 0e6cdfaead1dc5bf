/** Thinstick's mark: a thin stick whose body holds a boot partition and a boot bank. The same as resources/icons/icon.svg. */
export const Mark = ({ size = 28 }: { readonly size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 512 512" aria-hidden="true" focusable="false">
    <g transform="rotate(-45 256 256)">
      <path d="M16 208h96v96H16a10 10 0 0 1-10-10v-76a10 10 0 0 1 10-10z" fill="var(--plug)" />
      <path d="M40 228h36v20H40zM40 264h36v20H40z" fill="var(--shell)" />
      <rect x="104" y="176" width="402" height="160" rx="40" fill="var(--shell)" />
      <path d="M160 204h36v104h-36a24 24 0 0 1-24-24v-56a24 24 0 0 1 24-24z" fill="var(--boot)" />
      <path d="M208 204h242a24 24 0 0 1 24 24v56a24 24 0 0 1-24 24H208z" fill="var(--bank)" />
    </g>
  </svg>
)
