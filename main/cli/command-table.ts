import { ALLOW_LARGE, BANK, BUILD, bankOf, buildOptions, labelOf, OVERWRITE } from './build-options.ts'
import { argument, type CommandSpec, command, option } from './command.ts'
import { FLASH, readFlash } from './flash-options.ts'
import {
  FILE,
  FILE_SYSTEMS,
  fileSystemOf,
  IMAGE,
  ON,
  PATH,
  partitionOf,
  placeOf,
  portOf,
  required,
  SHELL_NAMES,
  SOURCE,
  secondsOf,
  shellOf,
  sizeOf,
  TARGET,
  usage,
  YES,
} from './options.ts'
import { readVerify, VERIFY, VERIFY_IMAGE } from './verify-options.ts'
import { USAGE } from './words.ts'

/**
 * Every command, in the order of the help. What is declared here is what is parsed, what --help and the manual say and
 * what shells complete; a command that is added needs its entry here and a module that does the work.
 */
export const COMMANDS: readonly CommandSpec[] = [
  command({
    name: 'inspect',
    forms: [{ words: 'IMAGE [--check]', does: 'what an image holds, and whether it matches its imagedd.md5' }],
    arguments: [IMAGE],
    options: [option({ name: 'check', help: 'read it to its end and compare it with its checksum' })],
    read: given => ({ image: given.argument('IMAGE'), check: given.flag('check'), json: given.json }),
    run: async (input, terminal, signal) => (await import('./commands.ts')).inspect(input, terminal, signal),
  }),
  command({
    name: 'plan',
    forms: [
      { words: 'IMAGE --size BYTES', does: 'what a stick of that size will look like' },
      { words: 'IMAGE --on TARGET', does: 'the same for a drive or file that exists' },
    ],
    arguments: [IMAGE],
    options: [option({ name: 'size', value: 'BYTES', help: 'size of the stick' }), ON, ...BUILD],
    read: given => {
      const [on, size] = [given.text('on'), given.text('size')]
      if ((on === undefined) === (size === undefined)) throw usage(USAGE.planTarget)
      const image = given.argument('IMAGE')
      return { image, on, size: sizeOf(size), options: buildOptions(given), json: given.json }
    },
    run: async (input, terminal, signal) => (await import('./commands.ts')).plan(input, terminal, signal),
  }),
  command({
    name: 'flash',
    forms: [
      { words: 'IMAGE --to TARGET [--to ...]', does: 'builds the stick, verifies it, reports' },
      { words: 'IMAGE --each [--count N]', does: 'the same for each stick that is plugged in from now on' },
    ],
    arguments: [IMAGE],
    options: FLASH,
    acts: true,
    events: true,
    patient: input => !('to' in input),
    read: readFlash,
    run: async (input, terminal, signal, _, atOnce) =>
      'to' in input
        ? (await import('./flash.ts')).flash(input, terminal, signal)
        : (await import('./flash-each.ts')).flashEach(input, terminal, { signal, atOnce }),
  }),
  command({
    name: 'verify',
    forms: [
      { words: 'IMAGE --on TARGET', does: 'compares a stick with an image; writes nothing' },
      { words: '--on TARGET', does: 'judges a stick by itself, as far as that goes without its image' },
    ],
    arguments: [VERIFY_IMAGE],
    options: VERIFY,
    acts: true,
    read: readVerify,
    run: async (input, terminal, signal) =>
      input.kind === 'compare'
        ? (await import('./commands.ts')).verify(input, terminal, signal)
        : (await import('./verify-alone.ts')).verifyAlone(input, terminal, signal),
  }),
  command({
    name: 'backup',
    forms: [{ words: 'TARGET FILE', does: 'saves what is in use of an ESXi stick or disk, as a .dd.zst' }],
    arguments: [TARGET, FILE],
    options: [option({ name: 'overwrite', help: 'replace a file of that name' })],
    acts: true,
    events: true,
    read: given => ({
      target: given.argument('TARGET'),
      file: given.argument('FILE'),
      overwrite: given.flag('overwrite'),
      json: given.json,
    }),
    run: async (input, terminal, signal) => (await import('./backup.ts')).backup(input, terminal, signal),
  }),
  command({
    name: 'restore',
    forms: [{ words: 'TARGET', does: 'makes a stick one empty volume again, over its whole size' }],
    arguments: [TARGET],
    options: [
      YES,
      option({
        name: 'fs',
        value: 'NAME',
        completion: FILE_SYSTEMS,
        help: 'fat32 or exfat, instead of FAT32 up to 32 GiB and exFAT above',
      }),
      option({ name: 'label', value: 'NAME', help: 'label of the volume' }),
      ALLOW_LARGE,
      OVERWRITE,
    ],
    acts: true,
    events: true,
    read: given => ({
      target: given.argument('TARGET'),
      yes: given.flag('yes'),
      choices: { fileSystem: fileSystemOf(given.text('fs')), label: labelOf(given.text('label')) },
      allowLarge: given.flag('allow-large'),
      overwrite: given.flag('overwrite'),
      json: given.json,
    }),
    run: async (input, terminal, signal) => (await import('./restore.ts')).restore(input, terminal, signal),
  }),
  command({
    name: 'files',
    forms: [{ words: 'SOURCE [--partition N]', does: 'lists the files in an image or on a stick' }],
    arguments: [SOURCE],
    options: [option({ name: 'partition', value: 'N', help: 'only those of one partition: 4 or p4' })],
    read: given => ({
      source: given.argument('SOURCE'),
      partition: partitionOf(given.text('partition')),
      json: given.json,
    }),
    run: async (input, terminal, signal) => (await import('./files.ts')).files(input, terminal, signal),
  }),
  command({
    name: 'cat',
    forms: [{ words: 'SOURCE PATH', does: 'prints one of them; PATH is as it is listed, or in the boot bank' }],
    arguments: [SOURCE, PATH],
    read: given => ({ source: given.argument('SOURCE'), path: given.argument('PATH') }),
    run: async (input, terminal, signal) => (await import('./files.ts')).cat(input, terminal, signal),
  }),
  command({
    name: 'save',
    forms: [{ words: 'SOURCE PATH FILE [--overwrite]', does: 'saves one of them as a file' }],
    arguments: [SOURCE, PATH, FILE],
    options: [option({ name: 'overwrite', help: 'replace a file that exists' })],
    acts: true,
    read: given => ({
      source: given.argument('SOURCE'),
      path: given.argument('PATH'),
      file: given.argument('FILE'),
      overwrite: given.flag('overwrite'),
      json: given.json,
    }),
    run: async (input, terminal, signal) => (await import('./files.ts')).save(input, terminal, signal),
  }),
  command({
    name: 'explain',
    forms: [{ words: 'SOURCE [PATH]', does: "what VMware's loader makes of each line of a boot.cfg" }],
    arguments: [SOURCE, argument({ name: 'PATH', completion: 'nothing', optional: true })],
    read: given => ({ source: given.argument('SOURCE'), path: given.optional('PATH'), json: given.json }),
    run: async (input, terminal, signal) => (await import('./files.ts')).explain(input, terminal, signal),
  }),
  command({
    name: 'export',
    forms: [
      {
        words: 'IMAGE --to DIR [--at PATH]',
        does: "the boot bank's files and two menus, to start them from a multi-boot stick",
      },
    ],
    arguments: [IMAGE],
    options: [
      option({ name: 'to', value: 'DIR', completion: 'folder', help: 'a new or empty folder' }),
      option({ name: 'at', value: 'PATH', help: 'where the folder will be on that stick (default /ESX4)' }),
      BANK,
      option({ name: 'overwrite', help: 'allow a folder that is not empty; files of the same name are replaced' }),
      option({ name: 'accept-damaged', help: 'export even if the image turns out to be damaged' }),
    ],
    acts: true,
    read: given => ({
      image: given.argument('IMAGE'),
      to: required(given.text('to'), 'export', '--to DIR'),
      at: placeOf(given.text('at')),
      bank: bankOf(given.text('bank')),
      overwrite: given.flag('overwrite'),
      acceptDamaged: given.flag('accept-damaged'),
      json: given.json,
    }),
    run: async (input, terminal, signal) => (await import('./export.ts')).exportCommand(input, terminal, signal),
  }),
  command({
    name: 'try',
    forms: [
      {
        words: 'TARGET [--window] [--seconds N]',
        does: 'starts QEMU from the stick, writing nothing; shows its screen',
      },
    ],
    arguments: [TARGET],
    options: [
      option({ name: 'window', help: "QEMU's own window, until it is closed" }),
      option({ name: 'seconds', value: 'N', help: 'how long to run (default 30, with --window no limit)' }),
    ],
    read: given => {
      const window = given.flag('window')
      const seconds = secondsOf(given.text('seconds'), window)
      return { stick: given.argument('TARGET'), seconds, window, json: given.json }
    },
    run: async (input, terminal, signal) => (await import('./try.ts')).tryCommand(input, terminal, signal),
  }),
  command({
    name: 'drives',
    forms: [{ words: '[--contents] [--watch]', does: 'every drive, and why it may not be used' }],
    options: [
      option({ name: 'contents', help: 'what is on each, and which ESXi if it is a stick' }),
      option({ name: 'watch', help: 'again whenever one comes or goes, until Ctrl+C' }),
    ],
    read: given => ({ watch: given.flag('watch'), contents: given.flag('contents'), json: given.json }),
    run: async (input, terminal, signal) => (await import('./drives.ts')).drives(input, terminal, signal),
  }),
  command({
    name: 'demo-image',
    forms: [{ words: 'FILE', does: 'writes the demo image (900 MiB, sparse)' }],
    arguments: [FILE],
    acts: true,
    read: given => ({ file: given.argument('FILE'), json: given.json }),
    run: async (input, terminal) => (await import('./demo-image-file.ts')).writeDemoImage(input, terminal),
  }),
  command({
    name: 'cache',
    forms: [{ words: '[--clear]', does: 'lists the unpacked images that are kept, or removes them' }],
    options: [option({ name: 'clear', help: 'remove them' })],
    read: given => ({ clear: given.flag('clear'), json: given.json }),
    run: async (input, terminal) => (await import('./cache.ts')).cache(input, terminal),
  }),
  command({
    name: 'serve',
    forms: [{ words: '[--port N] [--no-open]', does: 'the window in a browser, on 127.0.0.1 only' }],
    options: [
      option({ name: 'port', value: 'N', help: 'the port to listen on (default: any free one)' }),
      option({ name: 'no-open', help: 'open no browser; print the address only' }),
    ],
    acts: true,
    read: given => ({ port: portOf(given.text('port')), open: !given.flag('no-open'), json: given.json }),
    run: async (input, terminal, signal) => (await import('./serve.ts')).serve(input, terminal, signal),
  }),
  command({
    name: 'completion',
    forms: [{ words: 'SHELL', does: 'prints what bash, zsh or fish need to complete these commands' }],
    arguments: [argument({ name: 'SHELL', completion: SHELL_NAMES })],
    read: given => ({ shell: shellOf(given.argument('SHELL')) }),
    run: async ({ shell }, terminal, _, table) => (await import('./completion.ts')).completion(shell, table, terminal),
  }),
  command({
    name: 'manual',
    forms: [{ words: '', does: "prints the manual page: 'thinstick manual | man -l -'" }],
    read: () => ({}),
    run: async (_input, terminal, _signal, table) => (await import('./manual.ts')).manual(table, terminal),
  }),
]
