const ELF = {
  sectionsAt: 0x28,
  sectionSize: 0x3a,
  sectionCount: 0x3c,
  namesIndex: 0x3e,
} as const;
/** A section that is loaded, and one that takes no room in the file. */
const ALLOCATED = 2n;
const WITHOUT_BYTES = 8;

/**
 * A Linux binary without symbols and debugging sections, which nothing needs to run it: 12 MB of Node's 99. What is loaded
 * stands before them and stays as it is.
 */
export function withoutSymbols(binary: Buffer): Buffer {
  if (binary.toString('latin1', 1, 4) !== 'ELF') throw new Error('not an ELF binary');
  const start = Number(binary.readBigUInt64LE(ELF.sectionsAt));
  const size = binary.readUInt16LE(ELF.sectionSize);
  const count = binary.readUInt16LE(ELF.sectionCount);
  let end = 0;
  for (let index = 0; index < count; index += 1) {
    const at = start + index * size;
    const loaded = (binary.readBigUInt64LE(at + 8) & ALLOCATED) !== 0n;
    if (!loaded || binary.readUInt32LE(at + 4) === WITHOUT_BYTES) continue;
    const last = binary.readBigUInt64LE(at + 24) + binary.readBigUInt64LE(at + 32);
    end = Math.max(end, Number(last));
  }
  if (end === 0) throw new Error('the binary has no sections');
  const trimmed = Buffer.from(binary.subarray(0, end));
  trimmed.writeBigUInt64LE(0n, ELF.sectionsAt);
  trimmed.writeUInt16LE(0, ELF.sectionCount);
  trimmed.writeUInt16LE(0, ELF.namesIndex);
  return trimmed;
}

/** The certificate table's place in the list of directories of a PE header of 64 bits. */
const CERTIFICATES = 112 + 4 * 8;

/** A Windows binary without the signature of Node, which would no longer be true of it. */
export function withoutSignature(binary: Buffer): Buffer {
  const header = binary.readUInt32LE(0x3c);
  if (binary.toString('latin1', header, header + 2) !== 'PE') throw new Error('not a PE binary');
  const entry = header + 24 + CERTIFICATES;
  const at = binary.readUInt32LE(entry);
  if (at === 0) return binary;
  // The table stands at the end of the file.
  const unsigned = Buffer.from(binary.subarray(0, at));
  unsigned.writeUInt32LE(0, entry);
  unsigned.writeUInt32LE(0, entry + 4);
  return unsigned;
}
