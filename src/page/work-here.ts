import type { PageData } from '../model/page-data.ts';
import { loadedFile } from '../runs/loaded-file.ts';
import { type Material, openMaterial, type SelfChecked, selfCheck } from '../runs/self-check.ts';
import { bytesOfBase64 } from './browser.ts';
import { convert } from './older-formats.ts';
import { type Picture, pictureOf } from './picture.ts';
import type { Work } from './work.ts';

/** Checks in the thread it is called in. */
export function workHere(data: PageData): Work {
  /** Opened when the first workbook comes: the page is there at once. */
  let material: Material | null = null;
  let last: readonly SelfChecked[] = [];
  return {
    check: async (files, day, onProgress) => {
      material ??= openMaterial(data, bytesOfBase64);
      const loaded = files.map(({ name, bytes }) => loadedFile(name, bytes));
      last = selfCheck(material, loaded, day, convert, onProgress);
      return {
        files: last.map(({ file: { input }, reported, findings, counts, verdict }) => ({
          input,
          reported,
          findings,
          counts,
          verdict,
        })),
        scheme: material.scheme.title,
      };
    },
    pictures: async (file, from, to) => picturesOf(last[file], from, to),
    marked: async (file) => (await last[file]?.marked()) ?? null,
    stop: null,
  };
}

function picturesOf(checked: SelfChecked | undefined, from: number, to: number): readonly (Picture | null)[] {
  if (checked === undefined) return [];
  const { workbook, tables, findings, file } = checked;
  return findings.slice(from, to).map(({ at }) => {
    const own = at.file === file.input.path;
    const sheet = own ? workbook?.sheets.find(({ name }) => name === at.sheet) : undefined;
    return sheet === undefined ? null : pictureOf(sheet, at.cell, tables);
  });
}
