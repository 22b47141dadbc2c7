import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readRules, readRulesFile } from '../../../electron/startup/read-rules';
import { readFloridaRules } from '../../support/florida-rules';
import { aSet } from '../../support/rules-over-time';
import { aLog } from '../../support/sync/ports';
import { aTempFolder } from '../../support/temp-folder';

const shippedFile = fileURLToPath(new URL('../../../shared/compliance/rules/florida.json', import.meta.url));
const shipped = readFileSync(shippedFile, 'utf8');

function problemOf(text: string) {
  const path = join(aTempFolder(), 'rules.json');
  writeFileSync(path, text);
  const found = readRulesFile(path);
  return found.kind === 'wrong' ? found.problem : null;
}

/** The shipped text with one piece of it replaced, and the line that piece stands on. */
function broken(piece: string, by: string) {
  const at = shipped.indexOf(piece);
  if (at < 0) throw new Error(`The shipped rules have no ${piece}.`);
  const line = shipped.slice(0, at).split('\n').length;
  return { text: shipped.replace(piece, by), line };
}

it('reads the rules that the program comes with', () => {
  expect(readRulesFile(shippedFile)).toEqual({ kind: 'sound', sets: readFloridaRules(), lines: { first: 5, last: 6 } });
});

it('reads a file that was saved by an editor with a mark at its start and other line ends', () => {
  expect(problemOf(`\uFEFF${shipped.replaceAll('\n', '\r\n')}`)).toBeNull();
});

describe('the line of what is wrong', () => {
  it.each([
    ['"2022-08-29"', '"2022-02-30"', 'not-a-date', '2022-02-30'],
    ['"America/New_York"', '"America/Tampa"', 'not-a-zone', 'America/Tampa'],
    ['"24500"', '"-24500"', 'not-an-amount', '-24500'],
    ['"route": "SUBLINGUAL"', '"route": "RECTAL"', 'value-wrong', 'RECTAL'],
    ['"cardExpiryInclusive": true', '"cardExpiresInclusive": true', 'member-unknown', 'cardExpiresInclusive'],
    ['"adultAge": 18', '"adultAge": 18, "windowMode": "date"', 'member-twice', 'windowMode'],
    ['"adultAge": 18,', '"adultAge": 18, // of age', 'not-json', ''],
    ['"registryMaxAgeS": 300,', '"registryMaxAgeS": 300', 'not-json', ''],
  ] as const)('is found for %s written as %s', (piece, by, problem, what) => {
    const { text, line } = broken(piece, by);
    const found = problemOf(text);
    // A comma that is missing is noticed where the next word should not stand.
    const lines = by.endsWith('300') ? [line + 1] : [line];
    expect([lines.includes(found?.line ?? 0), found?.problem, found?.what]).toEqual([true, problem, what]);
  });

  it('is that of the set which lacks a member', () => {
    expect(problemOf(broken('      "adultAge": 18,\n', '').text)).toEqual({
      line: 3,
      problem: 'member-missing',
      what: 'adultAge',
    });
  });

  it('is that of the earlier of two sets whose dates overlap or leave a gap', () => {
    const text = (until: string | null) =>
      JSON.stringify({ sets: [aSet('b', '2027-01-01', null), aSet('a', '2022-08-29', until)] }, null, 2);
    const lineOf = (all: string) => all.slice(0, all.lastIndexOf('"effectiveUntil"')).split('\n').length;
    expect(problemOf(text(null))).toEqual({ line: lineOf(text(null)), problem: 'overlaps', what: 'b' });
    const gap = text('2026-12-30');
    expect(problemOf(gap)).toEqual({ line: lineOf(gap), problem: 'leaves-a-gap', what: 'b' });
  });
});

describe('a file that is no rules file', () => {
  it.each([
    ['empty', ''],
    ['nothing but space', ' \n\n'],
    ['cut in half', shipped.slice(0, 300)],
    ['nested without end', '['.repeat(200_000)],
    ['longer than any rules', `"${'x'.repeat(1_100_000)}"`],
    ['not text at all', '\u0000\u0001\u0002'],
  ])('%s is not JSON', (_, text) => {
    expect(problemOf(text)?.problem).toBe('not-json');
  });

  it.each(['null', '[]', '"rules"', '{}', '{"sets":[]}', '{"sets":{}}', '{"__proto__":{"sets":[]}}'])(
    '%s is refused on its first line',
    text => {
      expect(problemOf(text)?.line).toBe(1);
    },
  );

  it('is missing, or cannot be read', () => {
    const folder = aTempFolder();
    const missing = { kind: 'wrong', problem: { line: 1, problem: 'file-missing', what: 'ENOENT' } };
    expect(readRulesFile(join(folder, 'rules.json'))).toEqual(missing);
    mkdirSync(join(folder, 'rules.json'));
    expect(readRulesFile(join(folder, 'rules.json'))).toEqual({
      kind: 'wrong',
      problem: { line: 1, problem: 'file-unreadable', what: 'EISDIR' },
    });
  });
});

describe('which file', () => {
  const own = JSON.stringify({ sets: [aSet('own', '2022-08-29', null)] });
  const read = (mode: 'training' | 'test' | 'production', text: string | null) => {
    const log = aLog();
    const dataFolder = aTempFolder();
    if (text !== null) writeFileSync(join(dataFolder, 'rules.json'), text);
    const file = readRules({ shippedFile, dataFolder, mode }, log);
    return [file.where, file.kind === 'sound' ? file.sets.map(set => set.id) : file.problem.line, log.lines];
  };

  it.each(['training', 'test'] as const)('a %s register takes its own', mode => {
    expect(read(mode, own)).toEqual(['data-folder', ['own'], ['rules.read {"where":"data-folder","sets":1}']]);
    expect(read(mode, '{')).toEqual([
      'data-folder',
      1,
      ['rules.wrong {"where":"data-folder","line":1,"problem":"not-json"}'],
    ]);
    expect(read(mode, null)[0]).toBe('program');
  });

  it('a register that sells for real takes none but the shipped one, and logs that another was there', () => {
    const ids = ['FL-64ER22-8'];
    const noted = 'rules.read {"where":"program","sets":1}';
    expect(read('production', '{')).toEqual(['program', ids, ['rules.ignored {}', noted]]);
    expect(read('production', null)).toEqual(['program', ids, [noted]]);
  });
});
