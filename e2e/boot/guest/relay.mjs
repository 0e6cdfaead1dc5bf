// Runs in the guest: starts the browser host as anybody would, redeems its link as a browser does, and passes messages
// between its WebSocket and this process's standard input and output, one per line.
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { WebSocket } from 'ws'

const host = spawn(process.execPath, ['dist/cli.mjs', 'serve', '--no-open'], { stdio: ['ignore', 'pipe', 'inherit'] })
// The thread that waits for more input cannot be stopped, and Node would wait for it.
host.on('exit', status => {
  process.stdout.write(`${JSON.stringify({ event: 'ended', value: status })}\n`, () =>
    process.kill(process.pid, 'SIGKILL'),
  )
})

/** @returns {Promise<URL>} */
const link = () =>
  new Promise(resolve => {
    createInterface({ input: host.stdout }).on('line', line => {
      const url = /http:\S+token=\S+/.exec(line)?.[0]
      if (url) resolve(new URL(url))
    })
  })

const url = await link()
const redeemed = await fetch(url, { redirect: 'manual' })
const cookie = (redeemed.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
const socket = new WebSocket(`ws://${url.host}/calls`, { headers: { cookie, origin: url.origin } })
// The page that redeems the link stores the second secret for its origin, and must send it first.
const secret = /"thinstick-page", "([\w-]+)"/.exec(await redeemed.text())?.[1]
socket.on('open', () => {
  socket.send(JSON.stringify({ secret }))
  process.stdout.write('{"event":"open"}\n')
})
socket.on('message', data => process.stdout.write(`${data}\n`))
createInterface({ input: process.stdin }).on('line', line => {
  if (line === 'END') host.kill('SIGINT')
  else socket.send(line)
})
