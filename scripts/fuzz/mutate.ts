import { openArchive } from '../../src/formats/xlsx/read/archive.ts';
import { DEFAULT_LIMITS } from '../../src/formats/xlsx/read/limits.ts';
import type { ZipPart } from '../../src/formats/zip.ts';
import { pack, packOnce } from './pack.ts';

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A workbook to be mutated: its bytes, and its parts, which are opened and packed once. */
export interface Source {
  readonly bytes: Buffer;
  readonly parts: readonly ZipPart[];
}

export function sourceOf(bytes: Buffer): Source {
  const archive = openArchive(bytes, '', DEFAULT_LIMITS);
  const parts = archive.names.map(
    (name): ZipPart => ({ name, content: archive.part(name) ?? Buffer.alloc(0) }),
  );
  packOnce(parts);
  return { bytes, parts };
}

/** One to four mutations of a workbook: of the archive's bytes, or of its parts, which are then packed again. */
export function mutate(source: Source, random: () => number): Buffer {
  if (random() < 0.3) return mutateBytes(source.bytes, random);
  let { parts } = source;
  for (let count = 1 + below(4, random); count > 0; count -= 1) parts = mutateParts(parts, random);
  return pack(parts);
}

function below(limit: number, random: () => number): number {
  return Math.floor(random() * limit);
}

function pick<Item>(items: readonly Item[], random: () => number): Item {
  const item = items[below(items.length, random)];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}

/** Flips, cuts, repeats or shuffles bytes. */
function mutateBytes(source: Buffer, random: () => number): Buffer {
  const bytes = Buffer.from(source);
  switch (below(4, random)) {
    case 0:
      for (let count = 1 + below(20, random); count > 0; count -= 1)
        bytes[below(bytes.length, random)] = below(256, random);
      return bytes;
    case 1:
      return bytes.subarray(0, below(bytes.length, random));
    case 2: {
      const from = below(bytes.length, random);
      const piece = bytes.subarray(from, from + below(2000, random));
      return Buffer.concat([bytes.subarray(0, from), piece, piece, bytes.subarray(from)]);
    }
    default: {
      const [first, second] = [below(bytes.length, random), below(bytes.length, random)].sort(
        (left, right) => left - right,
      );
      return Buffer.concat([bytes.subarray(second), bytes.subarray(first, second), bytes.subarray(0, first)]);
    }
  }
}

function mutateParts(parts: readonly ZipPart[], random: () => number): ZipPart[] {
  const index = below(parts.length, random);
  const part = parts[index];
  if (part === undefined) return [...parts];
  switch (below(5, random)) {
    case 0: {
      // Two parts change places.
      const other = below(parts.length, random);
      return parts.map((item, at) => ({
        name: item.name,
        content: (at === index ? parts[other] : at === other ? part : item)?.content ?? item.content,
      }));
    }
    case 1:
      return parts.filter((_, at) => at !== index);
    case 2:
      return replaced(parts, index, mutateBytes(Buffer.from(part.content), random));
    default:
      return replaced(
        parts,
        index,
        Buffer.from(mutateXml(Buffer.from(part.content).toString('utf8'), random), 'utf8'),
      );
  }
}

function replaced(parts: readonly ZipPart[], index: number, content: Uint8Array): ZipPart[] {
  return parts.map((part, at) => (at === index ? { name: part.name, content } : part));
}

const HOSTILE_VALUES = [
  '',
  '-1',
  '1e308',
  '-1e-320',
  '99999999999999999999',
  'NaN',
  '0x10',
  '1,234',
  '２０２３',
  '/',
  '—',
  '#REF!',
  '约5',
  '2000万',
  '3.2亿元',
  '2023.10',
  '5%',
  '合计',
  '　',
  '&#0;',
  '&#x110000;',
  '_x0000_',
  '𠮷'.repeat(40),
  '（'.repeat(500),
];
/** What may stand for `<v>…</v>`: a formula that nobody has worked out, too. */
const HOSTILE_CONTENTS = [...HOSTILE_VALUES.map((value) => `<v>${value}</v>`), '<f>1+1</f>'];
/** What may stand for `<t>…</t>`: texts that are struck out or raised in whole or in part, too. */
const HOSTILE_TEXTS = [
  ...HOSTILE_VALUES.map((value) => `<t>${value}</t>`),
  '<r><rPr><strike/></rPr><t>5</t></r>',
  '<r><t>6</t></r><r><rPr><strike/></rPr><t>5</t></r>',
  '<r><t>7</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>①</t></r>',
];
const HOSTILE_REFERENCES = [
  'A0',
  'A1048577',
  'XFE1',
  'ZZZ999',
  'A1:XFD1048576',
  '$A$1',
  'A',
  '1',
  'A1:',
  'B2:A1',
  '-1',
  'R1C1',
  'A99999999999',
];
const HOSTILE_NUMBERS = ['-1', '0', '1048577', '4294967296', '99999999999', '1e9', 'x', ''];

/** Breaks tags, swaps values and references for hostile ones, repeats and drops elements. */
function mutateXml(xml: string, random: () => number): string {
  switch (below(7, random)) {
    case 0:
      return replaceOne(xml, /<v>[^<]*<\/v>/g, () => pick(HOSTILE_CONTENTS, random), random);
    case 1:
      return replaceOne(xml, /<t( [^>]*)?>[^<]*<\/t>/g, () => pick(HOSTILE_TEXTS, random), random);
    case 2:
      return replaceOne(
        xml,
        / (r|ref)="[^"]*"/g,
        (match) => match.replace(/"[^"]*"/, `"${pick(HOSTILE_REFERENCES, random)}"`),
        random,
      );
    case 3:
      return replaceOne(
        xml,
        / \w+="\d+"/g,
        (match) => match.replace(/"\d+"/, `"${pick(HOSTILE_NUMBERS, random)}"`),
        random,
      );
    case 4:
      return replaceOne(xml, /<[^>]+>/g, () => '', random);
    case 5:
      return replaceOne(
        xml,
        /<(c|row|mergeCell)[ >][^<]*(<[^<]*){0,6}/g,
        (match) => match.repeat(2 + below(30, random)),
        random,
      );
    default:
      return replaceOne(
        xml,
        /[<>"&/=]/g,
        () => pick(['<', '>', '"', '&', '', ']]>', '<![CDATA[', '<!--', '<!DOCTYPE x>'], random),
        random,
      );
  }
}

function replaceOne(
  text: string,
  pattern: RegExp,
  change: (match: string) => string,
  random: () => number,
): string {
  const matches = [...text.matchAll(pattern)];
  if (matches.length === 0) return text;
  const match = pick(matches, random);
  return text.slice(0, match.index) + change(match[0]) + text.slice(match.index + match[0].length);
}
