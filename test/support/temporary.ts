import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A new empty folder, with spaces and Chinese in its path as offices have them; gone when the run ends. */
export function newFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'dayie 考核 '));
}

/** One without them, for commands of others that do not quote their paths. */
export function newPlainFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'dayie-'));
}
