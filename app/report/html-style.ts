/** The style of a saved report, for light and dark screens and for paper. */
export const REPORT_STYLE = [
  ':root{color-scheme:light dark}',
  'body{font:15px/1.5 system-ui,sans-serif;max-width:62rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}',
  'h1{font-size:1.6rem}h2{font-size:1.25rem;margin-top:2.5rem;border-top:1px solid GrayText;padding-top:1rem}h3{font-size:1rem;margin-bottom:.3rem}',
  'table{border-collapse:collapse}td,th{padding:.15rem .9rem .15rem 0;text-align:left;vertical-align:top;font-weight:normal}',
  'th{color:GrayText;white-space:nowrap}.right{text-align:right;font-variant-numeric:tabular-nums}',
  'code,pre{font:13px/1.45 ui-monospace,monospace}pre{overflow-x:auto;white-space:pre-wrap}',
  '.outcome{font-size:1.1rem;font-weight:bold;border-left:.3rem solid;padding-left:.7rem}',
  '.good{border-color:#1a7f37}.bad{border-color:#c62828}.open{border-color:#b26a00}',
  '@media print{body{font-size:11px;margin:0;max-width:none}code,pre{font-size:9px}h2,tr{break-inside:avoid}h2{break-after:avoid}}',
].join('')

/** SHA-256 of exactly these bytes, in base64: the page's policy allows this style and no other. */
export const REPORT_STYLE_HASH = 'HE1HtKx6bYXh265w6UwnyB4Qt1vm62x9VLbkzEeQ4QM='
