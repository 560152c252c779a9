import { createHash } from 'node:crypto';
import { escapeHtml } from '../../core/escape-markup.ts';
import { shownText } from '../../core/hidden-characters.ts';
import { jsonForScript } from '../../core/json-text.ts';
import type {
  ReportBlock,
  ReportFigure,
  ReportModel,
  ReportSection,
  ReportTable,
  TraceNode,
  Traces,
} from '../../model/report-model.ts';
import { bytesOf } from '../long-text.ts';
import { barChart } from './charts.ts';
import { pointing } from './pointing.ts';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';
import { tableParts } from './table.ts';

/**
 * A report as one page: nothing is fetched, its policy lets nothing run but its own script, and all that was submitted is text. Charts
 * are drawn here and need no script.
 */
export function writeReport(model: ReportModel): Uint8Array {
  return Buffer.concat([...bytesOf(pageOf(model))]);
}

/** The page from its first line to its last, in parts. */
function* pageOf(model: ReportModel): Generator<string> {
  const words = WORDS[model.language];
  yield lines(headOf(model));
  for (const section of model.sections) yield* sectionParts(section);
  yield lines([
    '</main>',
    `<footer>${words.footer}</footer>`,
    `<dialog id="trace" aria-labelledby="trace-title"><div class="dh"><h2 id="trace-title"></h2><button type="button" id="close">${words.close}</button></div><div id="trace-body"></div></dialog>`,
  ]);
  yield '<script type="application/json" id="traces">';
  yield* tracesJson({ typed: words.typed, shown: words.shown }, model.traces);
  yield lines(['</script>', `<script>${SCRIPT}</script>`, '</body>', '</html>']);
}

/** Down to where the sections begin. */
function headOf({ language, title, about, units, sections }: ReportModel): readonly string[] {
  const words = WORDS[language];
  return [
    '<!doctype html>',
    `<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="generator" content="dayie">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    `<header><h1>${escapeHtml(title)}</h1><ul class="about">${about.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul></header>`,
    `<div class="bar"><div><nav aria-label="${words.contents}"><details id="contents"><summary>${words.contents}</summary><ul>${contents(sections)}</ul></details></nav>`,
    `<label>${words.filter}<input type="search" id="filter" list="units" autocomplete="off"></label><output id="shown" for="filter"></output>`,
    `<datalist id="units">${units.map((unit) => `<option value="${escapeHtml(unit)}"></option>`).join('')}</datalist></div></div>`,
    `<main><p class="legend">${words.legend}</p>`,
  ];
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}

const POLICY = [
  "default-src 'none'",
  `style-src '${hashOf(STYLE)}'`,
  `script-src '${hashOf(SCRIPT)}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

const WORDS = {
  zh: {
    contents: '目录',
    filter: '筛选单位',
    shown: '显示{n}行',
    typed: '填写为 ',
    close: '关闭',
    legend:
      '点任何一个数（或点单位名称）可以看到它怎么来的，一直到报表的单元格；点表头可以排序。亮灯：● 绿　▲ 黄　■ 红。条形中的竖线、折线图中的虚线为序时进度。',
    footer: '本页是一个文件，不联网，可以直接打印。',
  },
  en: {
    contents: 'Contents',
    filter: 'Filter by unit',
    shown: '{n} rows shown',
    typed: 'typed as ',
    close: 'Close',
    legend:
      'Click any figure (or a unit’s name) to see how it came about, down to the cells of the workbooks; click a heading to sort. Lights: ● green, ▲ yellow, ■ red. The line in a bar and the dashed line of a course are the schedule.',
    footer: 'This page is one file, needs no network and can be printed as it is.',
  },
} as const;

function contents(sections: readonly ReportSection[]): string {
  return sections
    .filter(({ level }) => level < 4)
    .map(
      ({ id, level, title }) =>
        `<li class="l${level}"><a href="#${escapeHtml(id)}">${escapeHtml(title)}</a></li>`,
    )
    .join('');
}

function* sectionParts({ id, level, title, blocks }: ReportSection): Generator<string> {
  yield `<h${level} id="${escapeHtml(id)}">${escapeHtml(title)}</h${level}>\n`;
  for (const [index, block] of blocks.entries()) {
    if (index > 0) yield '\n';
    if (block.type === 'table') yield* tableParts(block);
    else yield blockHtml(block);
  }
  yield '\n';
}

function blockHtml(block: Exclude<ReportBlock, ReportTable>): string {
  switch (block.type) {
    case 'text':
      return `<p>${block.parts.map((part) => (typeof part === 'string' ? escapeHtml(part) : figureHtml(part))).join('')}</p>`;
    case 'charts':
      return `<div class="charts">${block.charts
        .map(
          (chart) => `<figure><figcaption>${escapeHtml(chart.title)}</figcaption>${barChart(chart)}</figure>`,
        )
        .join('')}</div>`;
  }
}

function figureHtml(figure: ReportFigure): string {
  return figure.trace === undefined
    ? `<span${pointing(figure)}>${escapeHtml(figure.text)}</span>`
    : `<button type="button" class="f"${pointing(figure)}>${escapeHtml(figure.text)}</button>`;
}

/** Nodes that are put into text at a time. */
const AT_ONCE = 2000;

/** As few characters as hold it, in parts: a county's year has tens of thousands of nodes. */
function* tracesJson(words: Readonly<Record<string, string>>, { texts, nodes }: Traces): Generator<string> {
  yield `{"words":${jsonForScript(words)},"texts":${jsonForScript(texts.map(shownText))},"nodes":[`;
  for (let from = 0; from < nodes.length; from += AT_ONCE) {
    const inner = jsonForScript(nodes.slice(from, from + AT_ONCE).map(packedNode)).slice(1, -1);
    yield from === 0 ? inner : `,${inner}`;
  }
  yield ']}';
}

function packedNode({ words, value, from, cells }: TraceNode): readonly unknown[] {
  const shown = shownText(value);
  if (cells.length === 0) return from.length > 0 ? [words, shown, from] : [words, shown];
  const rows = cells.map(({ file, sheet, cell, heading, typed }) => {
    const place = [file, sheet, shownText(cell), heading];
    // What was typed as it was read needs not be said twice.
    return typed === value ? place : [...place, typed === null ? null : shownText(typed)];
  });
  return [words, shown, from, rows];
}
