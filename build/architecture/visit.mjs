import { Visitor } from 'rolldown/utils';

/** @typedef {import('rolldown/utils').ParseResult['program']} Program */

const impureMembers = new Set(['Date.now', 'Math.random', 'performance.now', 'Temporal.Now', 'crypto.randomUUID']);
const impureCalls = new Set(['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'fetch']);
const suites = new Set(['it', 'test', 'describe']);
const notRun = new Set(['skip', 'only', 'todo', 'fixme', 'skipIf', 'runIf']);
const moduleMocks = new Set(['mock', 'doMock', 'hoisted']);

/**
 * What only the syntax tree tells: imports inside expressions and types, uses of the clock, mocks and skipped tests.
 * @param {Program} program
 */
export function visitSource(program) {
  /** @type {string[]} */
  const specifiers = [];
  /** @type {string[]} */
  const impurities = [];
  /** @type {string[]} */
  const shortcuts = [];
  new Visitor({
    ImportExpression: node => specifiers.push(...literal(node.source)),
    TSImportType: node => specifiers.push(...literal(node.source)),
    CallExpression: node => {
      if (node.callee.type !== 'Identifier') return;
      if (node.callee.name === 'require') specifiers.push(...literal(node.arguments[0]));
      if (impureCalls.has(node.callee.name)) impurities.push(`${node.callee.name}()`);
    },
    NewExpression: node => {
      const isNow = node.callee.type === 'Identifier' && node.callee.name === 'Date' && node.arguments.length === 0;
      if (isNow) impurities.push('new Date()');
    },
    MemberExpression: node => {
      if (node.object.type !== 'Identifier' || node.property.type !== 'Identifier') return;
      const [object, property] = [node.object.name, node.property.name];
      if (impureMembers.has(`${object}.${property}`)) impurities.push(`${object}.${property}`);
      const isShortcut = suites.has(object) ? notRun.has(property) : object === 'vi' && moduleMocks.has(property);
      if (isShortcut) shortcuts.push(`${object}.${property}`);
    },
  }).visit(program);
  return { specifiers, impurities, shortcuts };
}

/** @param {{ type: string, value?: unknown } | undefined} node */
const literal = node => (node?.type === 'Literal' && typeof node.value === 'string' ? [node.value] : []);
