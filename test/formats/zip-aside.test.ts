import { expect, it } from 'vitest';
import { writeZip } from '../../src/formats/zip.ts';
import { zipAside } from '../../src/formats/zip-aside.ts';

it('gives the archive that is compressed at once, byte for byte, whatever a part’s size', async () => {
  const text = Array.from({ length: 9000 }, (_, index) => `第${index}行 ${(index * 7919) % 1000}`).join('\n');
  const parts = ['', '短', text.slice(0, 16_000), text].map((content, index) => ({
    name: `部件${index}.xml`,
    content: Buffer.from(content, 'utf8'),
  }));
  expect(Buffer.from(await zipAside(parts)).equals(Buffer.from(writeZip(parts)))).toBe(true);
});
