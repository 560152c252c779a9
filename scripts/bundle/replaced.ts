import path from 'node:path';
import type { Plugin } from 'rolldown';

/** Code that takes a module's place, by the module's path from the project's root (or its bare name). */
export type Replacements = Readonly<Record<string, string>>;

/** Packages without what dayie never asks of them. */
export const leaner: Replacements = {
  // commander runs commands that are programs of their own with it; dayie has none.
  'node:child_process': 'module.exports = {};\n',
};

const PREFIX = '\0in place of/';

/**
 * Packages that make ready at once what few calls ask for (a calendar of every year since 2004, what cuts a text into characters):
 * they are loaded by the first call.
 */
export const later: Replacements = {
  'node_modules/chinese-days/dist/index.min.js': `let loaded;
const days = () => (loaded ??= require('./node_modules/chinese-days/dist/index.min.js'));
export default {
  isWorkday: (day) => days().isWorkday(day),
  getHolidaysInRange: (...range) => days().getHolidaysInRange(...range),
};
`,
  'node_modules/string-width/index.js': `let loaded;
export default (text) => (loaded ??= require('./node_modules/string-width/index.js')).default(text);
`,
};

/** Puts the replacements into a bundle; one whose module is never met ends the build, for it has become pointless. */
export function replacing(project: string, replacements: Replacements): Plugin {
  const pathOf = (id: string): string => path.relative(project, id).split(path.sep).join('/');
  const met = new Set<string>();
  return {
    name: 'replacing',
    async resolveId(source, importer, options) {
      if (source in replacements) return `${PREFIX}${source}`;
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
      if (resolved === null || !path.isAbsolute(resolved.id)) return null;
      const own = pathOf(resolved.id);
      // What stands in a module's place may ask for the module itself.
      return own in replacements && importer !== `${PREFIX}${own}` ? `${PREFIX}${own}` : null;
    },
    load(id) {
      if (!id.startsWith(PREFIX)) return null;
      const name = id.slice(PREFIX.length);
      met.add(name);
      return replacements[name] ?? null;
    },
    generateBundle() {
      const idle = Object.keys(replacements).filter((name) => !met.has(name));
      if (idle.length > 0)
        throw new Error(`nothing asks for ${idle.join(', ')}: the replacement is needed no more`);
    },
  };
}
