import { expect, it } from 'vitest';
import { plain, unreadable } from '../../../../../electron/biotrack/sandbox/modes/mode';

it('strikes every action once unless told otherwise', () => {
  const mode = plain('storm', 'wind');
  expect([mode.schema.parse({ mode: 'storm' }), mode.schema.safeParse({ mode: 'storm', force: 9 }).success]).toEqual([
    { mode: 'storm', action: '*', times: 1 },
    false,
  ]);
});

it('lets a request take effect behind an unreadable answer unless told not to', () => {
  const { schema } = unreadable('fog', 'mist');
  expect([schema.parse({ mode: 'fog' }).commit, schema.parse({ mode: 'fog', commit: false }).commit]).toEqual([
    true,
    false,
  ]);
});
