import type { Bilingual } from '../diagnostics/entry.ts';

/** A file as far as it tells which of two is the later one. */
export interface Version {
  readonly path: string;
  /** When it was last saved, as the file itself says. */
  readonly modified?: string;
}

/** Which of two is the later one, and what shows it. */
export interface Later {
  readonly path: string;
  readonly sign: Bilingual;
}

/**
 * The later of two files of one report, by what their names say (改, 最终, v2 …) and by when they were saved; null where neither
 * tells, or the two tell different things.
 */
export function laterOf(left: Version, right: Version): Later | null {
  const [byName, byTime] = [laterByName(left, right), laterByTime(left, right)];
  if (byName !== null && byTime !== null && byName !== byTime) return null;
  if (byName !== null)
    return { path: byName.path, sign: { zh: '文件名标明是改后的', en: 'its name says it was revised' } };
  return byTime === null
    ? null
    : { path: byTime.path, sign: { zh: '保存时间较晚', en: 'it was saved later' } };
}

function laterByName(left: Version, right: Version): Version | null {
  const [mine, theirs] = [revisionOf(left.path), revisionOf(right.path)];
  return mine === theirs ? null : mine > theirs ? left : right;
}

function laterByTime(left: Version, right: Version): Version | null {
  const [mine, theirs] = [left.modified ?? '', right.modified ?? ''];
  if (mine === '' || theirs === '' || mine === theirs) return null;
  return mine > theirs ? left : right;
}

const FINAL = /最终|终稿|定稿|终版/u;
const NUMBERED = /(?:改|修订|订正|更正|新|第|[vV])([2-9二三四五六七八九])/u;
const REVISED =
  /修改|修订|修正|更正|订正|更新|最新|重报|补报|再报|[改新][）)\]】版]{0,2}$|^[（(【]?[改新][）)\]】]/u;
const NUMERALS = '一二三四五六七八九';

/** 0 for a name that says nothing of a version; more for later ones. */
function revisionOf(path: string): number {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]{1,5}$/u, '');
  if (FINAL.test(name)) return 100;
  const digit = NUMBERED.exec(name)?.[1];
  if (digit !== undefined) return 1 + (NUMERALS.indexOf(digit) + 1 || Number(digit));
  return REVISED.test(name) ? 1 : 0;
}
