/**
 * On-disk structures as data: a struct is declared once, as fields in disk order under their specification
 * names, and its size, reader, writer and TypeScript type derive from that one declaration. Little-endian.
 */

/** A fixed-size value at a byte offset of a view. A struct is a field too, so structs nest. */
export interface Field<T> {
  /** Size on disk in bytes. */
  readonly size: number
  read(view: DataView, offset: number): T
  write(view: DataView, offset: number, value: T): void
}

export type ValueOf<F> = F extends Field<infer T> ? T : never

type Fields = Readonly<Record<string, Field<unknown>>>
type StructValue<F extends Fields> = { -readonly [K in keyof F]: ValueOf<F[K]> }

export interface Struct<F extends Fields> extends Field<StructValue<F>> {
  readonly name: string
  /** Byte offset of each field from the start of the struct. */
  readonly offsets: { readonly [K in keyof F]: number }
  /** Decodes the struct at `offset` bytes. Throws RangeError when `bytes` ends before the struct does. */
  decode(bytes: Uint8Array, offset?: number): StructValue<F>
  /** Encodes a value into `size` fresh bytes. */
  encode(value: StructValue<F>): Uint8Array
  /** Encodes a value over `bytes` at `offset` bytes. */
  encodeInto(bytes: Uint8Array, offset: number, value: StructValue<F>): void
}

export const u8: Field<number> = {
  size: 1,
  read: (view, offset) => view.getUint8(offset),
  write: (view, offset, value) => view.setUint8(offset, value),
}

export const u16: Field<number> = {
  size: 2,
  read: (view, offset) => view.getUint16(offset, true),
  write: (view, offset, value) => view.setUint16(offset, value, true),
}

export const u32: Field<number> = {
  size: 4,
  read: (view, offset) => view.getUint32(offset, true),
  write: (view, offset, value) => view.setUint32(offset, value, true),
}

/** 64 bits. Writing and reading refuse what a number cannot hold exactly. */
export const u64: Field<number> = {
  size: 8,
  read: (view, offset) => safe(Number(view.getBigUint64(offset, true))),
  write: (view, offset, value) => view.setBigUint64(offset, BigInt(safe(value)), true),
}

const safe = (value: number): number => {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${value} is not a whole number up to 2^53`)
  return value
}

/** `size` raw bytes; reading gives a copy. Writing refuses any other length. */
export const raw = (size: number): Field<Uint8Array> => ({
  size,
  read: (view, offset) => new Uint8Array(view.buffer, view.byteOffset + offset, size).slice(),
  write: (view, offset, value) => {
    if (value.length !== size) throw new RangeError(`${value.length} bytes for a field of ${size}`)
    new Uint8Array(view.buffer, view.byteOffset + offset, size).set(value)
  },
})

/** `size` bytes of Latin-1 text, padded with spaces when written; reading keeps the padding. */
export const text = (size: number): Field<string> => ({
  size,
  read: (view, offset) => String.fromCharCode(...new Uint8Array(view.buffer, view.byteOffset + offset, size)),
  write: (view, offset, value) => {
    if (value.length > size) throw new RangeError(`'${value}' is longer than ${size} bytes`)
    for (let i = 0; i < size; i++) view.setUint8(offset + i, i < value.length ? value.charCodeAt(i) : 0x20)
  },
})

/** `count` values of the same field, one after the other. Writing refuses any other count. */
export const list = <T>(field: Field<T>, count: number): Field<T[]> => ({
  size: field.size * count,
  read: (view, offset) => Array.from({ length: count }, (_, i) => field.read(view, offset + i * field.size)),
  write: (view, offset, values) => {
    if (values.length !== count) throw new RangeError(`${values.length} values for a list of ${count}`)
    values.forEach((value, i) => {
      field.write(view, offset + i * field.size, value)
    })
  },
})

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/**
 * Declares a struct of `size` bytes. Throws at load when the fields do not add up to `size`: the
 * specification's own total is the check on a mistyped field.
 */
export const struct = <F extends Fields>(name: string, size: number, fields: F): Struct<F> => {
  const entries = Object.entries(fields)
  const offsets: Record<string, number> = {}
  let end = 0
  for (const [key, field] of entries) {
    offsets[key] = end
    end += field.size
  }
  if (end !== size) throw new RangeError(`${name}: fields add up to ${end} bytes, not ${size}`)

  const read = (view: DataView, offset: number): StructValue<F> => {
    const value: Record<string, unknown> = {}
    for (const [key, field] of entries) value[key] = field.read(view, offset + (offsets[key] ?? 0))
    return value as StructValue<F>
  }
  const write = (view: DataView, offset: number, value: StructValue<F>): void => {
    for (const [key, field] of entries) field.write(view, offset + (offsets[key] ?? 0), value[key])
  }
  return {
    name,
    size,
    offsets: offsets as { [K in keyof F]: number },
    read,
    write,
    decode: (bytes, offset = 0) => read(viewOf(bytes), offset),
    encode: value => {
      const bytes = new Uint8Array(size)
      write(viewOf(bytes), 0, value)
      return bytes
    },
    encodeInto: (bytes, offset, value) => write(viewOf(bytes), offset, value),
  }
}
