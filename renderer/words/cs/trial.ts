import type { TrialWords } from '../en/trial.ts'

export const trial: TrialWords = {
  title: stick => `${stick}: zkouška v QEMU`,
  starting: 'Virtuální počítač se zapíná',
  screen: 'Obrazovka virtuálního počítače',
  picture: 'Obrazovka virtuálního počítače v grafickém režimu',
  serial: 'Výstup sériového portu',
  running: seconds =>
    `Běží ${seconds} s. Na flash disk se nic nezapisuje; tady je to pomalejší než ve skutečném počítači.`,
  ended: 'Virtuální počítač se zastavil.',
  stop: 'Vypnout',
  close: 'Zavřít',
}
