/** What Chromium got after 86, on which 360 and QQ are built, as far as a page without a network could ask for it. */
const NEWER: readonly (readonly [object: string, names: readonly string[]])[] = [
  [
    'Array.prototype',
    ['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with', 'group', 'groupToMap'],
  ],
  [
    'Object.getPrototypeOf(Int8Array.prototype)',
    ['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'with'],
  ],
  ['Array', ['fromAsync']],
  ['ArrayBuffer.prototype', ['resize', 'transfer', 'transferToFixedLength', 'resizable', 'maxByteLength']],
  ['Uint8Array', ['fromBase64', 'fromHex']],
  ['Uint8Array.prototype', ['toBase64', 'toHex', 'setFromBase64', 'setFromHex']],
  ['String.prototype', ['at', 'isWellFormed', 'toWellFormed']],
  ['Object', ['hasOwn', 'groupBy']],
  ['Map', ['groupBy']],
  [
    'Set.prototype',
    [
      'union',
      'intersection',
      'difference',
      'symmetricDifference',
      'isSubsetOf',
      'isSupersetOf',
      'isDisjointFrom',
    ],
  ],
  ['Promise', ['withResolvers', 'try']],
  ['RegExp', ['escape']],
  ['Math', ['f16round', 'sumPrecise']],
  ['JSON', ['rawJSON', 'isRawJSON']],
  ['Intl', ['Segmenter', 'DurationFormat', 'supportedValuesOf']],
  ['Crypto.prototype', ['randomUUID']],
  ['AbortSignal', ['any', 'timeout', 'abort']],
  ['Element.prototype', ['setHTML', 'setHTMLUnsafe', 'getHTML', 'checkVisibility', 'requestClose']],
  ['HTMLInputElement.prototype', ['showPicker']],
  [
    'globalThis',
    ['structuredClone', 'Iterator', 'Float16Array', 'reportError', 'scheduler', 'showOpenFilePicker'],
  ],
];

const ITERATOR = [
  'map',
  'filter',
  'take',
  'drop',
  'flatMap',
  'reduce',
  'toArray',
  'forEach',
  'some',
  'every',
  'find',
];

/** Takes them away; a thread has no elements to begin with. */
const TAKEN_AWAY = `
const iterator = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()));
for (const name of ${JSON.stringify(ITERATOR)}) delete iterator[name];
${NEWER.map(
  ([object, names]) =>
    `if (typeof ${object.split(/[.(]/)[0]} !== 'undefined') for (const name of ${JSON.stringify(names)}) delete ${object}[name];`,
).join('\n')}
`;

/** Before a page's own scripts run, and before those of its threads. */
export const WITHOUT_NEWER_APIS = `
${TAKEN_AWAY}
{
  const Own = Blob;
  globalThis.Blob = class extends Own {
    constructor(parts, options) {
      super(options && options.type === 'text/javascript' ? [${JSON.stringify(`{${TAKEN_AWAY}}`)}, ...parts] : parts, options);
    }
  };
}
`;
