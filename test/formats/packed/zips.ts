import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../../src/formats/crc32.ts';

export interface Entry {
  /** As it stands in the archive, in whatever code page. */
  readonly name: string | Uint8Array;
  readonly content: Uint8Array;
  readonly utf8?: true;
  readonly encrypted?: true;
}

/** 市教育局.xlsx and 报送, as Chinese Windows writes them. */
export const GBK = {
  education: Buffer.from('cad0bdccd3fdbed62e786c7378', 'hex'),
};

/** A .zip as other programs write it: names in any code page, entries that say they are encrypted. */
export function zipOf(entries: readonly Entry[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, utf8, encrypted } of entries) {
    const raw = Buffer.from(name);
    const packed = deflateRawSync(content);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE((utf8 ? 0x0800 : 0) | (encrypted ? 1 : 0), 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(content), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(content.length, 18);
    fields.writeUInt16LE(raw.length, 22);
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), fields, raw, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), fields, rest, raw]));
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, central, Buffer.from('504b0506', 'hex'), end]);
}

/** A mail with what it encloses. */
export function mailWith(
  ...enclosed: readonly { readonly header: string; readonly content: Uint8Array }[]
): Buffer {
  const parts = enclosed.map(({ header, content }) =>
    [
      '--=_b',
      header,
      'Content-Transfer-Encoding: base64',
      '',
      content.toString().length === 0
        ? ''
        : (
            Buffer.from(content)
              .toString('base64')
              .match(/.{1,76}/g) ?? []
          ).join('\r\n'),
    ].join('\r\n'),
  );
  return Buffer.from(
    [
      'From: a@example.cn',
      'Subject: =?utf-8?B?5oql6YCB?=',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed;\r\n boundary="=_b"',
      '',
      '--=_b',
      'Content-Type: text/plain; charset=utf-8',
      '',
      '见附件',
      ...parts,
      '--=_b--',
      '',
    ].join('\r\n'),
  );
}
