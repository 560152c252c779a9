import { Failure } from '../core/failure.ts';
import type { Bilingual } from '../diagnostics/entry.ts';
import { finding } from '../diagnostics/finding.ts';
import { systemWords } from '../diagnostics/system-words.ts';
import { isDayieWorkbook } from '../formats/xlsx/write/ownership.ts';
import type { LoadedFile, ReadFile } from '../model/dataset.ts';
import { refusedForFormat } from '../runs/other-format.ts';
import { readingFor, readSubmission, type SchemeOfReading } from '../runs/read-file.ts';
import type { ReadSettings } from '../tables/context.ts';
import { type FoundFile, loadFile } from './files.ts';
import type { UnreadKind } from './other-files.ts';
import { growSlowlyAfter, growSlowlyFor } from './slow-growth.ts';

export interface ReadOptions {
  readonly onProgress?: (done: number, all: number) => void;
  /** Threads to read with (default: 1, which is this one). What is read does not depend on it. */
  readonly jobs?: number;
}

/** Files as they were found, to tables, in the same order. */
export async function readFiles(
  all: readonly FoundFile[],
  scheme: SchemeOfReading,
  { onProgress, jobs = 1 }: ReadOptions = {},
): Promise<readonly ReadFile[]> {
  const found = withoutTexts(all.filter(isNotOwn), scheme);
  growSlowlyFor(found.length);
  const threads = Math.min(jobs, found.length);
  const settings = readingFor(scheme);
  const readOne = (file: FoundFile): ReadFile => readFound(file, settings);
  const files =
    threads > 1
      ? await (await import('./read-pool.ts')).readInThreads(found, threads, scheme, readOne, onProgress)
      : readHere(found, settings, onProgress);
  const read = await withOtherFormats(files, found, scheme);
  growSlowlyAfter(read);
  return read;
}

/** Workbooks that were refused for their format are converted and read again; the converter is loaded for them alone. */
async function withOtherFormats(
  files: readonly ReadFile[],
  found: readonly FoundFile[],
  scheme: SchemeOfReading,
): Promise<readonly ReadFile[]> {
  if (!files.some(({ findings }) => refusedForFormat(findings))) return files;
  const { openOtherFormat } = await import('./other-formats.ts');
  const settings = readingFor(scheme);
  const all: ReadFile[] = [];
  for (const [index, file] of files.entries()) {
    const place = found[index];
    const format = refusedForFormat(file.findings);
    if (place === undefined || format === undefined) {
      all.push(file);
      continue;
    }
    const opened = await openOtherFormat(loadFile(place), format);
    if (opened.file === null) {
      all.push({ ...file, findings: opened.findings });
      continue;
    }
    const read = readSubmission(opened.file, settings);
    all.push({ ...read, findings: [...opened.findings, ...read.findings] });
  }
  return all;
}

/** Earlier bulletins and letters of dayie itself lie among the submissions where the results do: they are none. */
function isNotOwn(found: FoundFile): boolean {
  return found.unread !== 'document' || !found.path.endsWith('.docx') || !isDayieWorkbook(bytesOf(found));
}

/** None where the bytes cannot be had, which is said where the file is read. */
function bytesOf(found: FoundFile): Uint8Array {
  try {
    return loadFile(found).bytes;
  } catch (error) {
    if (error instanceof Failure) return new Uint8Array();
    throw error;
  }
}

/** Texts and data files of all kinds lie in folders; only one that is named after a unit may be its report. */
function withoutTexts(all: readonly FoundFile[], scheme: SchemeOfReading): readonly FoundFile[] {
  if (all.every(({ unread }) => unread !== 'other')) return all;
  const { roster } = readingFor(scheme);
  return all.filter(
    ({ path, unread, packed }) =>
      unread !== 'other' ||
      // Whoever sent an archive sent what is in it.
      packed !== undefined ||
      roster.inPath(path.slice(path.lastIndexOf('/') + 1)) !== undefined,
  );
}

function readHere(
  found: readonly FoundFile[],
  settings: ReadSettings,
  onProgress: ReadOptions['onProgress'],
): readonly ReadFile[] {
  const files: ReadFile[] = [];
  for (const file of found) {
    files.push(readFound(file, settings));
    onProgress?.(files.length, found.length);
  }
  return files;
}

/** A file as it was found, to tables. Never throws for what is with the file: bytes that cannot be had are a finding, too. */
export function readFound(found: FoundFile, settings: ReadSettings): ReadFile {
  if (found.unread !== undefined) return notRead(found.path, found.unread);
  let loaded: LoadedFile;
  try {
    loaded = loadFile(found);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const reason =
      error.reason.kind === 'unreadable-file' ? systemWords(error.reason.code) : missing(found.path);
    const findings = [finding('READ-017', { file: found.path }, { reason })];
    const input = { path: found.path, sha256: '', size: 0 };
    return { input, metadata: {}, tables: [], findings, opened: false, unread: true };
  }
  return readSubmission(loaded, settings);
}

function notRead(path: string, kind: UnreadKind): ReadFile {
  const at = { file: path };
  const input = { path, sha256: '', size: 0 };
  const unread = { input, metadata: {}, tables: [], opened: false, unread: true } as const;
  switch (kind) {
    case 'own':
      return {
        input,
        metadata: { document: 'document' },
        tables: [],
        findings: [finding('PERIOD-008', at, {})],
        opened: true,
      };
    case 'lock':
      return { ...unread, findings: [finding('READ-019', at, {})] };
    case 'in-locked-archive':
      return { ...unread, findings: [] };
    default:
      return { ...unread, findings: [finding('READ-018', at, { content: UNREAD_WORDS[kind] })] };
  }
}

const UNREAD_WORDS: Readonly<Record<Exclude<UnreadKind, 'lock' | 'own' | 'in-locked-archive'>, Bilingual>> = {
  archive: { zh: '压缩包', en: 'an archive' },
  document: { zh: '文档', en: 'a document' },
  pdf: { zh: '版式文档（PDF等）', en: 'a PDF or the like' },
  picture: { zh: '图片', en: 'a picture' },
  mail: { zh: '邮件', en: 'a mail' },
  other: { zh: '其他格式的文件', en: 'a file of another kind' },
  'locked-archive': { zh: '设有密码的压缩包', en: 'an archive with a password' },
  'damaged-archive': { zh: '空的或者损坏的压缩包', en: 'an archive that is empty or damaged' },
  'damaged-in-archive': { zh: '压缩包里损坏的文件', en: 'a file that is damaged in its archive' },
  'huge-archive': { zh: '解压后过大的压缩包', en: 'an archive that unpacks to more than it may' },
  'deep-archive': { zh: '压缩包里层层嵌套的压缩包', en: 'an archive too deep inside others' },
  'deep-mail': {
    zh: '层层转发、没有看到底的邮件',
    en: 'a mail with others inside, too deep to be looked into',
  },
};

/** Signs of another encoding come from the system as U+FFFD, and by that name nothing can be opened. */
function missing(path: string): Bilingual {
  return path.includes('\ufffd')
    ? { zh: '文件名不是UTF-8编码，请改名', en: 'its name is not in UTF-8; rename it' }
    : { zh: '文件已经不在', en: 'it is no longer there' };
}
