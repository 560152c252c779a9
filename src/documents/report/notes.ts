import type { InputLine } from '../../assessment/results.ts';
import { scorerText } from '../../assessment/scorers/index.ts';
import { plain } from '../../core/decimal.ts';
import type {
  ReportBlock,
  ReportCell,
  ReportColumn,
  ReportRow,
  ReportSection,
  ReportTable,
} from '../../model/report-model.ts';
import { capText, curveText, noTargetText } from '../../settings/words.ts';
import { column, measured, type Telling, text } from './cells.ts';

/** 口径说明: how rates and scores are reckoned, what is in force, and what went in. */
export function notesSection(telling: Telling): ReportSection {
  const { results, say } = telling;
  const { scheme } = results;
  return {
    id: 'notes',
    level: 2,
    title: say('口径说明', 'How it was reckoned'),
    blocks: [
      {
        type: 'text',
        parts: [
          say(
            `考核办法：${scheme.title}。完成率＝完成÷任务×100%；单项得分按计分方法，满分为权重；总分＝各项得分之和÷各项权重之和×100＋加分－扣分，不低于0。“—”为无此项任务或没有可比的数；没有报送、退回、待核实的都不按0计。`,
            `Scheme: ${scheme.title}. Rate = actual ÷ target × 100 %; points of an indicator by its method, at most its weight; score = sum of points ÷ sum of weights × 100 + bonus − deduction, not below 0. “—”: no such task, or nothing to compare with; what was not reported, returned or is to be verified never counts as 0.`,
          ),
        ],
      },
      ...indicators(telling),
      table(
        say('设置', 'Settings in force'),
        [say('设置', 'Setting'), say('取值', 'Value'), say('来源', 'Source'), say('说明', 'Remark')],
        results.settings.map(({ setting, value, isDefault, why }) => [
          setting,
          value,
          isDefault ? say('默认', 'default') : say('办法规定', 'scheme'),
          why,
        ]),
      ),
      inputs(telling),
    ],
  };
}

/** A file's line: the cells are made when they are written, for there may be tens of thousands. */
class InputRow implements ReportRow {
  readonly units = NOBODY;
  readonly #line: InputLine;
  readonly #say: Telling['say'];

  constructor(line: InputLine, say: Telling['say']) {
    this.#line = line;
    this.#say = say;
  }

  get cells(): readonly ReportCell[] {
    const { file, period, tables } = this.#line;
    const say = this.#say;
    const sum = file.sha256 === '' ? say('未读取', 'not read') : file.sha256;
    return [file.path, sum, period, tables.join(say('、', ', '))].map((own) => text(own));
  }
}

const NOBODY: readonly string[] = [];

function inputs({ results, say }: Telling): ReportBlock {
  const labels = [say('文件', 'File'), 'SHA-256', say('月份', 'Month'), say('读到的表', 'Tables found')];
  const rows = results.inputs.map((line) => new InputRow(line, say));
  return { ...table(say('输入文件', 'Files that went in'), labels, []), rows };
}

function indicators(telling: Telling): readonly ReportBlock[] {
  const { results, scheme, say } = telling;
  const named = new Map(results.assessments.map(({ table: id, name }) => [id, name]));
  const mine = scheme.indicators.filter(({ table: id }) => named.has(id));
  if (mine.length === 0) return [];
  return [
    table(
      say('指标和计分方法', 'Indicators and methods'),
      [
        say('考核', 'Assessment'),
        say('指标', 'Indicator'),
        say('权重', 'Weight'),
        say('计分方法', 'Method'),
        say('封顶', 'Cap'),
        say('无此项任务', 'Without a task'),
        say('序时进度', 'Schedule'),
      ],
      mine.map((item) => [
        named.get(item.table) ?? item.table,
        measured(item.name, item.measureUnit, telling),
        plain(item.weight),
        scorerText(item.scorer),
        capText(item.cap),
        noTargetText(item.noTarget),
        curveText(item.curve),
      ]),
    ),
  ];
}

function table(
  caption: string,
  labels: readonly string[],
  rows: readonly (readonly string[])[],
): ReportTable {
  const columns = labels.map((label): ReportColumn => column(label, 'left'));
  return {
    type: 'table',
    caption,
    heading: 0,
    columns,
    rows: rows.map((cells) => ({ units: [], cells: cells.map((own): ReportCell => text(own)) })),
  };
}
