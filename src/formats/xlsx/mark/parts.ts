import { escapeXml } from '../../../core/escape-xml.ts';
import { writeZip } from '../../zip.ts';
import type { Archive } from '../read/archive.ts';
import { attributeText } from '../read/characters.ts';
import { resolveTarget } from '../read/package.ts';
import { applyEdits, attributesOf, childrenOf, closeOf, rootOf, tagText, Unpatchable } from './xml.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface Relation {
  readonly id: string;
  /** Last step of the type's address: worksheet, comments … */
  readonly type: string;
  /** Part the relation leads to; the empty text for one outside the package. */
  readonly part: string;
}

/** The parts of a package while it is changed; parts nobody touches stay byte for byte. */
export interface Parts {
  has(part: string): boolean;
  /** @throws Unpatchable when the part is missing or is not UTF-8. */
  text(part: string): string;
  set(part: string, text: string): void;
  relationsOf(part: string): readonly Relation[];
  /** Adds a relation and gives its id. */
  relate(from: string, type: string, to: string): string;
  /** Declares a new part's content type. */
  declare(part: string, contentType: string): void;
  /** Declares the content type of all parts with an ending. */
  declareEnding(ending: string, contentType: string): void;
  /** First name of the pattern (`#` stands for a number) that is free. */
  freeName(pattern: string): string;
  zip(): Uint8Array;
}

const CONTENT_TYPES = '[Content_Types].xml';

export function openParts(archive: Archive): Parts {
  const contents = new Map<string, Uint8Array>(
    archive.names.map((name) => [name, archive.part(name) ?? Buffer.alloc(0)]),
  );
  const names = new Map(archive.names.map((name) => [name.toLowerCase(), name]));
  const nameOf = (part: string): string => names.get(part.toLowerCase()) ?? part;
  const parts: Parts = {
    has: (part) => names.has(part.toLowerCase()),
    text(part) {
      const content = contents.get(nameOf(part));
      if (content === undefined) throw new Unpatchable(`${part} is missing`);
      return decode(Buffer.from(content));
    },
    set(part, text) {
      const name = nameOf(part);
      names.set(part.toLowerCase(), name);
      contents.set(name, Buffer.from(text, 'utf8'));
    },
    relationsOf: (part) => relationsOf(parts, part),
    relate(from, type, to) {
      const file = relationsPart(from);
      const present = parts.relationsOf(from).map(({ id }) => id);
      let number = present.length + 1;
      while (present.includes(`rIdDayie${number}`)) number += 1;
      const id = `rIdDayie${number}`;
      const added = `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${relativeTarget(from, to)}"/>`;
      parts.set(file, parts.has(file) ? append(parts.text(file), added) : relationships(added));
      return id;
    },
    declare: (part, contentType) =>
      parts.set(
        CONTENT_TYPES,
        append(
          parts.text(CONTENT_TYPES),
          `<Override PartName="/${escapeXml(part)}" ContentType="${contentType}"/>`,
        ),
      ),
    declareEnding(ending, contentType) {
      const xml = parts.text(CONTENT_TYPES);
      const known = childrenOf(xml, rootOf(xml)).some(
        (child) =>
          child.name === 'Default' &&
          attributesOf(tagText(xml, child)).get('Extension')?.toLowerCase() === ending,
      );
      if (!known)
        parts.set(
          CONTENT_TYPES,
          prepend(xml, `<Default Extension="${ending}" ContentType="${contentType}"/>`),
        );
    },
    freeName(pattern) {
      for (let number = 1; ; number += 1) {
        const name = pattern.replace('#', String(number));
        if (!parts.has(name)) return name;
      }
    },
    zip: () => writeZip([...contents].map(([name, content]) => ({ name, content }))),
  };
  return parts;
}

function relationsOf(parts: Parts, part: string): readonly Relation[] {
  const file = relationsPart(part);
  if (!parts.has(file)) return [];
  const xml = parts.text(file);
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const root = rootOf(xml);
  if (root.name !== 'Relationships') throw new Unpatchable(file);
  return childrenOf(xml, root).map((child) => {
    const attributes = attributesOf(tagText(xml, child));
    const type = attributes.get('Type') ?? '';
    const outside = attributes.get('TargetMode') === 'External';
    return {
      id: attributes.get('Id') ?? '',
      type: type.slice(type.lastIndexOf('/') + 1),
      part: outside
        ? ''
        : resolveTarget(folder, attributeText({ xml, bytes: false }, child.tag, 'Target') ?? ''),
    };
  });
}

function relationsPart(part: string): string {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/** Relative where both parts share their top folder, as office programs write it; absolute elsewhere. */
function relativeTarget(from: string, to: string): string {
  const steps = from.split('/');
  const [top = '', ...rest] = to.split('/');
  if (steps[0] !== top || steps.length < 2 || rest.length === 0) return `/${escapeXml(to)}`;
  return escapeXml('../'.repeat(steps.length - 2) + rest.join('/'));
}

function relationships(inside: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
}

/**
 * Puts text before the root's closing tag.
 *
 * @throws Unpatchable where the tags are not such that it would stand inside the root.
 */
export function append(xml: string, text: string): string {
  const root = rootOf(xml);
  childrenOf(xml, root);
  if (root.tag.selfClosing)
    return `${xml.slice(0, root.tag.end - 1)}>${text}</${root.name}>${xml.slice(root.tag.end + 1)}`;
  const close = closeOf(xml, root);
  return applyEdits(xml, [{ from: close, to: close, text }]);
}

function prepend(xml: string, text: string): string {
  const at = rootOf(xml).tag.end + 1;
  return applyEdits(xml, [{ from: at, to: at, text }]);
}

function decode(content: Buffer): string {
  const body =
    content[0] === 0xef && content[1] === 0xbb && content[2] === 0xbf ? content.subarray(3) : content;
  const declared = /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w.-]+)["']/.exec(
    body.toString('latin1', 0, 200),
  )?.[1];
  if (declared !== undefined && !/^(utf-?8|us-ascii)$/i.test(declared)) throw new Unpatchable(declared);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw new Unpatchable('not UTF-8');
  }
}
