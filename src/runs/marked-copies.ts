import { createHash } from 'node:crypto';
import { finding } from '../diagnostics/finding.ts';
import type { ReadFile } from '../model/dataset.ts';
import type { ParsedTable } from '../model/table.ts';

/** What a marked copy says of the workbook it was made of: enough to find it again among the others. */
export function fingerprint(bytes: Uint8Array): string {
  return shortened(createHash('sha256').update(bytes).digest('hex'));
}

const LENGTH = 16;

function shortened(sha256: string): string {
  return sha256.slice(0, LENGTH);
}

/**
 * The files with marked copies known for what they are: beside the original, one that nobody has changed says nothing of its own
 * and is passed over like dayie's other results. A copy that was mended is the unit's next version, and one without its original
 * its report.
 */
export function withoutUnchangedCopies(files: readonly ReadFile[]): readonly ReadFile[] {
  if (files.every(({ markedFrom }) => markedFrom === undefined)) return files;
  const originals = new Map(
    files.flatMap((file) =>
      file.markedFrom === undefined ? [[shortened(file.input.sha256), file] as const] : [],
    ),
  );
  return files.map((file) => {
    const original = file.markedFrom === undefined ? undefined : originals.get(file.markedFrom);
    if (original === undefined || contentsOf(file) !== contentsOf(original)) return file;
    return {
      input: file.input,
      metadata: { ...file.metadata, document: 'marked-copy' },
      tables: [],
      findings: [finding('PERIOD-008', { file: file.input.path }, {})],
      opened: true,
    };
  });
}

/** What stands in the tables of a file, cell by cell as typed. */
function contentsOf({ tables }: ReadFile): string {
  return JSON.stringify(tables.map(contentsOfTable));
}

function contentsOfTable({ id, at, title, captions, rows }: ParsedTable): unknown {
  return [
    id,
    at.sheet,
    title?.text,
    captions.map(({ text }) => text),
    rows.map(({ row, cells }) => [row, [...cells].map(([key, { text }]) => [key, text])]),
  ];
}
