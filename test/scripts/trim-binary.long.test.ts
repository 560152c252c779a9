import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { withoutSignature, withoutSymbols } from '../../scripts/package/trim-binary.ts';
import { newFolder } from '../support/temporary.ts';

test.runIf(process.platform === 'linux')('Node without its symbols is smaller and runs.', () => {
  const node = readFileSync(process.execPath);
  const trimmed = withoutSymbols(node);
  expect(trimmed.length).toBeLessThan(node.length);
  const file = path.join(newFolder(), 'node');
  writeFileSync(file, trimmed);
  chmodSync(file, 0o755);
  expect(execFileSync(file, ['-p', '6 * 7'], { encoding: 'utf8' })).toBe('42\n');
});

test('A signature goes with the entry that points to it; what has none stays as it is.', () => {
  const header = 0x80;
  const entry = header + 24 + 112 + 4 * 8;
  const binary = Buffer.alloc(0x400);
  binary.writeUInt32LE(header, 0x3c);
  binary.write('PE\0\0', header, 'latin1');
  expect(withoutSignature(binary)).toBe(binary);
  binary.writeUInt32LE(0x300, entry);
  binary.writeUInt32LE(0x100, entry + 4);
  const unsigned = withoutSignature(binary);
  expect(unsigned.length).toBe(0x300);
  expect([unsigned.readUInt32LE(entry), unsigned.readUInt32LE(entry + 4)]).toEqual([0, 0]);
});

test.each([withoutSymbols, withoutSignature])('%o refuses what is no such binary.', (trim) => {
  expect(() => trim(Buffer.alloc(0x400))).toThrow(/not an? (?:ELF|PE) binary/u);
});
