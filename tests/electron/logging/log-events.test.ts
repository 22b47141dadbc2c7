import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { logEvents } from '../../../electron/logging/log-events';

/** `name` alone is the class of an error; the filter sees to that. */
const forbidden = /message|stack|Name$|first|last|birth|card|patient|pin|password|body|text|sql|path|file/;

it('lists no field that could hold a person, a secret or free text', () => {
  const named = Object.entries(logEvents).flatMap(([event, fields]) => fields.map(field => `${event} ${field}`));
  expect(named.filter(field => forbidden.test(field))).toEqual([]);
});

/** Every `log.info('event', { fields })` in the sources, as far as its text shows. */
function loggedEvents(): readonly string[] {
  const root = fileURLToPath(new URL('../../../electron/', import.meta.url));
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.ts'))
    .flatMap(path => [
      ...readFileSync(`${root}${path}`, 'utf8').matchAll(/\blog\??\.(?:info|warn|error)\(\s*'([^']+)'/g),
    ])
    .flatMap(match => match[1] ?? []);
}

it('knows every event the program logs, so that none arrives without its fields', () => {
  expect(loggedEvents().length).toBeGreaterThan(3);
  expect(loggedEvents().filter(event => !Object.hasOwn(logEvents, event))).toEqual([]);
});
