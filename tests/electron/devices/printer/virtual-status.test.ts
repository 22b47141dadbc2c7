import { expect, it } from 'vitest';
import {
  changeReport,
  statusByte,
  type VirtualCondition,
  wellCondition as well,
} from '../../../../electron/devices/printer/virtual-status';

const all = (condition: VirtualCondition) => [1, 2, 3, 4].map(question => statusByte(condition, question));

it('answers as hardware.md, section 8.2 and 11.2 say', () => {
  expect(all(well)).toEqual([0x12, 0x12, 0x12, 0x12]);
  expect(all({ ...well, isCoverOpen: true })).toEqual([0x1a, 0x16, 0x12, 0x12]);
  expect(all({ ...well, paper: 'near-end' })).toEqual([0x12, 0x12, 0x12, 0x1e]);
  expect(all({ ...well, paper: 'out' })).toEqual([0x1a, 0x32, 0x12, 0x7e]);
  expect(all({ ...well, isCutterJammed: true })).toEqual([0x1a, 0x52, 0x1a, 0x12]);
  expect(all({ ...well, isBroken: true })).toEqual([0x1a, 0x52, 0x32, 0x12]);
  expect(all({ ...well, isHeadHot: true })).toEqual([0x1a, 0x52, 0x52, 0x12]);
  expect(all({ ...well, isDrawerOpen: true })).toEqual([0x16, 0x12, 0x12, 0x12]);
});

it('reports changes in the four bytes of P6 to P9', () => {
  expect(changeReport(well)).toEqual([0x10, 0, 0, 0]);
  expect(changeReport({ ...well, paper: 'near-end' })).toEqual([0x10, 0, 3, 0]);
  expect(changeReport({ ...well, paper: 'out' })).toEqual([0x18, 0, 0x0f, 0]);
  expect(changeReport({ ...well, isCoverOpen: true })).toEqual([0x38, 0, 0, 0]);
  expect(changeReport({ ...well, isCutterJammed: true })).toEqual([0x18, 8, 0, 0]);
  expect(changeReport({ ...well, isDrawerOpen: true })).toEqual([0x14, 0, 0, 0]);
});
