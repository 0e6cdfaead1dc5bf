import type { JobView, StickView } from '../views.ts'

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, char => ESCAPES[char] ?? char)

const STYLE =
  'body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}' +
  'table{border-collapse:collapse}td,th{padding:.2rem .8rem .2rem 0;text-align:left;vertical-align:top}' +
  'code,pre{font:13px/1.4 ui-monospace,monospace}.right{text-align:right}'

const stickHtml = ({ path, description, state }: StickView): string => {
  const head = `<h2>${escaped(description)}</h2><p><code>${escaped(path)}</code></p>`
  if (state.kind === 'failed')
    return `${head}<p><strong>${escaped(state.problem.message)}</strong></p><p>${escaped(state.problem.advice)}</p><pre>${escaped(JSON.stringify(state.problem.details, null, 2))}</pre>`
  if (state.kind !== 'done') return `${head}<p>Not finished.</p>`
  const { report } = state
  const rows = report.bank.files
    .map(
      file =>
        `<tr><td>${file.verified ? 'verified' : 'DIFFERS'}</td><td>${escaped(file.path)}</td><td class="right">${file.bytes}</td><td><code>${escaped(file.sha256 ?? 'missing')}</code></td></tr>`,
    )
    .join('')
  const stages = report.stages
    .map(
      ({ stage, bytes, seconds }) =>
        `<tr><td>${stage}</td><td class="right">${bytes}</td><td class="right">${seconds.toFixed(2)} s</td></tr>`,
    )
    .join('')
  const warnings = report.warnings.map(({ message }) => `<li>${escaped(message)}</li>`).join('')
  return [
    head,
    `<p><strong>${report.verified ? 'Built and verified' : 'Does not verify'}</strong>, ${report.bytesWritten} bytes written, build ${escaped(report.build ?? 'unknown')}.</p>`,
    `<h3>Partition table, read back</h3><pre>${escaped(report.table.found.join('\n'))}</pre>`,
    `<p>${report.table.equal ? 'It is the planned one.' : 'It differs from the planned one.'}</p>`,
    `<h3>Files, read back</h3><table><tr><th></th><th>File</th><th>Bytes</th><th>SHA-256</th></tr>${rows}</table>`,
    `<h3>Stages</h3><table><tr><th>Stage</th><th>Bytes</th><th>Time</th></tr>${stages}</table>`,
    warnings ? `<h3>Warnings</h3><ul>${warnings}</ul>` : '',
  ].join('\n')
}

/** A job's reports as one HTML page that needs no other file. */
export const reportHtml = ({ image, sticks }: JobView): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Thinstick report: ${escaped(image.title)}</title><style>${STYLE}</style></head>
<body><h1>Thinstick report</h1><p>${escaped(image.title)} from <code>${escaped(image.path)}</code></p>
${sticks.map(stickHtml).join('\n')}
</body></html>
`
