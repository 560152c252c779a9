import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { writeWorkbook } from '../src/formats/xlsx/write/index.ts';
import { sheetOfLongRows } from '../src/model/long-rows.ts';
import type { RowModel, WorkbookModel } from '../src/model/workbook-model.ts';
import { accepted, measured } from './accept/peak-memory.ts';

/**
 * Checks a ledger of a hundred thousand rows of which every one is wrong in four cells, and prints the findings in each format. No run may
 * take 512 MB, nor end otherwise than with findings.
 *
 *   npm run accept:findings [-- ROWS]
 */
const [, , ROWS = '100000'] = process.argv;
const folder = mkdtempSync(path.join(os.tmpdir(), 'dayie-findings-'));
try {
  const sent = path.join(folder, 'sent');
  mkdirSync(sent);
  writeFileSync(path.join(sent, '台账.xlsx'), writeWorkbook(wrongLedger(Number(ROWS))));
  const calls: readonly (readonly string[])[] = [
    ...['text', 'brief', 'json', 'sarif', 'markdown', 'junit'].map((format) => [
      'validate',
      sent,
      '--format',
      format,
    ]),
    ['validate', sent, '--format', 'json', '--output', path.join(folder, 'findings.json')],
    ['validate', sent, '--format', 'xlsx', '--output', path.join(folder, 'findings.xlsx')],
    ['import', sent],
  ];
  process.exitCode = calls.map(isAccepted).every(Boolean) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Prints what one call took; true where that is within the limit. */
function isAccepted(call: readonly string[]): boolean {
  const run = measured([...call, '--quiet']);
  const { fine, verdict } = accepted(run, 1);
  const named = call.filter((word) => !word.startsWith(folder)).join(' ');
  process.stdout.write(`${named.padEnd(36)} ${String(run.megabytes).padStart(5)} MB  ${verdict}\n`);
  return fine;
}

/** A ledger of problems whose units are on no roster and whose days are none. */
function wrongLedger(rows: number): WorkbookModel {
  const headings = ['编号', '项目名称', '问题', '责任单位', '交办日期', '完成时限', '办结（销号）日期'];
  const row = (texts: readonly string[]): RowModel => ({
    cells: texts.map((value) => ({ value, style: 'text' })),
  });
  const each = function* (): Generator<RowModel> {
    yield row(['大冶市2023年项目问题交办台账']);
    yield row(['截至2023年12月底']);
    yield row(headings);
    for (let index = 0; index < rows; index += 1)
      yield row([
        `项问${index + 1}号`,
        `重点项目${index + 1}`,
        '征地拆迁未到位',
        `某某局${index}`,
        '尽快',
        '不知道',
        '已销号',
      ]);
  };
  const frame = {
    name: '台账',
    widths: headings.map(() => 14),
    merges: [],
    print: { orientation: 'landscape' },
  } as const;
  const sheet = sheetOfLongRows(frame, { count: rows + 3, columns: headings.length, each });
  return { title: '台账', date: '2023-12-31', metadata: {}, sheets: [sheet] };
}
