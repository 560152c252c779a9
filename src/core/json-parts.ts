import { escapeHiddenInJson } from './hidden-characters.ts';
import { inParts } from './text-parts.ts';

/**
 * A value that is put into JSON piece by piece. What a piece is made of is made when it is written and let go of afterwards: the cells
 * that a long ledger's figures rest on are hundreds of megabytes as one text.
 */
class InParts<Value> {
  /** What the parts come to when they are read; there is none of it. */
  declare readonly whole?: Value;
  readonly #pieces: (indent: string) => Generator<string>;

  constructor(pieces: (indent: string) => Generator<string>) {
    this.#pieces = pieces;
  }

  /** @param indent that of the line on which it begins. */
  pieces(indent: string): Generator<string> {
    return this.#pieces(indent);
  }
}

export type { InParts };

/** Itself, or the same in parts. */
export type Parted<Value> = Value | InParts<Value>;

/** The members of an object, each made when it is written. */
export type Members<Value extends object> = { readonly [Name in keyof Value]: () => Parted<Value[Name]> };

/** An object whose members are made one by one. Absent (`undefined`) members are left out, as JSON does. */
export function membersOf<Value extends object>(members: Members<Value>): InParts<Value> {
  return new InParts(function* (indent) {
    const inner = `${indent}  `;
    let before = '{';
    for (const name in members) {
      const value = members[name]();
      if (value === undefined) continue;
      yield `${before}\n${inner}${JSON.stringify(name)}: `;
      yield* piecesOf(value, inner);
      before = ',';
    }
    yield before === '{' ? '{}' : `\n${indent}}`;
  });
}

/** A list whose items are made one by one. */
export function eachOf<Item, Value>(
  items: Iterable<Item>,
  make: (item: Item, index: number) => Parted<Value>,
): InParts<Value[]> {
  return new InParts(function* (indent) {
    const inner = `${indent}  `;
    let text = '';
    let before = '[';
    let index = 0;
    for (const item of items) {
      const value = make(item, index);
      text += `${before}\n${inner}`;
      if (value instanceof InParts) {
        yield text;
        text = '';
        yield* value.pieces(inner);
      } else {
        text += plainJson(value, inner);
        if (text.length >= PIECE) {
          yield text;
          text = '';
        }
      }
      before = ',';
      index += 1;
    }
    yield before === '[' ? '[]' : `${text}\n${indent}]`;
  });
}

function* piecesOf<Value>(value: Parted<Value>, indent: string): Generator<string> {
  if (value instanceof InParts) yield* value.pieces(indent);
  else yield plainJson(value, indent);
}

/** No text within JSON holds a line end, so that those there are begin its lines. */
function plainJson(value: unknown, indent: string): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`);
}

/** Characters from which what a list's items come to is handed on: each by itself would take longer on the way than to be made. */
const PIECE = 8 * 1024;

/**
 * An object's JSON, indented by two, in parts of some ten thousand characters that follow each other. Hidden characters stand as \u…,
 * as `jsonText` has them.
 */
export function* jsonParts<Value extends object>(members: Members<Value>): Generator<string> {
  for (const part of inParts(membersOf(members).pieces(''))) yield escapeHiddenInJson(part);
  yield '\n';
}
