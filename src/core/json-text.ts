import { escapeHiddenInJson } from './hidden-characters.ts';

/**
 * A value as JSON text in which hidden characters stand as \u…: the same value when read, and no terminal, editor or viewer of the
 * text obeys one. Absent (`undefined`) values of an object are left out, as JSON does.
 */
export function jsonText(value: object, indent?: number): string {
  return escapeHiddenInJson(JSON.stringify(value, null, indent));
}

/**
 * An object's JSON, indented by two, in parts: each member is made and put into text when it is asked for, so that no more than one of
 * them takes memory at a time. A member that is absent cannot be told.
 */
export function* jsonParts<Value extends object>(
  members: {
    readonly [Name in keyof Value]: () => Value[Name];
  },
): Generator<string> {
  let before = '{';
  for (const name in members) {
    const alone = jsonText({ [name]: members[name]() }, 2);
    yield before + alone.slice('{'.length, -'\n}'.length);
    before = ',';
  }
  yield '\n}\n';
}

/** The same for the inside of a script element of an HTML page: nothing in it can end the element or begin a comment. */
export function jsonForScript(value: object): string {
  return jsonText(value).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e').replaceAll('&', '\\u0026');
}
