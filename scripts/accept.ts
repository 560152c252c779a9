import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';

/**
 * Reads every workbook of a folder, each in a process of its own with 5 s of processor time and 512 MB, and holds sheets, cells with a value and
 * merges against the folder's reference.tsv. Of a folder without one (workbooks in other formats) each must be read or refused in time. Differences that are right are listed, with reasons, in accept-differences.json.
 *
 *   npm run accept -- FOLDER
 */
const SECONDS = 5;
/** On a busy machine a second of processor time takes several; a process that never ends is stopped. */
const PATIENCE = 10 * SECONDS;
const MEGABYTES = 512;
const PROJECT = path.resolve(import.meta.dirname, '..', '..');
const READER = path.join(import.meta.dirname, 'accept-one.js');

interface Reference {
  readonly file: string;
  readonly status: string;
  readonly figures: string;
}

type Verdict = 'same' | 'different' | 'refused' | 'crashed' | 'timed out';

interface Outcome {
  readonly reference: Reference;
  readonly verdict: Verdict;
  /** What dayie saw: `sheets cells merges`, or the codes it refused with. */
  readonly seen: string;
}

const Differences = z.record(z.string(), z.object({ seen: z.string(), reason: z.string() }));

const folder = process.argv[2];
if (folder === undefined || !existsSync(folder)) {
  process.stderr.write(
    `The folder with the workbooks is missing: ${folder ?? '(none given)'}\nUsage: npm run accept -- FOLDER\n`,
  );
  process.exit(2);
}
const compared = existsSync(path.join(folder, 'reference.tsv'));

const listed = Differences.parse(
  JSON.parse(await readFile(path.join(PROJECT, 'scripts', 'accept-differences.json'), 'utf8')),
);
const references = compared
  ? parseReference(await readFile(path.join(folder, 'reference.tsv'), 'utf8'))
  : workbooksIn(await readdir(folder, { recursive: true }));
const outcomes = await inParallel(references, (reference) => acceptOne(folder, reference));
process.exitCode = report(outcomes) ? 0 : 1;

function parseReference(text: string): readonly Reference[] {
  const [, ...lines] = text.trim().split('\n');
  return lines.map((line) => {
    const [file = '', , status = '', sheets = '', cells = '', merges = ''] = line.split('\t');
    return { file, status, figures: status === 'ok' ? `${sheets} ${cells} ${merges}` : status };
  });
}

function workbooksIn(names: readonly string[]): readonly Reference[] {
  return names
    .filter((name) => /\.(?:xls[bmx]?|xlt[mx]?|et|ett|f?ods)$/i.test(name))
    .sort()
    .map((file) => ({ file, status: 'ok', figures: '' }));
}

function acceptOne(root: string, reference: Reference): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      [
        `--max-old-space-size=${MEGABYTES}`,
        READER,
        path.join(root, reference.file),
        String(MEGABYTES),
        String(SECONDS),
      ],
      {
        stdio: ['ignore', 'pipe', 'ignore'],
        timeout: PATIENCE * 1000,
        killSignal: 'SIGKILL',
      },
    );
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    child.on('close', (code, signal) => {
      const seen = output.trim();
      if (signal === 'SIGKILL' || code === 4) resolve({ reference, verdict: 'timed out', seen });
      else if (code === 3) resolve({ reference, verdict: 'crashed', seen: `over ${MEGABYTES} MB` });
      else if (code !== 0) resolve({ reference, verdict: 'crashed', seen: `exit ${code ?? signal ?? ''}` });
      else if (seen.startsWith('refused')) resolve({ reference, verdict: 'refused', seen });
      else
        resolve({ reference, verdict: !compared || seen === reference.figures ? 'same' : 'different', seen });
    });
  });
}

async function inParallel<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let index = next++; index < items.length; index = next++) {
      const item = items[index];
      if (item !== undefined) results[index] = await work(item);
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, os.availableParallelism()) }, lane));
  return results;
}

/** Prints the table; true when nothing crashed, timed out, or differs without a listed reason. */
function report(all: readonly Outcome[]): boolean {
  const verdicts: readonly Verdict[] = ['same', 'different', 'refused', 'crashed', 'timed out'];
  for (const verdict of verdicts)
    process.stdout.write(`${verdict.padEnd(10)} ${all.filter((item) => item.verdict === verdict).length}\n`);
  const codes = new Map<string, number>();
  for (const { verdict, seen } of all) if (verdict === 'refused') codes.set(seen, (codes.get(seen) ?? 0) + 1);
  for (const [code, count] of [...codes].sort()) process.stdout.write(`  ${code.padEnd(18)} ${count}\n`);
  const open = all.filter(
    ({ reference, verdict, seen }) =>
      verdict !== 'same' && listed[reference.file]?.seen !== seen && (compared || verdict !== 'refused'),
  );
  for (const { reference, verdict, seen } of open) {
    process.stdout.write(
      `NOT LISTED  ${reference.file}: ${verdict}; reference ${reference.figures}, dayie ${seen}\n`,
    );
  }
  if (!compared) return open.length === 0;
  const stale = Object.keys(listed).filter(
    (file) => !all.some((item) => item.reference.file === file && item.verdict !== 'same'),
  );
  for (const file of stale) process.stdout.write(`STALE       ${file}: listed as different, but is not\n`);
  const reasons = new Map<string, number>();
  for (const { reason } of Object.values(listed)) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  process.stdout.write(`\nlisted differences ${Object.keys(listed).length}\n`);
  for (const [reason, count] of [...reasons].sort(([, left], [, right]) => right - left))
    process.stdout.write(`  ${String(count).padStart(3)}  ${reason}\n`);
  return open.length === 0 && stale.length === 0;
}
