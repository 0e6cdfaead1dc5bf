/* The test kernel: reports on COM1 what it was started with, module by module, and switches the machine off. */

typedef unsigned int u32;
typedef unsigned char u8;

/* Multiboot specification 0.6.96, sections 3.3 and 3.4. */
struct information {
  u32 flags, mem_lower, mem_upper, boot_device, cmdline, mods_count, mods_addr;
};

struct module {
  u32 start, end, string, reserved;
};

enum { COM1 = 0x3f8, DEBUG_EXIT = 0xf4, LOADER_MAGIC = 0x2BADB002 };

static void outb(unsigned short port, u8 value) { __asm__ volatile("outb %0, %1" : : "a"(value), "Nd"(port)); }

static u8 inb(unsigned short port) {
  u8 value;
  __asm__ volatile("inb %1, %0" : "=a"(value) : "Nd"(port));
  return value;
}

static void put(char c) {
  while (!(inb(COM1 + 5) & 0x20)) {
  }
  outb(COM1, (u8)c);
}

static void text(const char *s) {
  while (*s) put(*s++);
}

static void hex(u32 value) {
  for (int shift = 28; shift >= 0; shift -= 4) put("0123456789abcdef"[(value >> shift) & 15]);
}

/* IEEE 802.3, bit by bit through a table made at start. */
static u32 table[256];

static void make_table(void) {
  for (u32 i = 0; i < 256; i++) {
    u32 c = i;
    for (int k = 0; k < 8; k++) c = c & 1 ? 0xEDB88320u ^ (c >> 1) : c >> 1;
    table[i] = c;
  }
}

static u32 crc(const u8 *bytes, u32 length) {
  u32 c = 0xFFFFFFFFu;
  for (u32 i = 0; i < length; i++) c = table[(c ^ bytes[i]) & 255] ^ (c >> 8);
  return ~c;
}

void kernel(u32 magic, const struct information *info) {
  make_table();
  text("\nTHINSTICK KERNEL ");
  hex(magic == LOADER_MAGIC ? info->mods_count : 0xffffffffu);
  text("\n");
  const struct module *modules = (const struct module *)info->mods_addr;
  for (u32 i = 0; i < info->mods_count; i++) {
    const struct module *m = &modules[i];
    text("MODULE ");
    text((const char *)m->string);
    text(" ");
    hex(m->end - m->start);
    text(" ");
    hex(crc((const u8 *)m->start, m->end - m->start));
    text("\n");
  }
  text("THINSTICK END\n");
  while (!(inb(COM1 + 5) & 0x40)) {
  }
  outb(DEBUG_EXIT, 0);
}
