import { create } from 'zustand'
import { reduce, type WorldEvent } from './reduce.ts'
import { FIRST, type World } from './world.ts'

/** Where the world is kept, and the only way to change it. */
export interface Store {
  get(): World
  dispatch(event: WorldEvent): void
}

export const useWorld = create<World>(() => FIRST)

export const windowStore: Store = {
  get: useWorld.getState,
  dispatch: event => useWorld.setState(reduce(useWorld.getState(), event), true),
}
