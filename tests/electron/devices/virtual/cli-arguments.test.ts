import { expect, it } from 'vitest';
import { oneOf, portOf } from '../../../../electron/devices/virtual/cli-arguments';

it('reads a port, and nothing where none is given', () => {
  expect([portOf('--port', '9100'), portOf('--port', '0'), portOf('--port', undefined)]).toEqual([9100, 0, undefined]);
});

it.each(['65536', '-1', '9100x', ''])('refuses the port "%s" with a sentence', text => {
  expect(() => portOf('--port', text)).toThrow('--port is a port: a whole number up to 65535');
});

it('takes one of the words it knows, and names them where it gets another', () => {
  expect(oneOf('--profile', 'B', ['A', 'B', 'S'])).toBe('B');
  expect(() => oneOf('--profile', 'X', ['A', 'B', 'S'])).toThrow('--profile is A, B or S');
});
