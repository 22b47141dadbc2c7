import { expect, it } from 'vitest';
import { Inherited } from '../../../electron/sync/inherited';
import { ManualTime } from '../../support/sync/ports';

const report = (id: string) => {
  const requestId = `request-${id}`;
  return { id, state: 'queued' as const, requestId, mark: '650100', isOfThisBoot: false };
};
const policy = { settleMs: 960_000, evidenceValidMs: 60_000 };
const none = { kind: 'unavailable' } as const;

it('doubts what stood there until that is cleared, and remembers how it stood', () => {
  const inherited = new Inherited([report('a'), report('b')], new ManualTime(0).clock);
  inherited.clear('a');
  expect([inherited.isDoubted('a'), inherited.isDoubted('b'), inherited.isDoubted('c')]).toEqual([false, true, false]);
  expect([inherited.find('a'), inherited.find('c')]).toEqual([report('a'), null]);
  expect([inherited.listDoubted(), inherited.hasDoubted()]).toEqual([[report('b')], true]);
  inherited.clear('b');
  expect([inherited.listDoubted(), inherited.hasDoubted()]).toEqual([[], false]);
});

it('says that another life may have sent what is doubted, unless the machine was on ever since it was written', () => {
  const reports = [report('a'), report('b'), { ...report('c'), isOfThisBoot: true }];
  const inherited = new Inherited(reports, new ManualTime(0).clock);
  inherited.clear('b');
  const ids = ['a', 'b', 'c', 'new'];
  expect(ids.map(id => inherited.mayHaveLeft(id))).toEqual([true, false, false, false]);
  expect(ids.map(id => inherited.isYoungerThanMachine(id))).toEqual([false, false, true, true]);
});

it('keeps one list for a while, with its age, and not into the time that would prove more', async () => {
  const time = new ManualTime(0);
  const inherited = new Inherited([report('a')], time.clock);
  expect(inherited.goodSweep(policy)).toBeNull();
  inherited.keepSweep(none, 0, 930_000);
  await time.advance(29_999);
  expect(inherited.goodSweep(policy)).toEqual({ sweep: none, ageMs: 29_999 });
  await time.advance(1);
  expect(inherited.goodSweep(policy)).toBeNull();
  inherited.keepSweep(none, 30_000, 960_000);
  expect(inherited.goodSweep(policy)).toEqual({ sweep: none, ageMs: 0 });
  inherited.forgetSweep();
  expect(inherited.goodSweep(policy)).toBeNull();
});

it('has all who ask meanwhile wait for one answer, and asks again after it', async () => {
  const inherited = new Inherited([report('a')], new ManualTime(0).clock);
  let asked = 0;
  const ask = async () => {
    asked += 1;
    return { sweep: none, ageMs: asked };
  };
  const [one, other] = await Promise.all([inherited.share(ask), inherited.share(ask)]);
  expect([one, other, await inherited.share(ask)]).toEqual([
    { sweep: none, ageMs: 1 },
    { sweep: none, ageMs: 1 },
    { sweep: none, ageMs: 2 },
  ]);
});
