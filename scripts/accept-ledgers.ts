import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { writeWorkbook } from '../src/formats/xlsx/write/index.ts';
import { type LedgerKind, ledgerKinds } from './accept/long-ledgers.ts';

/**
 * Scores and checks a ledger of each kind, and a monthly table, of a hundred thousand rows: every document is written and the whole JSON
 * printed. No run may take 512 MB.
 *
 *   npm run accept:ledgers [-- --rows 50000]
 */
const MEGABYTES = 512;
const DAY = '2024-01-05';
const PROGRAM = path.resolve(import.meta.dirname, '..', '..', 'bin', 'dayie.js');

/**
 * Runs the program as its users do and says at the end what memory it took at the most, all of the process and not only the heap. On
 * Linux maxRSS begins with what the one that started it had.
 */
const MEASURED = `process.on('exit', () => {
  const fs = require('node:fs');
  const own = process.platform === 'linux' ? /^VmHWM:\\s+(\\d+)/m.exec(fs.readFileSync('/proc/self/status', 'utf8'))?.[1] : undefined;
  fs.writeSync(2, '\\nPEAK ' + (own ?? process.resourceUsage().maxRSS));
});
process.argv.splice(1, 0, ${JSON.stringify(PROGRAM)});
require(${JSON.stringify(PROGRAM)});`;

interface Measured {
  readonly status: number | null;
  readonly megabytes: number;
}

const rows = rowsAsked(process.argv.slice(2));
const folder = mkdtempSync(path.join(os.tmpdir(), 'dayie-ledgers-'));
try {
  const outcomes = ledgerKinds.flatMap((kind) => accepted(kind));
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

function accepted(kind: LedgerKind): readonly boolean[] {
  const place = path.join(folder, kind.name);
  mkdirSync(place);
  writeFileSync(path.join(place, kind.file), writeWorkbook(kind.workbook(rows)));
  const day = ['--date', DAY, '--fail-on', 'never', '--quiet'];
  const calls: readonly (readonly string[])[] = [
    ['score', place, '--out', path.join(folder, `${kind.name}-results`), '--format', 'json', ...day],
    ['validate', place, '--format', 'json', ...day],
  ];
  const all = calls.map((args) => {
    const { status, megabytes } = measured(args);
    const fine = status === 0 && megabytes > 0 && megabytes < MEGABYTES;
    const verdict = fine ? 'ok' : status === 0 ? `OVER ${MEGABYTES} MB` : `ENDED WITH ${status}`;
    process.stdout.write(
      `${kind.name.padEnd(10)} ${String(rows).padStart(7)} rows  ${String(args[0]).padEnd(9)} ${String(megabytes).padStart(5)} MB  ${verdict}\n`,
    );
    return fine;
  });
  rmSync(place, { recursive: true });
  return all;
}

function measured(args: readonly string[]): Measured {
  const { status, stderr } = spawnSync(process.execPath, ['-e', MEASURED, '--', ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  return { status, megabytes: Math.round(Number(/PEAK (\d+)\s*$/u.exec(stderr)?.[1] ?? 0) / 1024) };
}
