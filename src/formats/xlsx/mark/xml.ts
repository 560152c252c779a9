import { type Tag, walkTags } from '../read/scan.ts';

/** An element of a part and where it stands. */
export interface Element {
  readonly name: string;
  readonly tag: Tag;
  readonly start: number;
  /** After its closing tag. */
  readonly end: number;
}

/** A stretch of a part to be replaced. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The part cannot be changed safely: a prefix, an encoding, an element that is not where every office program writes it. */
export class Unpatchable extends Error {
  constructor(what: string) {
    super(what);
    this.name = 'Unpatchable';
  }
}

/**
 * The root element.
 *
 * @throws Unpatchable where its name has a prefix.
 */
export function rootOf(xml: string): Element {
  const found: Element[] = [];
  walkTags(xml, 0, (tag, start) => {
    found.push({ name: tag.name, tag, start, end: xml.length });
    return -1;
  });
  const [root] = found;
  if (root === undefined || xml.slice(root.start, root.tag.attributes).includes(':'))
    throw new Unpatchable('no plain root element');
  return root;
}

/**
 * The elements directly inside another, in order.
 *
 * @throws Unpatchable where a tag has no partner: such a part can be read, but what is put into it would stand elsewhere.
 */
export function childrenOf(xml: string, parent: Element): readonly Element[] {
  const found: Element[] = [];
  if (parent.tag.selfClosing) return found;
  const open: { readonly tag: Tag; readonly start: number }[] = [];
  let closed = false;
  walkTags(xml, parent.tag.end + 1, (tag, start) => {
    if (tag.closing) {
      const opened = open.pop();
      if (tag.name !== (opened === undefined ? parent.name : opened.tag.name)) return -1;
      closed = opened === undefined;
      if (closed) return -1;
      if (open.length === 0 && opened !== undefined)
        found.push({ name: tag.name, ...opened, end: tag.end + 1 });
      return undefined;
    }
    if (!tag.selfClosing) open.push({ tag, start });
    else if (open.length === 0) found.push({ name: tag.name, tag, start, end: tag.end + 1 });
    return undefined;
  });
  if (!closed) throw new Unpatchable(`${parent.name} is not closed`);
  return found;
}

export function childOf(xml: string, parent: Element, name: string): Element | undefined {
  return childrenOf(xml, parent).find((child) => child.name === name);
}

/** Position of an element's closing tag. */
export function closeOf(xml: string, element: Element): number {
  const at = element.tag.selfClosing ? -1 : xml.lastIndexOf('</', element.end - 1);
  if (at < element.tag.end) throw new Unpatchable(`${element.name} has no end`);
  return at;
}

/** The edits made, none of which may overlap. Insertions at one place keep their order. */
export function applyEdits(xml: string, edits: readonly Edit[]): string {
  const ordered = edits
    .map((edit, index) => ({ edit, index }))
    .sort((left, right) => left.edit.from - right.edit.from || left.index - right.index);
  let text = '';
  let at = 0;
  for (const { edit } of ordered) {
    text += xml.slice(at, edit.from) + edit.text;
    at = Math.max(at, edit.to);
  }
  return text + xml.slice(at);
}

const ATTRIBUTE = /(?<![^\s=<>/])([^\s=<>/]{1,200})(\s{0,8}=\s{0,8})("[^"]*"|'[^']*')/g;

/** An opening tag with attributes set, or taken away where null. */
export function withAttributes(tag: string, values: Readonly<Record<string, string | null>>): string {
  const left = new Map(Object.entries(values));
  const changed = tag.replace(
    /(?<!\s)\s+([^\s=<>/]{1,200})\s{0,8}=\s{0,8}("[^"]*"|'[^']*')/g,
    (whole, name: string) => {
      const value = left.get(name);
      if (value === undefined) return whole;
      left.delete(name);
      return value === null ? '' : ` ${name}="${value}"`;
    },
  );
  const added = [...left]
    .flatMap(([name, value]) => (value === null ? [] : [` ${name}="${value}"`]))
    .join('');
  return changed.replace(/\s{0,8}\/?>$/, (end) => `${added}${end.trim()}`);
}

/** Attributes of an opening tag, raw, by their names as written. */
export function attributesOf(tag: string): ReadonlyMap<string, string> {
  return new Map(
    [...tag.matchAll(ATTRIBUTE)].map(([, name = '', , value = '""']) => [name, value.slice(1, -1)]),
  );
}

/** The opening tag as it stands in the part. */
export function tagText(xml: string, { start, tag }: Element): string {
  return xml.slice(start, tag.end + 1);
}
