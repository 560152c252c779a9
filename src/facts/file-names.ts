import { tables as definitions } from '../../schemas/index.ts';
import type { PlacedTable } from '../model/dataset.ts';
import { originOf } from '../model/metadata.ts';
import type { Roster } from '../roster/roster.ts';
import { baseName, type FileNames } from '../words/file-names.ts';
import type { SentFile } from './senders.ts';

/**
 * What units are told that files are called. A unit's own is called by its name; of the office's the unit knows the table and the
 * month alone: 《…》2023年5月.
 */
export function fileNamesOf(
  files: readonly SentFile[],
  tables: readonly PlacedTable[],
  roster: Roster,
): FileNames {
  const own = new Set(
    files.flatMap(({ input: { path }, metadata }) =>
      originOf(metadata) === 'submission' &&
      (metadata.unit !== undefined || roster.inPath(baseName(path)) !== undefined)
        ? path
        : [],
    ),
  );
  return (path, sheet) => {
    const placed = tables.filter(
      ({ file, table }) => file.path === path && (sheet === undefined || table.at.sheet === sheet),
    );
    return own.has(path) || placed.length === 0 ? baseName(path) : titlesOf(placed);
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
