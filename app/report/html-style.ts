import { DARK, declared, LIGHT, MEASURES } from './html-tokens.ts'

const PAGE = [
  `:root{color-scheme:light dark;${declared(LIGHT)}${declared(MEASURES)}}`,
  // Paper is white, whatever the screen is.
  `@media screen and (prefers-color-scheme:dark){:root{${declared(DARK)}}}`,
  '*{box-sizing:border-box}',
  'body{margin:0;padding:var(--space-6) var(--space-4) var(--space-8);background:var(--ground);color:var(--text);font:var(--text-body)/1.55 system-ui,sans-serif;overflow-wrap:anywhere}',
  'header,main,footer{max-width:var(--measure);margin-inline:auto}',
  'h1,h2,h3,p,figure,dl,dd,ul{margin:0}',
  'code,pre{font:var(--text-small)/1.55 ui-monospace,monospace}',
  '.quiet,footer{color:var(--quiet)}',
]

const HEAD = [
  '.brand{display:flex;align-items:center;gap:var(--space-2);font-weight:700;font-size:var(--text-lead)}',
  '.brand time{margin-inline-start:auto;font-weight:400;font-size:var(--text-body);color:var(--quiet)}',
  '.mark{width:28px;height:28px;flex:none}',
  'h1{margin-block:var(--space-6) var(--space-1);font-size:var(--text-title);line-height:1.25}',
  '.all{list-style:none;padding:0;margin-block-start:var(--space-3)}',
  '.all li{display:flex;gap:var(--space-2);align-items:center}',
  'footer{margin-block-start:var(--space-6);font-size:var(--text-small)}',
]

const STICK = [
  'section{margin-block-start:var(--space-6);padding:var(--space-6);background:var(--surface);border-radius:var(--radius-card);box-shadow:var(--shadow)}',
  'h2{display:flex;gap:var(--space-3);align-items:center;font-size:var(--text-heading);line-height:1.3}',
  'h2 .icon{width:28px;height:28px}',
  '.icon{width:18px;height:18px;flex:none}',
  '.good{--tone:var(--good)}.warn{--tone:var(--warn)}.bad{--tone:var(--danger)}.open{--tone:var(--quiet)}',
  '.icon circle{fill:var(--tone)}.icon path{fill:none;stroke:var(--surface);stroke-width:2.5;stroke-linecap:round;stroke-linejoin:round}',
  'h2+p{margin-block-start:var(--space-3);font-size:var(--text-lead)}',
  'p+p{margin-block-start:var(--space-2)}',
  'figure{margin-block:var(--space-6) var(--space-4)}',
  '.picture{display:block;width:100%;height:auto;forced-color-adjust:none}',
  '.plug{fill:var(--plug)}.shell{fill:var(--shell)}.pane{fill:var(--raised)}.hatch{stroke:var(--plug);stroke-width:2}',
  '.boot{--part:var(--boot)}.bank{--part:var(--bank)}.other{--part:var(--other)}',
  '.part{fill:var(--part)}.faint{fill:var(--part);fill-opacity:.25}.verified{fill:var(--verified)}.unsure{fill:var(--boot);fill-opacity:.45}',
  '.sick{fill:var(--danger);stroke:var(--danger);stroke-width:3}.sick .cross{stroke:var(--surface)}',
  '.legend{display:flex;flex-wrap:wrap;gap:var(--space-1) var(--space-4);padding:0;margin-block-start:var(--space-3);list-style:none}',
  '.legend li{display:flex;align-items:center;gap:var(--space-2)}',
  '.swatch{width:12px;height:12px;flex:none;forced-color-adjust:none}.swatch .frame{fill:none;stroke:var(--plug);stroke-width:2}.swatch .sick{stroke:none}',
  'dl{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:var(--space-1) var(--space-6)}',
  'dt{color:var(--quiet)}',
  'h3{margin-block:var(--space-4) var(--space-1);font-size:var(--text-body)}',
  'section ul:not(.legend){padding-inline-start:var(--space-6)}',
]

const CHECKS = [
  'details{margin-block-start:var(--space-3);border:1px solid var(--line);border-radius:var(--radius-card)}',
  'dl+details{margin-block-start:var(--space-6)}',
  'summary{display:flex;align-items:center;gap:var(--space-3);padding:var(--space-3) var(--space-4);cursor:pointer;list-style:none}',
  'summary::-webkit-details-marker{display:none}',
  'summary b{flex:none;min-width:56px}',
  // A corner that turns when it opens.
  'summary::after{content:"";flex:none;width:7px;height:7px;margin-inline-start:auto;border:solid var(--quiet);border-width:0 2px 2px 0;rotate:45deg}',
  'details[open]>summary::after{rotate:225deg}',
  ':focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:var(--radius-card)}',
  '.inside{padding:var(--space-1) var(--space-4) var(--space-4)}',
  'table{width:100%;border-collapse:collapse;font-size:var(--text-body)}',
  'th,td{padding:var(--space-1) var(--space-3) var(--space-1) 0;text-align:start;vertical-align:top;border-block-end:1px solid var(--line)}',
  'tbody tr:last-child>*{border-block-end:0}',
  'th{font-weight:400;color:var(--quiet)}',
  '.number{text-align:end;font-variant-numeric:tabular-nums;white-space:nowrap}',
  '.state{white-space:nowrap;color:var(--tone)}',
  // A name breaks only where it is longer than this.
  '.name{min-width:100px}td code{overflow-wrap:normal}.inside dl{margin-block-start:var(--space-3)}',
  'pre{margin:var(--space-3) 0 0;padding:var(--space-3);overflow-x:auto;background:var(--raised);border-radius:var(--radius-small)}',
  '.heard{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}',
]

const NARROW =
  '@media screen and (max-width:560px){section{padding:var(--space-4)}dl{display:block}dd{margin-block-end:var(--space-2)}.name{min-width:72px}td code{overflow-wrap:anywhere}}'

const PAPER = [
  // No size: the page is A4 or Letter, as the printer has it.
  '@page{margin:16mm 14mm 18mm;@bottom-right{content:counter(page) " / " counter(pages);font:9pt system-ui,sans-serif;color:#4f5f69}}',
  '@media print{',
  ':root{color-scheme:light;--text-body:10pt;--text-lead:11pt;--text-small:7.5pt;--text-heading:14pt;--text-title:20pt;--surface:#fff;--shadow:none}',
  'body{padding:0;background:none}header,main,footer{max-width:none}',
  // A colour that says something is printed even where grounds are not.
  'svg{print-color-adjust:exact;-webkit-print-color-adjust:exact}',
  'section{padding:0}section+section{break-before:page}',
  // What is folded on the screen is open on paper.
  'details::details-content{content-visibility:visible;block-size:auto}summary::after{display:none}',
  'details{border-width:1px 0 0;border-radius:0}summary,.inside{padding-inline:0}',
  'h1,h2,h3,summary{break-after:avoid}figure,dl,tr,li,p{break-inside:avoid}thead{display:table-header-group}',
  'th,td{padding-block:2px}.inside{padding-block-end:var(--space-2)}',
  'pre{background:none;padding:0;white-space:pre-wrap;overflow:visible;border-radius:0}',
  '}',
]

/** The style of a saved report, in the window's colours and measures, for light and dark screens and for paper. */
export const REPORT_STYLE = [...PAGE, ...HEAD, ...STICK, ...CHECKS, NARROW, ...PAPER].join('')

/** SHA-256 of exactly these bytes, in base64: the page's policy allows this style and no other. */
export const REPORT_STYLE_HASH = 'B3K30EV8IRkLICxgeL0Fgn1z0tyKJ8Kcd/fCXC0XaVo='
