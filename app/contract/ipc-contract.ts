import * as v from 'valibot'
import { choicesView, driveIdentity } from './chosen.ts'
import { lookRequest, toolRequest, toolView } from './tools.ts'
import { count, fitting, type Of, text } from './values.ts'
import {
  driveView,
  folderView,
  foundImage,
  imageCheckView,
  imageView,
  jobRequest,
  jobView,
  planView,
  shelfView,
  tryView,
  unpackView,
} from './views.ts'

export const helloView = v.strictObject({
  shell: v.picklist(['window', 'browser']),
  version: v.string(),
  /** Where a virtual stick goes unless another path is given. */
  virtualStick: v.string(),
  platform: v.string(),
})
export type HelloView = Of<typeof helloView>

export const planRequest = v.strictObject({
  image: text,
  target: text,
  /** Size in bytes of a file that is still to be created; 0 for a target that exists. */
  newSize: count,
  /** The drive that was ticked; another one that has taken its name is refused. */
  identity: driveIdentity,
  choices: choicesView,
  allowLarge: v.boolean(),
})
export type PlanRequest = Of<typeof planRequest>

const call = <const A extends v.TupleItems, R extends v.GenericSchema>(args: A, result: R) => ({
  args: v.strictTuple(args),
  result,
})

const path = text
const jobId = count
const shelfId = count
const newSize = count
const nothing = v.void()

/**
 * Every call that the window may make, with its arguments and its result. The types of both shells and of the window
 * come from it.
 */
export const CALLS = {
  /** What the window needs to know when it starts. */
  hello: call([], helloView),
  /** Answers if the host is there. */
  ping: call([], nothing),
  /** The system's own file dialog; null if it was closed, or if the shell has none. */
  chooseImage: call([], v.nullable(v.string())),
  /** A folder to pick a file from, for shells without a dialog; "" is the user's home folder. */
  listFolder: call([path], folderView),
  /** Recently used images, and those found in the usual folders. */
  findImages: call([], v.array(foundImage)),
  /** Inspects an image; the `unpack` event reports anything that has to be unpacked first. */
  inspect: call([path], imageView),
  /** The same for a path as a person typed or pasted it; the event names the image by that text. */
  inspectTyped: call([text], imageView),
  /** Ends an inspection that is still unpacking; that one then fails with unpack-cancelled. */
  cancelInspect: call([], nothing),
  /** Compares an image with the checksum in it or beside it, if there is one. Reads the whole archive. */
  checkImage: call([path], imageCheckView),
  /** Bytes that unpacked images take on this computer. */
  cacheBytes: call([], count),
  clearCache: call([], nothing),
  listDrives: call([], v.array(driveView)),
  /**
   * A target by its path: an existing drive or file, or a file of that many bytes to be created. Judged for an image,
   * or for any if that is "".
   */
  addTarget: call([path, newSize, text], driveView),
  /** Makes a plan; the `unpack` event reports anything that has to be unpacked for it. */
  plan: call([planRequest], planView),
  /** Ends what is still unpacked for plans, which then fail with unpack-cancelled. */
  cancelPlan: call([], nothing),
  start: call([jobRequest], jobView),
  cancel: call([], nothing),
  /** Ends a job that was cancelled without waiting any longer for sticks that do not answer: they have failed. */
  giveUp: call([], nothing),
  /** The running or last job, so that a reloaded page shows it again. */
  job: call([], v.nullable(jobView)),
  /** Forgets the job of this id, once it has ended. */
  dismissJob: call([jobId], nothing),
  /** Saves the reports of a job. Returns the path, or null if the dialog was closed. */
  saveReport: call([jobId, v.picklist(['json', 'html'])], v.nullable(v.string())),
  /**
   * Lists the sticks that are built from here on, after those of this job, which has ended; goes on with a list that there
   * is of the same image. The `shelf` event reports it.
   */
  keepGoing: call([jobId], shelfView),
  /** No more sticks are offered; the list stays. */
  endShelf: call([shelfId], nothing),
  /** The list that there is, so that a reloaded page shows it again. */
  shelf: call([], v.nullable(shelfView)),
  /** Forgets the list of this id. */
  dismissShelf: call([shelfId], nothing),
  /** Saves the list of this id. Returns the path, or null if the dialog was closed. */
  saveList: call([shelfId, v.picklist(['csv', 'json'])], v.nullable(v.string())),
  eject: call([path], nothing),
  /** Starts a machine from a stick; the `try` event reports what it shows. One that is already running is ended. */
  startTry: call([path], nothing),
  stopTry: call([], nothing),
  /** What the machine shows that is running or has ended by itself, so that a reloaded page shows it again. */
  trial: call([], v.nullable(tryView)),
  /** Begins what a tool does with one stick; the `tool` event reports it. One tool is at work at a time. */
  startTool: call([toolRequest], toolView),
  cancelTool: call([], nothing),
  /** The tool at work, or what the last one found, so that a reloaded page shows it again. */
  tool: call([], v.nullable(toolView)),
  /** Forgets the tool of this id once it has ended. */
  dismissTool: call([count], nothing),
  /**
   * Where a file of that name is to be saved, by the system's own dialog: null if it was closed. A shell that has none
   * names a place of its own.
   */
  chooseFile: call([text], v.nullable(v.string())),
  /** Saves a file from what was looked into, by its path there. Returns the path, or null if the dialog was closed. */
  saveInside: call([lookRequest, text], v.nullable(v.string())),
}

type CallTable = typeof CALLS
export type CallName = keyof CallTable
type Arguments<N extends CallName> = Extract<Of<CallTable[N]['args']>, readonly unknown[]>

export type Calls = { readonly [N in keyof CallTable]: (...args: Arguments<N>) => Of<CallTable[N]['result']> }

/** What the shells push to the window. */
export const EVENTS = {
  unpack: unpackView,
  drives: v.array(driveView),
  job: jobView,
  /** Id of a job that is gone: it was closed, or never began. */
  jobGone: count,
  shelf: shelfView,
  try: tryView,
  tool: toolView,
}

export type Events = { readonly [E in keyof typeof EVENTS]: Of<(typeof EVENTS)[E]> }
export type EventName = keyof Events

/** A call with arguments that have been checked. */
export interface MadeCall {
  readonly name: CallName
  readonly args: readonly unknown[]
}

/** The call that a message makes, checked on arrival; undefined if no call has that name or takes these arguments. */
export const callOf = (name: unknown, args: unknown): MadeCall | undefined => {
  if (!isCallName(name)) return undefined
  const taken = fitting<v.GenericSchema<unknown, readonly unknown[]>>(CALLS[name].args, args)
  return taken && { name, args: taken }
}

const isCallName = (name: unknown): name is CallName => typeof name === 'string' && Object.hasOwn(CALLS, name)
