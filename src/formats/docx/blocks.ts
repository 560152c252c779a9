import { textWidth } from '../../core/text-width.ts';
import type { RedHead, TextBlock, TextChart, TextTable } from '../../model/text-model.ts';
import { breakTitle } from './break-title.ts';
import type { Fonts } from './fonts.ts';
import { CHARACTER, LINE, type Orientation, textWidthOf } from './layout.ts';
import { BREAK, paragraph, type Run } from './paragraph.ts';
import { tablePieces } from './table.ts';

const BODY = 16;
const TITLE = 22;
/** 3.5 lines would be more than a title needs: 33 pt for 22 pt type. */
const TITLE_LINE = 660;
const TWO_CHARACTERS = { chars: 200, twips: 2 * CHARACTER };

/** A block in pieces that follow each other; a chart, which is a part of its own, is not among them. */
export function blockPieces(
  block: Exclude<TextBlock, TextChart>,
  orientation: Orientation,
  fonts: Fonts,
  first: boolean,
): Iterable<string> {
  return block.type === 'table'
    ? tablePieces(block, textWidthOf(orientation), fonts)
    : [blockXml(block, fonts, first)];
}

function blockXml(block: Exclude<TextBlock, TextChart | TextTable>, fonts: Fonts, first: boolean): string {
  const body = (text: string): Run => ({ text, font: fonts.body, size: BODY });
  const kai = (text: string): Run => ({ text, font: fonts.kai, size: BODY });
  const hei = (text: string): Run => ({ text, font: fonts.hei, size: BODY });
  switch (block.type) {
    case 'title':
      return titleXml(block.text, fonts) + empty(fonts);
    case 'addressee':
      return paragraph([body(block.text)]);
    case 'heading':
      return paragraph([(block.level === 1 ? hei : kai)(block.text)], {
        firstLine: TWO_CHARACTERS,
        keepNext: true,
      });
    case 'paragraph':
      return paragraph([...(block.lead === undefined ? [] : [kai(block.lead)]), body(block.text)], {
        firstLine: TWO_CHARACTERS,
      });
    case 'attached':
      return emptyLine(fonts) + attachedXml(block.titles, body);
    case 'signature':
      return emptyLine(fonts) + emptyLine(fonts) + signatureXml(block.issuer, block.date, body);
    case 'attachment':
      return [
        paragraph([hei(block.label)], first ? {} : { pageBreakBefore: true }),
        titleXml(block.title, fonts),
      ].join('');
    case 'note':
      return paragraph([{ text: block.text, font: fonts.song, size: 10.5, loose: true }], {
        line: 400,
        keepNext: true,
      });
  }
}

/** 版头: the name in red over a red line, the number above it, then two blank lines. */
export function redHeadXml({ name, number }: RedHead, fonts: Fonts): string {
  // As large as the line takes, and no larger than a head is set.
  const size = Math.min(62, Math.floor(textWidthOf('portrait') / 20 / Math.max(1, textWidth(name) / 2)));
  return [
    paragraph([{ text: name, font: fonts.title, size, red: true, loose: true }], {
      align: 'center',
      line: Math.round(size * 20 * 1.4),
      after: 2 * LINE,
    }),
    paragraph([{ text: number, font: fonts.body, size: BODY }], { align: 'center', redRule: true }),
    empty(fonts),
    empty(fonts),
  ].join('');
}

function titleXml(text: string, fonts: Fonts): string {
  const runs = breakTitle(text).map(
    (line): Run => ({ text: line, font: fonts.title, size: TITLE, loose: true }),
  );
  return paragraph(
    runs.flatMap((run, index) => (index === 0 ? [run] : [BREAK, run])),
    { align: 'center', line: TITLE_LINE },
  );
}

/** A blank line that stays with what follows: a signature never stands alone on a page. */
function emptyLine(fonts: Fonts): string {
  return paragraph([{ text: '', font: fonts.body, size: BODY }], { keepNext: true });
}

function empty(fonts: Fonts): string {
  return paragraph([{ text: '', font: fonts.body, size: BODY }]);
}

/** 附件：1.…, the further ones under the first number. */
function attachedXml(titles: readonly string[], body: (text: string) => Run): string {
  const label = '附件：';
  const numbered = titles.map((title, index) => (titles.length === 1 ? title : `${index + 1}.${title}`));
  return numbered
    .map((text, index) =>
      index === 0
        ? paragraph([body(`${label}${text}`)], {
            left: 5 * CHARACTER,
            hanging: 3 * CHARACTER,
            keepNext: true,
          })
        : paragraph([body(text)], { left: 5 * CHARACTER, keepNext: true }),
    )
    .join('');
}

/** The date four characters from the right edge, the name centred over it; a longer name two characters from the edge. */
function signatureXml(issuer: string, date: string, body: (text: string) => Run): string {
  const [name, day] = [textWidth(issuer) / 2, textWidth(date) / 2];
  const dateRight = name > day ? 2 + (name - day) / 2 : 4;
  const nameRight = name > day ? 2 : 4 + (day - name) / 2;
  const line = (text: string, right: number): string =>
    paragraph([body(text)], { align: 'right', right: Math.round(right * CHARACTER), keepNext: true });
  return line(issuer, nameRight) + line(date, dateRight);
}
