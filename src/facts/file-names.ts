import { tables as definitions } from '../../schemas/index.ts';
import type { PlacedTable } from '../model/dataset.ts';
import { tablesIn } from '../model/in-file.ts';
import { originOf } from '../model/metadata.ts';
import type { Roster } from '../roster/roster.ts';
import { baseName, type FileNames, OTHERS_REPORT } from '../words/file-names.ts';
import { type SentFile, senderOfFile } from './senders.ts';

/**
 * What units are told that files are called. A unit's own is called by its name; of the office's the unit knows the table and the
 * month alone: 《…》2023年5月; of another unit's it is told no more than that it is one.
 *
 * @returns the names by who is told; null for the office itself, which may know all.
 */
export function fileNamesOf(
  files: readonly SentFile[],
  tables: readonly PlacedTable[],
  roster: Roster,
): (reader: string | null) => FileNames {
  const own = new Map<string, string | null>();
  for (const file of files) {
    const { path } = file.input;
    if (originOf(file.metadata) !== 'submission') continue;
    if (file.metadata.unit === undefined && roster.inPath(baseName(path)) === undefined) continue;
    // One of several units' figures that is called after one of them was sent by that one.
    const sender = senderOfFile(file, tablesIn(path, tables), roster);
    own.set(path, sender ?? senderOfFile(file, [], roster));
  }
  return (reader) => (path, sheet) => {
    const sender = own.get(path);
    if (sender !== undefined)
      return sender === null || reader === null || sender === reader ? baseName(path) : OTHERS_REPORT;
    const placed = tablesIn(path, tables).filter(
      ({ table }) => sheet === undefined || table.at.sheet === sheet,
    );
    return placed.length === 0 ? baseName(path) : titlesOf(placed);
  };
}

function titlesOf(placed: readonly PlacedTable[]): string {
  const titles = placed.map(({ table, period }) => {
    const title = definitions.find(({ id }) => id === table.id)?.title ?? '';
    const when =
      period !== null ? `${period.year}年${period.month}月` : table.variant === 'base' ? '任务表' : '';
    return `《${title}》${when}`;
  });
  return [...new Set(titles)].join('、');
}
