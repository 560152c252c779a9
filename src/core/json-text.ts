import { escapeHiddenInJson } from './hidden-characters.ts';

/**
 * A value as JSON text in which hidden characters stand as \u…: the same value when read, and no terminal, editor or viewer of the
 * text obeys one. Absent (`undefined`) values of an object are left out, as JSON does.
 */
export function jsonText(value: object, indent?: number): string {
  return escapeHiddenInJson(JSON.stringify(value, null, indent));
}

/** The same for the inside of a script element of an HTML page: nothing in it can end the element or begin a comment. */
export function jsonForScript(value: object): string {
  return jsonText(value).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e').replaceAll('&', '\\u0026');
}
