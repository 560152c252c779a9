import { LIMITS } from '../../core/limits.ts';
import { crc32 } from '../crc32.ts';
import { type NameReader, openArchive } from '../xlsx/read/archive.ts';
import { DEFAULT_LIMITS, type Limits } from '../xlsx/read/limits.ts';
import { Refusal } from '../xlsx/read/refusal.ts';
import { inert, isLeftover, type Member, type Unpacked } from './member.ts';

/** What an archive of submissions may hold: more than a whole county's month. */
const PACKED: Limits = {
  ...DEFAULT_LIMITS,
  entries: LIMITS.packedFiles,
  partBytes: LIMITS.packedBytes,
  totalBytes: LIMITS.packedBytes,
  ratioFloor: 20_000_000,
};

/** The files in a .zip; `workbook` where it is one that somebody has called an archive. Never throws for what is in it. */
export function unzip(bytes: Buffer): Unpacked {
  try {
    const archive = openArchive(bytes, '', PACKED, nameOf);
    if (archive.names.some((name) => name === '[Content_Types].xml' || name === 'mimetype'))
      return { kind: 'workbook' };
    const members = archive.names.flatMap((name): readonly Member[] => {
      const path = inert(name);
      if (path === '' || isLeftover(path)) return [];
      try {
        return [{ path, bytes: archive.part(name) }];
      } catch (error) {
        return [{ path, bytes: null, fault: faultOf(error) }];
      }
    });
    return { kind: 'members', members };
  } catch (error) {
    const fault = faultOf(error);
    return { kind: fault === 'locked' ? 'damaged' : fault };
  }
}

function faultOf(error: unknown): 'locked' | 'damaged' | 'huge' {
  if (!(error instanceof Refusal)) {
    if (error instanceof RangeError) return 'damaged';
    throw error;
  }
  const { code } = error.finding;
  return code === 'READ-001' ? 'locked' : code === 'READ-008' ? 'huge' : 'damaged';
}

/** Where some programs put a name in UTF-8 beside the one in the system's own code page. */
const UNICODE_NAME = 0x7075;

/** UTF-8 where the archive says so or the letters do, else what Chinese Windows writes. */
const nameOf: NameReader = ({ raw, utf8, extra }) => {
  if (utf8) return raw.toString('utf8');
  const beside = unicodeName(raw, extra);
  if (beside !== null) return beside;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(raw);
    // Two letters of GBK may happen to be one of UTF-8, but never one that a Chinese name has.
    if (!/[\u0080-\u07ff]/.test(text)) return text;
  } catch {
    // Not UTF-8.
  }
  return new TextDecoder('gb18030').decode(raw);
};

function unicodeName(raw: Buffer, extra: Buffer): string | null {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    const end = at + 4 + extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) !== UNICODE_NAME || end > extra.length || end < at + 9) continue;
    return extra.readUInt32LE(at + 5) === crc32(raw) ? extra.toString('utf8', at + 9, end) : null;
  }
  return null;
}
