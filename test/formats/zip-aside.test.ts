import { expect, it } from 'vitest';
import { whole, writeZip } from '../../src/formats/zip.ts';
import { zipAside } from '../../src/formats/zip-aside.ts';

it('gives the archive that is compressed at once, byte for byte, whatever a part’s size', async () => {
  const text = Array.from({ length: 9000 }, (_, index) => `第${index}行 ${(index * 7919) % 1000}`).join('\n');
  const parts = ['', '短', text.slice(0, 16_000), text].map((content, index) => ({
    name: `部件${index}.xml`,
    content: Buffer.from(content, 'utf8'),
  }));
  expect(Buffer.from(await zipAside(parts)).equals(Buffer.from(writeZip(parts)))).toBe(true);
});

it('gives the same of parts in pieces, one of which is longer than may stand in memory, and asks for each piece once', async () => {
  const line = (index: number): string =>
    `第${index}行 ${(index * 7919) % 100_003} ${'·'.repeat(index % 90)}\n`;
  let asked = 0;
  const pieces = function* (count: number): Generator<Uint8Array> {
    for (let index = 0; index < count; index += 1) {
      asked += 1;
      // Of very different sizes, so that they end anywhere within what is compressed at a time.
      yield Buffer.from(
        Array.from({ length: (index % 40) * 30 }, (_, at) => line(index + at)).join(''),
        'utf8',
      );
    }
  };
  const parts = () =>
    [10, 900, 3].map((count, index) => ({ name: `部件${index}.xml`, content: pieces(count) }));
  const atOnce = whole(parts());
  expect(Math.max(...atOnce.map(({ content }) => content.length))).toBeGreaterThan(32 * 1024 * 1024);
  asked = 0;
  const aside = await zipAside(parts());
  expect(asked).toBe(913);
  expect(Buffer.from(aside).equals(Buffer.from(writeZip(atOnce)))).toBe(true);
});
