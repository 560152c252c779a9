import { parseBaseline } from '../../../src/diagnostics/baseline.ts';
import { convert } from '../../../src/disk/converter.ts';
import { composeLetter } from '../../../src/documents/letters/compose.ts';
import { STANDARD_TEMPLATES } from '../../../src/documents/letters/standard-templates.ts';
import { templatesWorkbook } from '../../../src/documents/letters/templates-workbook.ts';
import { enclosures } from '../../../src/formats/packed/mail.ts';
import { unzip } from '../../../src/formats/packed/zip.ts';
import { writeWorkbook } from '../../../src/formats/xlsx/write/index.ts';
import { parseMonthState } from '../../../src/model/month-state.ts';
import { readLetterTemplates } from '../../../src/runs/letter-templates.ts';
import { runLetters } from '../../../src/runs/letters.ts';
import { loadedFile } from '../../../src/runs/loaded-file.ts';
import { readScheme } from '../../../src/runs/read-scheme.ts';
import { schemeWorkbook } from '../../../src/settings/to-workbook.ts';
import { below, csvOf, pick } from '../grid.ts';
import { mutate, sourceOf } from '../mutate.ts';
import { collecting, DATE, type Kind, type Random, type World, wordAll } from '../world.ts';

type Name = 'csv' | 'schemes' | 'templates' | 'legacy' | 'packed' | 'texts';

/** Everything else that is read, spoilt byte by byte. */
export async function kindsOfBytes({
  files,
  months,
  scheme,
  read,
  score,
}: World): Promise<Readonly<Record<Name, Kind>>> {
  const all = [...files.values()];
  const schemeSource = sourceOf(Buffer.from(writeWorkbook(schemeWorkbook(scheme, DATE))));
  const templateSource = sourceOf(Buffer.from(writeWorkbook(templatesWorkbook(STANDARD_TEMPLATES, DATE))));
  const { letters } = runLetters({ ...collecting(all, scheme), by: null, kinds: ['return', 'interview'] });
  const { utils, write } = await import('@e965/xlsx');
  const legacy = (['biff8', 'xlsb', 'ods', 'biff5'] as const).map((bookType) => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet(months[0]?.grid.map((row) => [...row]) ?? []), '表');
    const bytes: unknown = write(book, { type: 'buffer', bookType });
    return bytes instanceof Uint8Array ? Buffer.from(bytes) : Buffer.alloc(0);
  });

  return {
    csv: (random) => {
      const bytes = spoilt(csvOf(pick([...files.keys()], random).grid), 8, random);
      wordAll(score([read('2023-02.csv', bytes)]).findings);
      return 'bytes';
    },
    schemes: (random) => {
      const loaded = readScheme(loadedFile('考核办法.xlsx', mutate(schemeSource, random)));
      wordAll(loaded.findings);
      if (loaded.scheme !== null) wordAll(score(all, loaded.scheme).findings);
      return loaded.scheme === null ? 'refused' : 'taken';
    },
    templates: (random) => {
      const loaded = readLetterTemplates(loadedFile('函件模板.xlsx', mutate(templateSource, random)));
      wordAll(loaded.findings);
      const { templates } = loaded;
      if (templates === null) return 'refused';
      for (const letter of letters.slice(0, 3))
        composeLetter(letter, { date: DATE, fonts: 'gb2312', templates });
      return 'taken';
    },
    // In its thread, which is given up where a damaged file keeps it for longer than the limit.
    legacy: async (random) => (await convert(spoilt(pick(legacy, random), 10, random))).kind,
    packed: (random) => {
      const bytes = mutate(templateSource, random);
      unzip(bytes);
      enclosures(
        Buffer.concat([Buffer.from('Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n'), bytes]),
      );
      return 'looked into';
    },
    texts: (random) => {
      const text = [...pick(TEXTS, random)];
      for (let count = 1 + below(6, random); count > 0; count -= 1)
        text[below(text.length, random)] = pick(
          ['"', '{', ']', 'null', '1e999', '\\u0000', '', '__proto__'],
          random,
        );
      parseBaseline(text.join(''));
      parseMonthState(text.join(''));
      return 'parsed';
    },
  };
}

const TEXTS = [
  '{"version":1,"findings":[{"code":"READ-001","file":"一","sheet":null,"cell":"A1"}]}',
  '{"version":1,"month":"2023-05","date":"2023-06-05","returns":[],"reports":[],"outputs":["一"]}',
];

/** Some bytes changed, now and then cut short. */
function spoilt(source: Uint8Array, most: number, random: Random): Buffer {
  const bytes = Buffer.from(source);
  for (let count = 1 + below(most, random); count > 0; count -= 1)
    bytes[below(bytes.length, random)] = below(256, random);
  return bytes.subarray(0, random() < 0.2 ? below(bytes.length, random) : bytes.length);
}
