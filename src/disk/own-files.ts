import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { jsonText } from '../core/json-text.ts';
import { isDayieWorkbook, isForeignWorkbook } from '../formats/xlsx/write/ownership.ts';
import { isRefusal } from './files.ts';

/** Remembers, per output folder, what dayie wrote there, so that a file somebody has edited since is not overwritten. */
export const LEDGER = '.dayie-outputs.json';

/** Hashes of what dayie wrote into a folder, by name. */
export type Ledger = Readonly<Record<string, string>>;

/** Whether a file may be replaced: nothing stands there, dayie's own, somebody's, or one that is open elsewhere. */
type Verdict = 'free' | 'ours' | 'foreign' | 'open';

export async function mayReplace(target: string, recorded: string | undefined): Promise<Verdict> {
  const bytes = await present(target);
  if (bytes === null) return 'free';
  if (bytes === 'kept') return 'foreign';
  if (await isOpen(target)) return 'open';
  if (recorded !== undefined) return recorded === sha256(bytes) ? 'ours' : 'foreign';
  return isDayieWorkbook(bytes) ? 'ours' : 'foreign';
}

/** The bytes that stand there; null for none, `kept` where the account may not read them: whose they are nobody can say. */
function present(target: string): Promise<Buffer | 'kept' | null> {
  return readFile(target).catch((error: unknown) => (isRefusal(error) ? 'kept' : null));
}

/** Excel, WPS (`~$name`) and LibreOffice (`.~lock.name#`) leave a lock file beside a workbook that is open. */
async function isOpen(target: string): Promise<boolean> {
  const [folder, name] = [path.dirname(target), path.basename(target)];
  const locks = [`~$${name}`, `~$${name.slice(2)}`, `.~lock.${name}#`].map((lock) => path.join(folder, lock));
  const found = await Promise.all(
    locks.map((lock) =>
      stat(lock)
        .then(() => true)
        .catch(() => false),
    ),
  );
  return found.includes(true);
}

export async function readLedger(folder: string): Promise<Ledger> {
  try {
    const content: unknown = JSON.parse(await readFile(path.join(folder, LEDGER), 'utf8'));
    if (typeof content !== 'object' || content === null) return {};
    return Object.fromEntries(
      Object.entries(content).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  } catch {
    return {};
  }
}

export function ledgerText(ledger: Ledger): string {
  const entries = Object.entries(ledger).sort(([left], [right]) => (left < right ? -1 : 1));
  return `${jsonText(Object.fromEntries(entries), 2)}\n`;
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
/** Of the names those whose files are still as dayie wrote them. */
export async function ownAmong(
  folder: string,
  names: readonly string[],
  ledger: Ledger,
): Promise<readonly string[]> {
  const own = await Promise.all(
    names.map(async (name) => {
      const recorded = ledger[name];
      return recorded !== undefined && (await mayReplace(path.join(folder, name), recorded)) === 'ours';
    }),
  );
  return names.filter((_, index) => own[index]);
}

export async function mayReplaceNamed(target: string): Promise<Verdict> {
  const bytes = await present(target);
  if (bytes === null) return 'free';
  if (bytes === 'kept') return 'foreign';
  if (await isOpen(target)) return 'open';
  return isForeignWorkbook(bytes) ? 'foreign' : 'ours';
}
