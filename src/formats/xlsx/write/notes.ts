import type { OnCell } from './cells.ts';
import { DECLARATION, MAIN } from './names.ts';
import { textXml } from './shared-strings.ts';

/** The texts of a sheet's notes. */
export function commentsXml(notes: readonly OnCell[]): string {
  const comments = notes.map(
    ({ ref, text }) => `<comment ref="${ref}" authorId="0"><text><r>${textXml(text)}</r></text></comment>`,
  );
  return `${DECLARATION}<comments xmlns="${MAIN}"><authors><author>Author</author></authors><commentList>${comments.join('')}</commentList></comments>`;
}

/** The boxes they are shown in: without them Excel shows no note. */
export function noteBoxesXml(notes: readonly OnCell[]): string {
  return [
    DECLARATION,
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">',
    '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>',
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>',
    ...notes.map(boxXml),
    '</xml>',
  ].join('');
}

function boxXml({ row, column }: OnCell, index: number): string {
  const top = Math.max(row - 2, 0);
  return [
    `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="position:absolute; margin-left:105.3pt;margin-top:10.5pt;width:97.8pt;height:59.1pt;z-index:1;visibility:hidden" fillcolor="infoBackground [80]" strokecolor="none [81]" o:insetmode="auto">`,
    '<v:fill color2="infoBackground [80]"/><v:shadow color="none [81]" obscured="t"/><v:path o:connecttype="none"/>',
    '<v:textbox style="mso-direction-alt:auto" inset="1.3mm,1.3mm,2.5mm,2.5mm"><div style="text-align:left"/></v:textbox>',
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>',
    `<x:Anchor>${[column, 6, top, 14, column + 2, 2, top + 4, 16].join(', ')}</x:Anchor>`,
    '<x:Locked>True</x:Locked><x:AutoFill>False</x:AutoFill><x:LockText>True</x:LockText>',
    `<x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`,
  ].join('');
}
