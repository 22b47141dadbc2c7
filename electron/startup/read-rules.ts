import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { findNodeAtLocation, type Node, type ParseError, parseTree } from 'jsonc-parser';
import type { RulePath, RuleProblem } from '../../shared/compliance/rule-problem';
import { parseRuleSets, type RuleSets } from '../../shared/compliance/rule-set';
import type { DateLines, RulesFile, RulesFileProblem } from '../../shared/compliance/rules-file';
import { faultCode } from '../ipc/fault-code';
import type { Log } from '../ports';
import type { RegisterConfig } from '../services/register-config';

export type RulesPlace = {
  /** The file that came with the program. */
  readonly shippedFile: string;
  /** Where a test or training register may have one of its own. */
  readonly dataFolder: string;
  readonly mode: RegisterConfig['mode'];
};

/** Longer than any rules can be; a file beyond it is something else that was given the name. */
const maxBytes = 1_048_576;

/**
 * The rules that this run sells by. A file that cannot be used is an answer, not an end: everything but selling works
 * without it. A register that sells for real takes no rules but those it came with.
 */
export function readRules(place: RulesPlace, log: Log): RulesFile {
  const ownFile = join(place.dataFolder, 'rules.json');
  const hasOwn = existsSync(ownFile);
  if (hasOwn && place.mode === 'production') log.warn('rules.ignored');
  const isOwn = hasOwn && place.mode !== 'production';
  const where = isOwn ? 'data-folder' : 'program';
  const path = isOwn ? ownFile : place.shippedFile;
  const file: RulesFile = { where, path, ...readRulesFile(path) };
  if (file.kind === 'wrong')
    log.error('rules.wrong', { where, line: file.problem.line, problem: file.problem.problem });
  else log.info('rules.read', { where, sets: file.sets.length });
  return file;
}

type Found =
  | { readonly kind: 'sound'; readonly sets: RuleSets; readonly lines: DateLines }
  | { readonly kind: 'wrong'; readonly problem: RulesFileProblem };

export function readRulesFile(path: string): Found {
  let text: string;
  try {
    if (statSync(path).size > maxBytes) return wrong(1, 'not-json', '');
    text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (thrown) {
    const fault = faultCode(thrown);
    return wrong(1, fault === 'ENOENT' ? 'file-missing' : 'file-unreadable', fault);
  }
  return readRulesText(text);
}

/** JSON is checked with the place of everything in it first, because the platform's own parser keeps no places. */
function readRulesText(text: string): Found {
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length;
  const tree = parseStrictly(text);
  if ('problemAt' in tree) return wrong(lineOf(tree.problemAt), 'not-json', '');
  const twice = findTwice(tree.root);
  if (twice !== null) return wrong(lineOf(twice.offset), 'member-twice', String(twice.value));
  const lineAt = (path: RulePath) => lineOf(findNodeAtLocation(tree.root, [...path])?.offset ?? 0);
  const parsed = parseRuleSets(JSON.parse(text));
  if (!parsed.ok) return wrong(lineAt(parsed.error.path), parsed.error.problem, parsed.error.what);
  return { kind: 'sound', sets: parsed.value, lines: dateLines(tree.root, parsed.value, lineAt) };
}

type Tree = { readonly root: Node } | { readonly problemAt: number };

/** Nested without end, a file exhausts the parser before it exhausts the disk; it is refused like any other nonsense. */
function parseStrictly(text: string): Tree {
  const errors: ParseError[] = [];
  try {
    const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
    const [first] = errors;
    return root === undefined || first !== undefined ? { problemAt: first?.offset ?? 0 } : { root };
  } catch (thrown) {
    if (thrown instanceof RangeError) return { problemAt: 0 };
    throw thrown;
  }
}

/** Of two members of one name a reader takes the last without a word; which was meant, nobody can tell. */
function findTwice(node: Node): Node | null {
  const children = node.children ?? [];
  if (node.type === 'object') {
    const names = children.flatMap(property => property.children?.[0] ?? []);
    const twice = names.find((name, index) =>
      names.some((other, before) => before < index && other.value === name.value),
    );
    if (twice !== undefined) return twice;
  }
  for (const child of children) {
    const found = findTwice(child);
    if (found !== null) return found;
  }
  return null;
}

/** The sets of the file are in no particular order; the lines are those of the earliest and the latest. */
function dateLines(root: Node, sets: RuleSets, lineAt: (path: RulePath) => number): DateLines {
  const indexOf = (id: string | undefined) =>
    (findNodeAtLocation(root, ['sets'])?.children ?? []).findIndex(
      set => findNodeAtLocation(set, ['id'])?.value === id,
    );
  return {
    first: lineAt(['sets', indexOf(sets[0]?.id), 'effectiveFrom']),
    last: lineAt(['sets', indexOf(sets.at(-1)?.id), 'effectiveUntil']),
  };
}

function wrong(line: number, problem: RuleProblem, what: string): Found {
  return { kind: 'wrong', problem: { line, problem, what } };
}
