import { LIST_ORDER, type ListEntry, type NamedList } from '../../assessment/lists.ts';
import type { ReportBlock, ReportRow, ReportSection } from '../../model/report-model.ts';
import { listWords } from '../../words/lists.ts';
import { proposedText, subjectName } from '../../words/verdicts.ts';
import { column, figure, figureOf, type Telling, text } from './cells.ts';

/** More would make the page too long to open; a county's longest list has some thousands. */
const MOST = 5000;

/** Every list that somebody or something is on, each as it may be passed on. */
export function listSections(telling: Telling): readonly ReportSection[] {
  const { results, say } = telling;
  const lists = results.lists.map((list, index) => listSection(list, index, telling));
  const none = say('没有应列入名单的单位和事项。', 'Nobody and nothing is on a list.');
  return [
    {
      id: 'lists',
      level: 2,
      title: say('名单', 'Lists'),
      blocks: [
        {
          type: 'text',
          parts: [
            lists.length === 0
              ? none
              : say(
                  '以下名单均为按考核办法得出的建议，经审定后生效。',
                  'What follows is proposed by the scheme and holds once it is signed off.',
                ),
          ],
        },
      ],
    },
    ...lists,
  ];
}

function listSection({ id, entries }: NamedList, index: number, telling: Telling): ReportSection {
  const { say, language } = telling;
  const title = listWords(id).title[language];
  const at = `/lists/${index}/entries`;
  const proposing = entries.some(({ action }) => action !== null);
  const dated = entries.some(({ due }) => due !== null);
  return {
    id: `list-${LIST_ORDER.indexOf(id) + 1}`,
    level: 3,
    title,
    blocks: [
      {
        type: 'table',
        caption: say(`${title}（${entries.length}条）`, `${title} (${entries.length})`),
        picture: say('建议，待审定', 'proposal'),
        heading: 1,
        columns: [
          column(say('序号', 'No.'), 'centre'),
          column(say('单位、事项', 'Unit, matter'), 'left'),
          column(say('事由', 'Reason'), 'left'),
          ...(dated
            ? [column(say('完成时限', 'Last day'), 'centre'), column(say('逾期天数', 'Days late'), 'right')]
            : []),
          ...(proposing ? [column(say('建议', 'Proposal'), 'left')] : []),
          column(say('依据', 'Ground'), 'left'),
        ],
        rows: entries
          .slice(0, MOST)
          .map((entry, place) => entryRow(entry, place, at, { dated, proposing }, telling)),
      },
      ...(entries.length > MOST ? [cut(entries.length - MOST, say)] : []),
    ],
  };
}

function cut(rest: number, say: Telling['say']): ReportBlock {
  return {
    type: 'text',
    parts: [
      say(
        `只列出前${MOST}条，另有${rest}条见名单工作簿和 --format json。`,
        `The first ${MOST} are listed; ${rest} more are in the workbook of the lists (名单) and in --format json.`,
      ),
    ],
  };
}

function entryRow(
  entry: ListEntry,
  place: number,
  at: string,
  { dated, proposing }: { readonly dated: boolean; readonly proposing: boolean },
  { traces, language }: Telling,
): ReportRow {
  const { about, ground, reason, due, daysLate, action, from } = entry;
  const trace = traces.put([subjectName(about), ground], '', from.map(traces.of));
  return {
    units: about.unit === undefined ? [] : [about.unit],
    at: `${at}/${place}`,
    cells: [
      text(`${place + 1}`),
      text(subjectName(about)),
      figure(reason[language], 'reason', trace),
      ...(dated
        ? [
            due === null ? text(null) : figure(due, 'due', trace),
            daysLate === null ? text(null) : figure(`${daysLate}`, 'daysLate', trace),
          ]
        : []),
      ...(proposing ? [text(action === null ? null : proposedText(action, language))] : []),
      text(ground),
    ],
  };
}

/** Names that the summary gives; all stand in the list itself. */
const MOST_NAMES = 6;

/** How long each list is, for the summary. */
export function listCounts({ results, say, language }: Telling): readonly ReportRow[] {
  return results.lists.map(({ id, entries }, index) => {
    const units = [...new Set(entries.flatMap(({ about }) => about.unit ?? []))];
    const shown = units.slice(0, MOST_NAMES).join(say('、', ', '));
    const rest = units.length > MOST_NAMES ? say('等', ' …') : '';
    return {
      units: [],
      cells: [
        text(listWords(id).title[language]),
        { type: 'figure', ...figureOf(`${entries.length}`, `/lists/${index}/entries`) },
        text(shown === '' ? null : `${shown}${rest}`),
      ],
    };
  });
}
