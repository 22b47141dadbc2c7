import { expect, it } from 'vitest';
import { type CrashPoint, crashPoint, onCrashPoint } from '../../db/crash-point';

it('tells whoever listens which point was reached, until it is put back', () => {
  const heard: CrashPoint[] = [];
  crashPoint('commit-before');
  const putBack = onCrashPoint(point => void heard.push(point));
  crashPoint('commit-before');
  crashPoint('commit-after');
  putBack();
  crashPoint('commit-before');
  expect(heard).toEqual(['commit-before', 'commit-after']);
});
