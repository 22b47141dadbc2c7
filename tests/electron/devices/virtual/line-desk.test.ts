import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { createLineDesk } from '../../../../electron/devices/virtual/line-desk';
import type { TypedLine } from '../../../../electron/devices/virtual/typed-line';
import { eventually } from '../../../support/devices/real-world';

function read(line: string): TypedLine<string> {
  if (line === 'help' || line === 'state') return { kind: 'show', what: line };
  if (line === 'quit') return { kind: 'end' };
  if (line === '') return { kind: 'nothing' };
  return line.startsWith('?') ? { kind: 'mistake', sentence: `no ${line}` } : { kind: 'order', order: line };
}

function aDesk() {
  const input = new PassThrough();
  const said: string[] = [];
  let quits = 0;
  const desk = createLineDesk({
    input,
    read,
    obey: async order => {
      await new Promise(resolve => setTimeout(resolve, order === 'slow' ? 20 : 0));
      if (order === 'break') throw new Error('it is broken');
      return `did ${order}`;
    },
    state: () => 'all is well',
    help: ['a', 'b'],
    say: line => said.push(line),
    onQuit: () => {
      quits += 1;
    },
  });
  return { input, said, desk, quits: () => quits };
}

it('answers each line in its turn, and ends at quit', async () => {
  const { input, said, quits } = aDesk();
  input.write('slow\nfast\n\n?what\nhelp\nstate\nbreak\nquit\n');
  await eventually('quit', () => quits() === 1);
  expect(said).toEqual(['did slow', 'did fast', 'no ?what', 'a\nb', 'all is well', 'That failed: it is broken']);
});

it('goes on when nobody is at its keyboard', async () => {
  const { input, said, quits } = aDesk();
  input.end('last\n');
  await eventually('the last line', () => said.length === 1);
  expect([said, quits()]).toEqual([['did last'], 0]);
});
