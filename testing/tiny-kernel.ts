/** The beginning of a kernel that VMware's loader accepts: a 32-bit x86 ELF with a multiboot header, `bytes` bytes in all. */
export const tinyKernel = (bytes = 4096): Uint8Array => {
  const kernel = new Uint8Array(bytes).map((_, i) => (i * 31 + (i >> 8)) & 0xff)
  const view = new DataView(kernel.buffer)
  kernel.fill(0, 0, 256)
  kernel.set([0x7f, 0x45, 0x4c, 0x46, 1, 1, 1])
  view.setUint16(16, 2, true)
  view.setUint16(18, 3, true)
  const flags = 3
  view.setUint32(96, 0x1badb002, true)
  view.setUint32(100, flags, true)
  view.setUint32(104, -(0x1badb002 + flags) >>> 0, true)
  return kernel
}
