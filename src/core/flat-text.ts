const ANYTHING = /^/u;

/**
 * The same text. One that was put together from pieces keeps all of them until it is first searched, several times its own room: what is
 * kept by the hundred thousand is searched at once.
 */
export function flatText(text: string): string {
  ANYTHING.test(text);
  return text;
}
