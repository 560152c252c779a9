/**
 * The fixture's month as most offices lay it out: for each indicator 任务, 本月, 累计, 完成率 and 排名 where the fixture has
 * 任务 and 完成 only.
 */
const WIDE = 5;
const letters = (column) =>
  column > 26
    ? letters(Math.floor((column - 1) / 26)) + letters(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column);
const columnOf = (name) => [...name].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);

/** A sheet's part with the columns of each indicator spread. */
export function widened(text) {
  const first = columnOf(/<c r="([A-Z]+)4"[^>]*><is><t>&#20219;&#21153;<\/t>/.exec(text)[1]);
  const spread = (column) => {
    if (column < first) return column;
    const [group, side] = [Math.floor((column - first) / 2), (column - first) % 2];
    return first + group * WIDE + (side === 0 ? 0 : 2);
  };
  const last = (column) => (column < first ? column : spread(column) + 2);
  return text
    .replace(/<c r="([A-Z]+)(\d+)"([^>]*)>(.*?)<\/c>/g, (_, name, row, attributes, content) => {
      const column = columnOf(name);
      const cell = (at, inside) => `<c r="${letters(at)}${row}"${attributes}>${inside}</c>`;
      const at = spread(column);
      if (column < first || Number(row) < 4 || (column - first) % 2 === 0) return cell(at, content);
      const [month, rate, rank] = beside(Number(row), at, content);
      return (
        cell(at - 1, month) +
        cell(at, Number(row) === 4 ? words('累计') : content) +
        cell(at + 1, rate) +
        cell(at + 2, rank)
      );
    })
    .replace(
      /<mergeCell ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"\/>/g,
      (_, from, top, to, bottom) =>
        `<mergeCell ref="${letters(spread(columnOf(from)))}${top}:${letters(last(columnOf(to)))}${bottom}"/>`,
    );
}

/** The month's increase, the rate and the rank that stand beside a cumulative figure. */
function beside(row, column, content) {
  if (row === 4) return ['本月', '完成率', '排名'].map(words);
  if (!content.startsWith('<v>')) return [content, content, content];
  return [row % 7, ((row * 37 + column) % 10_000) / 100, (row % 70) + 1].map((figure) => `<v>${figure}</v>`);
}

function words(text) {
  return `<is><t>${[...text].map((letter) => `&#${letter.codePointAt(0)};`).join('')}</t></is>`;
}
