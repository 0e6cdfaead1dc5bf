import { WindowsError } from '../../main/windows/kernel.ts'
import { kernel32 } from '../../main/windows/kernel32.ts'

// Run by Node for Windows: what its own functions answer, as JSON.
const failureOf = (name: string): unknown => {
  try {
    kernel32.close(kernel32.open(name, 'read'))
    return null
  } catch (error) {
    return error instanceof WindowsError ? { number: error.number, code: error.code } : String(error)
  }
}

const failure = failureOf('\\\\.\\PhysicalDrive9')
console.log(JSON.stringify({ volumes: kernel32.volumes(), letters: kernel32.letters(), failure }))
