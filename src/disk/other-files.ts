import path from 'node:path';

/** What lies among submissions and is not read, by its name: a report sent as something else, or nothing of the kind. */
export type UnreadKind =
  | 'archive'
  | 'document'
  | 'pdf'
  | 'picture'
  | 'mail'
  | 'lock'
  | 'other'
  /** Archives that cannot be looked into, and what lies in them. */
  | 'locked-archive'
  | 'in-locked-archive'
  | 'damaged-archive'
  | 'damaged-in-archive'
  | 'huge-archive'
  | 'deep-archive'
  /** A mail that stands in too many others, or has parts that do. */
  | 'deep-mail'
  /** A document that dayie wrote itself. */
  | 'own';

/** What a folder is searched for. Old and foreign formats are included so that they are refused in words. */
const WORKBOOKS = new Set('.xlsx .xlsm .xltx .xltm .csv .tsv .xls .xlt .et .ett .xlsb .ods .fods'.split(' '));

const UNREAD: Readonly<Record<'archive' | 'document' | 'pdf' | 'picture' | 'mail', readonly string[]>> = {
  archive: ['.zip', '.rar', '.7z', '.gz', '.tgz', '.tar', '.bz2', '.xz'],
  document: [
    '.doc',
    '.docx',
    '.docm',
    '.dot',
    '.dotx',
    '.wps',
    '.wpt',
    '.rtf',
    '.odt',
    '.ppt',
    '.pptx',
    '.dps',
  ],
  pdf: ['.pdf', '.ofd', '.xps', '.caj'],
  picture: ['.jpg', '.jpeg', '.png', '.gif', '.bmp', '.tif', '.tiff', '.webp', '.heic'],
  mail: ['.eml', '.msg'],
};

/** What systems leave in every folder. */
const LITTER = new Set(['thumbs.db', 'desktop.ini', 'ehthumbs.db', 'icon\r']);

/** The first bytes of a workbook, whatever it is called: a ZIP archive, or the compound file of old formats. */
const WORKBOOK_STARTS = ['504b0304', 'd0cf11e0'];

/**
 * How a file found in a folder is dealt with: `read` as a workbook, passed over as `litter`, or not read and of what kind. A name
 * without a known ending (市教育局, 5月.bak) is told by the file's first bytes.
 *
 * @param firstBytes four of them in hexadecimal, null where they cannot be had; asked for only where the name does not tell.
 */
export function sortFile(absolute: string, firstBytes: () => string | null): UnreadKind | 'read' | 'litter' {
  const name = path.basename(absolute).toLowerCase();
  if (LITTER.has(name)) return 'litter';
  if (name.startsWith('~$')) return 'lock';
  const ending = path.extname(name);
  if (WORKBOOKS.has(ending)) return 'read';
  for (const kind of ['archive', 'document', 'pdf', 'picture', 'mail'] as const)
    if (UNREAD[kind].includes(ending)) return kind;
  const start = firstBytes();
  // That a file cannot be read is said by reading it.
  return start === null || WORKBOOK_STARTS.includes(start) ? 'read' : 'other';
}
