import { expect, it } from 'vitest';
import { parseFault } from '../../../../electron/biotrack/sandbox/fault-modes';
import { refused, success } from '../../../../electron/biotrack/sandbox/reply';
import { twistReply } from '../../../../electron/biotrack/sandbox/twist-reply';
import { startState } from './support/raw-state';

const ask = { action: 'sync_sale', card_id: 'PTEST0001' };
const page = (...ids: readonly string[]) => {
  return success(9, { sale: ids.map(id => ({ sale_id: id, request_id: `r${id}` })), next_transaction: '7', more: 0 });
};

async function twister() {
  const world = (await startState()).sandbox.world();
  return (mode: string | null, reply: ReturnType<typeof page>, body: object = ask) =>
    twistReply(world, { ...ask, ...body }, reply, mode === null ? [] : [parseFault({ mode })]);
}

it('gives the page of the same question once more, and the honest one where there was none', async () => {
  const twist = await twister();
  const first = twist('duplicate_page', page('1'));
  const other = twist('duplicate_page', page('2'), { request_id: 'x' });
  const again = twist('duplicate_page', page('3'));
  expect([first, other, again]).toEqual([page('1'), page('2'), page('1')]);
});

it('remembers the pages of a few questions only', async () => {
  const twist = await twister();
  twist(null, page('1'), { request_id: 'first' });
  for (let asked = 0; asked < 49; asked += 1) twist(null, page('2'), { request_id: `r${asked}` });
  const still = twist('duplicate_page', page('3'), { request_id: 'first' });
  for (let asked = 0; asked < 50; asked += 1) twist(null, page('2'), { request_id: `s${asked}` });
  const gone = twist('duplicate_page', page('4'), { request_id: 'first' });
  expect([still, gone]).toEqual([page('1'), page('4')]);
});

it('leaves out the second half and goes on behind it', async () => {
  const twist = await twister();
  expect([twist('cursor_gap', page('1', '2', '3')), twist('cursor_gap', page('1'))]).toEqual([page('1'), page()]);
});

it('takes the words from a refusal, and leaves an acceptance alone', async () => {
  const twist = await twister();
  const bare = twist('bare_errors', refused(9, '602', 'PARAM_INVALID', 'why'));
  expect([bare, twist('bare_errors', page('1'))]).toEqual([
    { success: 0, errorcode: '602', sessiontime: 9, error: 'Request denied. Contact the help desk (R-0093).' },
    page('1'),
  ]);
});

it('names another sale, and another card', async () => {
  const twist = await twister();
  const reply = success(9, {
    request_id: 'a',
    external_id: 'b',
    voided: '500011',
    card_id: 'PTEST0001',
    sale: [{ card_id: 'PTEST0002' }],
  });
  expect([twist('wrong_ref', reply), twist('wrong_patient', reply), twist(null, reply)]).toEqual([
    { ...reply, request_id: '00000000-0000-4000-8000-000000000000', external_id: 'OTHER-000001', voided: '499999' },
    { ...reply, card_id: 'PTEST0002', sale: [{ card_id: 'PTEST0001' }] },
    reply,
  ]);
});
