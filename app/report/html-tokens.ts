/** Colours and measures by name and value. */
type Tokens = Readonly<Record<string, string>>

/** The window's colours on a light ground, as renderer/tokens.css has them; a test compares the two. */
export const LIGHT = {
  ground: '#f4f7f8',
  surface: '#ffffff',
  raised: '#eaf0f2',
  line: '#d2dbe0',
  text: '#15222a',
  quiet: '#4f5f69',
  accent: '#086571',
  boot: '#d18a1b',
  bank: '#16808d',
  other: '#75848e',
  danger: '#b42318',
  warn: '#8a5a00',
  good: '#17774a',
  shell: '#33434d',
  plug: '#a9b7bf',
  verified: '#259a62',
  shadow: '0 1px 2px rgb(21 34 42 / 6%), 0 4px 16px rgb(21 34 42 / 6%)',
} as const satisfies Tokens

/** The same on a dark ground. */
export const DARK = {
  ground: '#12191e',
  surface: '#1a2329',
  raised: '#222d35',
  line: '#36444d',
  text: '#e6edf0',
  quiet: '#a5b3bb',
  accent: '#59c8d3',
  boot: '#d6952f',
  bank: '#1b8f9d',
  other: '#7c8c96',
  danger: '#ff8d7e',
  warn: '#eebf6a',
  good: '#63d39c',
  shell: '#52636e',
  plug: '#8b9aa3',
  verified: '#2fae71',
  shadow: '0 0 0 1px var(--line)',
} as const satisfies Record<keyof typeof LIGHT, string>

export const MEASURES = {
  'space-1': '4px',
  'space-2': '8px',
  'space-3': '12px',
  'space-4': '16px',
  'space-6': '24px',
  'space-8': '32px',
  measure: '720px',
  'radius-small': '4px',
  'radius-card': '10px',
  'text-small': '12px',
  'text-body': '14px',
  'text-lead': '16px',
  'text-heading': '20px',
  'text-title': '28px',
} as const satisfies Tokens

/** Tokens as declarations of CSS. */
export const declared = (tokens: Tokens): string =>
  Object.entries(tokens)
    .map(([name, value]) => `--${name}:${value};`)
    .join('')
