import { crc32, deflateRawSync } from 'node:zlib';

/** How an entry stands in the archive; by default deflated, sizes in place. */
export interface EntryStyle {
  readonly stored?: boolean;
  /** Sizes and checksum behind the contents, zeros before them, as programs do that write to a stream. */
  readonly descriptor?: boolean;
  /** Sizes and offset in the zip64 extra field. */
  readonly zip64?: boolean;
  readonly encrypted?: boolean;
  /** Sizes that the directory states wrongly. */
  readonly statedSize?: number;
}

export interface Entry extends EntryStyle {
  readonly name: string;
  readonly text: string;
}

const WIDE = 0xffffffff;

/** A zip archive put together byte by byte, to the letter of the format and beyond. */
export function archiveOf(entries: readonly Entry[], options: { readonly zip64?: boolean } = {}): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { local, central } = entryBytes(entry, offset);
    locals.push(local);
    directory.push(central);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const wide = options.zip64 === true;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(wide ? 0xffff : entries.length, 8);
  end.writeUInt16LE(wide ? 0xffff : entries.length, 10);
  end.writeUInt32LE(wide ? WIDE : central.length, 12);
  end.writeUInt32LE(wide ? WIDE : offset, 16);
  const wideEnd = wide ? wideEndBytes(entries.length, central.length, offset) : Buffer.alloc(0);
  return Buffer.concat([...locals, central, wideEnd, end]);
}

function entryBytes(
  { name, text, stored, descriptor, zip64, encrypted, statedSize }: Entry,
  offset: number,
): { readonly local: Buffer; readonly central: Buffer } {
  const content = Buffer.from(text, 'utf8');
  const packed = stored === true ? content : deflateRawSync(content);
  const crc = crc32(content);
  const size = statedSize ?? content.length;
  const nameBytes = Buffer.from(name, 'utf8');
  const flags = 0x0800 + (descriptor === true ? 8 : 0) + (encrypted === true ? 1 : 0);
  const method = stored === true ? 0 : 8;
  const extra = zip64 === true ? wideExtra(size, packed.length, offset) : Buffer.alloc(0);

  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(flags, 6);
  local.writeUInt16LE(method, 8);
  local.writeUInt32LE(descriptor === true ? 0 : crc, 14);
  local.writeUInt32LE(descriptor === true ? 0 : packed.length, 18);
  local.writeUInt32LE(descriptor === true ? 0 : size, 22);
  local.writeUInt16LE(nameBytes.length, 26);

  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(flags, 8);
  central.writeUInt16LE(method, 10);
  central.writeUInt32LE(crc, 16);
  central.writeUInt32LE(zip64 === true ? WIDE : packed.length, 20);
  central.writeUInt32LE(zip64 === true ? WIDE : size, 24);
  central.writeUInt16LE(nameBytes.length, 28);
  central.writeUInt16LE(extra.length, 30);
  central.writeUInt32LE(zip64 === true ? WIDE : offset, 42);

  const behind = descriptor === true ? descriptorBytes(crc, packed.length, size) : Buffer.alloc(0);
  return {
    local: Buffer.concat([local, nameBytes, packed, behind]),
    central: Buffer.concat([central, nameBytes, extra]),
  };
}

function descriptorBytes(crc: number, packed: number, size: number): Buffer {
  const bytes = Buffer.alloc(16);
  bytes.writeUInt32LE(0x08074b50, 0);
  bytes.writeUInt32LE(crc, 4);
  bytes.writeUInt32LE(packed, 8);
  bytes.writeUInt32LE(size, 12);
  return bytes;
}

/** A foreign extra field first, as archivers add their own. */
function wideExtra(size: number, packed: number, offset: number): Buffer {
  const bytes = Buffer.alloc(8 + 28);
  bytes.writeUInt16LE(0x5455, 0);
  bytes.writeUInt16LE(4, 2);
  bytes.writeUInt16LE(1, 8);
  bytes.writeUInt16LE(24, 10);
  bytes.writeBigUInt64LE(BigInt(size), 12);
  bytes.writeBigUInt64LE(BigInt(packed), 20);
  bytes.writeBigUInt64LE(BigInt(offset), 28);
  return bytes;
}

function wideEndBytes(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(56);
  end.writeUInt32LE(0x06064b50, 0);
  end.writeBigUInt64LE(44n, 4);
  end.writeBigUInt64LE(BigInt(count), 24);
  end.writeBigUInt64LE(BigInt(count), 32);
  end.writeBigUInt64LE(BigInt(size), 40);
  end.writeBigUInt64LE(BigInt(offset), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(offset + size), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([end, locator]);
}
