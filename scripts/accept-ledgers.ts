import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { writeWorkbook } from '../src/formats/xlsx/write/index.ts';
import { type LedgerKind, ledgerKinds } from './accept/long-ledgers.ts';
import { accepted, measured } from './accept/peak-memory.ts';

/**
 * Scores and checks a ledger of each kind, and a monthly table, of a hundred thousand rows: every document is written and the whole JSON
 * printed. No run may take 512 MB.
 *
 *   npm run accept:ledgers [-- --rows 50000]
 */
const DAY = '2024-01-05';
const rows = rowsAsked(process.argv.slice(2));
const folder = mkdtempSync(path.join(os.tmpdir(), 'dayie-ledgers-'));
try {
  const outcomes = ledgerKinds.flatMap((kind) => acceptedOf(kind));
  process.exitCode = outcomes.every(Boolean) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function rowsAsked(args: readonly string[]): number {
  const at = args.indexOf('--rows');
  const asked = at < 0 ? 100_000 : Number(args[at + 1]);
  if (Number.isInteger(asked) && asked > 0) return asked;
  process.stderr.write('Usage: npm run accept:ledgers [-- --rows NUMBER]\n');
  process.exit(2);
}

function acceptedOf(kind: LedgerKind): readonly boolean[] {
  const place = path.join(folder, kind.name);
  mkdirSync(place);
  writeFileSync(path.join(place, kind.file), writeWorkbook(kind.workbook(rows)));
  const day = ['--date', DAY, '--fail-on', 'never', '--quiet'];
  const calls: readonly (readonly string[])[] = [
    ['score', place, '--out', path.join(folder, `${kind.name}-results`), '--format', 'json', ...day],
    ['validate', place, '--format', 'json', ...day],
  ];
  const all = calls.map((args) => {
    const run = measured(args);
    const { fine, verdict } = accepted(run, 0);
    process.stdout.write(
      `${kind.name.padEnd(10)} ${String(rows).padStart(7)} rows  ${String(args[0]).padEnd(9)} ${String(run.megabytes).padStart(5)} MB  ${verdict}\n`,
    );
    return fine;
  });
  rmSync(place, { recursive: true });
  return all;
}
